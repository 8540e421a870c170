import { expect, test } from './reader'

/** What people come for, from the first page to what they do next. Titles and words come from the catalogue and messages. */

test('a jobseeker with an idea in food finds out where to start', async ({
  page,
  language,
  say,
  label,
  titleOf,
  catalogue,
  orientation,
}) => {
  await page.goto(`/${language}`)
  await page
    .getByRole('navigation', { name: say('Home.path') })
    .getByRole('link', { name: label('stage', 'idea') })
    .click()
  await orientation.answer('profile', 'jobseeker')
  await orientation.answer('sector', 'food')
  await orientation.walkToPlan({ need: ['-'] })
  expect(page.url()).toContain(`/${language}/plan?profile=jobseeker&stage=idea&sector=food&need=-`)
  await orientation.showMore()

  await test.step('what fits, and nothing for firms that grow', async () => {
    for (const id of ['activity-cooperatives', 'local-economy-desk-guidance', 'start-essentials-workshops']) {
      await expect(orientation.result(titleOf(`programme/${id}`)), id).toBeVisible()
    }
    for (const id of ['growth-package', 'co-investment-fund', 'finance-invest-financing', 'growth-4-impact']) {
      await expect(orientation.result(titleOf(`programme/${id}`)), id).toHaveCount(0)
    }
  })

  await test.step('the proof names its document and year', async () => {
    const workshops = orientation.result(titleOf('programme/start-essentials-workshops'))
    const document = catalogue.documents.get('sba')?.shortName[language] ?? ''
    const cite = workshops.getByText(`${document}, 2016, SBA 3`)
    await expect(cite).toBeHidden()
    await workshops.getByText(say('Ui.result.proof')).click()
    await expect(cite).toBeVisible()
    await expect(workshops.getByText(say('Ui.proof.met'), { exact: true })).toBeVisible()
  })

  await test.step('an answer changed from the plan changes the plan', async () => {
    await orientation
      .part(say('Orientation.plan.answers.title'))
      .getByRole('link', {
        name: `${say('Orientation.plan.answers.change')} ${say('Orientation.question.stage.topic')}`,
      })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(orientation.title('stage'))
    await expect(page.getByRole('checkbox', { name: label('stage', 'idea') })).toBeChecked()
    await orientation.tick('stage', 'creation')
    await orientation.send()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(orientation.title('stage'))
    await orientation.walkToPlan({})
    expect(page.url()).toContain(`/${language}/plan?profile=jobseeker&stage=idea,creation&sector=food&need=-`)
    await orientation.showMore()
    const bonus = titleOf('programme/self-employment-transition-bonus')
    await expect(orientation.result(bonus, orientation.announced)).toBeVisible()
    await expect(orientation.result(bonus)).toHaveCount(1)
    await expect(orientation.result(bonus)).toContainText(say('Orientation.line.announcedOnly', { year: '2016' }))
    await orientation.category('finance').locator('a[href$="&show=finance"]').click()
    await expect(page).toHaveURL(/&show=finance$/)
    await expect(orientation.result(titleOf('programme/microstart-microcredit'))).toBeVisible()
    await page.goBack()
    await orientation.seesPlan()
  })

  await test.step('the address, opened elsewhere, is the same plan', async () => {
    // Folded ones too.
    const results = (of = page) =>
      of.locator('main article').getByRole('heading', { includeHidden: true }).allTextContents()
    const elsewhere = await page.context().newPage()
    await elsewhere.goto(page.url())
    expect(await results(elsewhere)).toEqual(await results())
  })
})

const websiteFigures = {
  fr: [/40\s?(–|à|-)\s?60\s%/, /5\s000\s€/],
  nl: [/40\s?(–|tot|-)\s?60\s?%/, /€\s5\.000|5\.000\s€|5\.000 euro/],
  en: [/40\s?(–|to|-)\s?60\s?%/, /€5,000/],
} as const

test('a shop of three that goes online finds its grant, likely, with what to confirm', async ({
  page,
  language,
  say,
  titleOf,
  pathTo,
  orientation,
}) => {
  await page.goto(`/${language}/start`)
  const asked = await orientation.walkToPlan({
    profile: ['company'],
    stage: ['established'],
    sector: ['retail'],
    need: ['go-online'],
    size: ['headcount-1-9'],
    'enterprise-number': ['yes'],
    'brussels-seat': ['yes'],
  })
  expect(asked.slice(0, 4)).toEqual(['profile', 'stage', 'sector', 'need'])
  expect(asked.length).toBeLessThanOrEqual(7)
  await orientation.showMore()
  const grant = orientation.result(titleOf('programme/website-grant'), orientation.category('finance'))
  await expect(grant).toContainText(say('Orientation.result.likely', { count: 1 }))
  for (const figure of websiteFigures[language]) await expect(grant).toContainText(figure)
  await grant.getByText(say('Ui.result.proof')).click()
  await expect(grant.getByText(say('Ui.proof.confirm'), { exact: true })).toHaveCount(1)
  await expect(orientation.result(titleOf('programme/consultancy-grant'))).toBeVisible()
  await expect(orientation.result(titleOf('programme/creation-package'))).toHaveCount(0)

  await grant.getByRole('link', { name: titleOf('programme/website-grant'), exact: true }).click()
  await expect(page).toHaveURL(pathTo('programme/website-grant'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('programme/website-grant'))
})

test('a firm of a hundred that goes online is told why not, and what instead', async ({
  page,
  language,
  say,
  label,
  titleOf,
  orientation,
}) => {
  await page.goto(`/${language}/plan?profile=company&stage=established&sector=retail&need=go-online&size=medium`)
  await orientation.showMore()
  const title = titleOf('programme/website-grant')
  await expect(orientation.result(title)).toHaveCount(0)
  await expect(orientation.result(titleOf('programme/consultancy-grant'))).toBeVisible()
  await expect(orientation.part(say('Orientation.plan.answers.title'))).toContainText(label('size', 'medium'))

  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })
  await expect(line, 'not in the plan itself').toHaveCount(0)
  await page.getByRole('link', { name: say('Orientation.plan.excluded.see') }).click()
  await expect(page).toHaveURL(/&size=medium&show=excluded$/)
  await expect(line).toContainText(/50/)
  await line.getByRole('link', { name: titleOf('programme/consultancy-grant') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('programme/consultancy-grant'))
})

test('a café in difficulty finds people first', async ({ page, language, titleOf, say, orientation, catalogue }) => {
  await page.goto(`/${language}/plan?profile=company&stage=difficulty&sector=horeca`)
  const doors = ['difficulty-centre-support', 'bemediation', 'reload-yourself', 'psychological-support']
  const first = orientation.part(say('Ui.first.title'))

  await test.step('the four doors stand in the first view, and nothing else with them', async () => {
    for (const id of doors) {
      const door = first.getByRole('link', { name: titleOf(`programme/${id}`), exact: true })
      await expect(door, id).toBeInViewport()
    }
    await expect(first.getByRole('link')).toHaveCount(doors.length)
  })

  await test.step('advice leads, and the relaunch credit says on what it hangs', async () => {
    const advice = orientation.category('advice')
    // Level as they are, the alphabet of the language decides among them.
    const titles = doors.map((id) => titleOf(`programme/${id}`))
    const leading = (await page.getByRole('article').first().getByRole('heading').textContent()) ?? ''
    expect(titles).toContain(leading)
    await expect(orientation.result(leading, advice)).toBeVisible()
    await orientation.showMore()
    for (const id of doors) await expect(orientation.result(titleOf(`programme/${id}`), advice)).toBeVisible()
    const credit = orientation.result(titleOf('programme/relaunch-credit'), orientation.announced)
    const [condition] = catalogue.programmes.find(({ id }) => id === 'programme/relaunch-credit')?.criteria ?? []
    const words = condition && 'text' in condition ? condition.text[language].replace(/\.$/, '') : 'its condition'
    await expect(credit).toContainText(words)
    await expect(orientation.result(titleOf('programme/creation-package'))).toHaveCount(0)
  })
  await expect(page.getByRole('link', { name: say('Ui.header.urgent'), exact: true })).toBeVisible()
})

for (const [name, path] of [
  ['home', ''],
  ['the wizard', '/start?profile=company'],
  ['a plan', '/plan?profile=company&stage=difficulty'],
  ['the catalogue', '/catalogue'],
  ['a page that does not exist', '/nothing'],
] as const) {
  test(`from ${name} the calm page is one step away`, async ({ page, language, say }) => {
    await page.goto(`/${language}${path}`)
    await page
      .getByRole('navigation', { name: say('Ui.header.mainNav') })
      .getByRole('link', { name: say('Ui.header.urgent') })
      .click()
    await expect(page).toHaveURL(`/${language}/urgent`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('Urgent.title'))
    await expect(page.getByRole('main').getByRole('link', { name: '1819' })).toHaveAttribute('href', 'tel:1819')
    await expect(page.getByRole('textbox'), 'it asks for nothing').toHaveCount(0)
    const week = page.getByRole('region', { name: say('Urgent.week.title') })
    for (const step of ['call', 'gather', 'agree', 'self'])
      await expect(week.getByText(say(`Urgent.week.when.${step}`), { exact: true })).toBeVisible()
  })
}

test('who knows nothing yet still gets a short plan with a person in it', async ({
  page,
  language,
  titleOf,
  orientation,
}) => {
  await page.goto(`/${language}/start`)
  const asked = await orientation.walkToPlan({})
  expect(asked.slice(0, 4)).toEqual(['profile', 'stage', 'sector', 'need'])
  await expect(page.getByRole('article').first()).toContainText(titleOf('programme/service-1819'))
  for (const category of ['information', 'training', 'advice', 'finance', 'premises']) {
    const part = orientation.category(category)
    const shown = await part.getByRole('article').count()
    expect(shown, category).toBeGreaterThan(0)
    expect(shown, category).toBeLessThanOrEqual(3)
    await part.locator(':scope > details > summary').click()
    expect(await part.getByRole('article').count(), category).toBeGreaterThan(shown)
  }
  await expect(page.locator('a[href="tel:1819"]').last()).toBeVisible()
})

test('someone without a mouse gets from the first page to a plan', async ({ page, language, label, say }) => {
  await page.goto(`/${language}`)
  const focused = page.locator(':focus')
  const tabTo = async (name: string) => {
    // Nobody tabs through a page that is still arriving: its last stop so far leads out of it.
    await page.waitForLoadState('load')
    // No page of the wizard has more stops than this.
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const text = (await focused.evaluateAll((all) =>
        all.map((e) => (e.closest('label') ?? e).textContent ?? '').join(''),
      )) as string
      if (text.replace(/\s+/g, ' ').includes(name.replace(/\s+/g, ' '))) return
    }
    throw new Error(`"${name}" cannot be reached by keyboard`)
  }
  await tabTo(label('stage', 'idea'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${language}/start?stage=idea`)
  await tabTo(label('profile', 'student'))
  await page.keyboard.press('ArrowDown')
  await tabTo(say('Orientation.wizard.next'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${language}/start?profile=jobseeker&stage=idea`)
  await tabTo(label('sector', 'food'))
  await page.keyboard.press('Space')
  await tabTo(say('Orientation.wizard.next'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/${language}/start?profile=jobseeker&stage=idea&sector=food`)
  await tabTo(say('Orientation.wizard.planNow'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('Orientation.plan.title'))
  await tabTo(say('Ui.result.proof'))
  await page.keyboard.press('Enter')
  await expect(page.locator('details[open]').first()).toBeVisible()
})
