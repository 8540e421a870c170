import { expect, test } from './reader'

test.describe('the wizard', () => {
  test('back shows the answer that was given, and another one replaces it', async ({
    page,
    language,
    say,
    label,
    orientation,
  }) => {
    await page.goto(`/${language}/start`)
    await orientation.answer('profile', 'company')
    await orientation.answer('stage', 'growth')
    await page.getByRole('link', { name: say('Orientation.wizard.back') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(orientation.title('stage'))
    await expect(page.getByRole('checkbox', { name: label('stage', 'growth') })).toBeChecked()
    await page.getByRole('link', { name: say('Orientation.wizard.back') }).click()
    await expect(page.getByRole('radio', { checked: true })).toHaveAttribute('value', 'company')
    await orientation.answer('profile', 'non-profit')
    await expect(page).toHaveURL(`/${language}/start?profile=non-profit&stage=growth`)
  })

  test('an answer on the way can be changed, the others stay', async ({ page, language, say, orientation }) => {
    await page.goto(`/${language}/start?profile=company&stage=growth&sector=ict`)
    const change = `${say('Ui.route.change')} ${say('Orientation.question.profile.topic')}`
    await page.getByRole('link', { name: change }).click()
    await orientation.answer('profile', 'self-employed')
    await expect(page).toHaveURL(`/${language}/start?profile=self-employed&stage=growth&sector=ict`)
  })

  test('a question can be skipped, and that is an answer', async ({ page, language, orientation }) => {
    await page.goto(`/${language}/start`)
    await orientation.skip()
    await expect(page).toHaveURL(`/${language}/start?profile=-`)
    await orientation.answer('stage', '-')
    await expect(page).toHaveURL(`/${language}/start?profile=-&stage=-`)
  })

  test('the plan can be seen at any moment', async ({ page, language, orientation }) => {
    await page.goto(`/${language}/start`)
    await orientation.planNow()
    await expect(page).toHaveURL(`/${language}/plan`)
    await page.goto(`/${language}/start?profile=student`)
    await orientation.planNow()
    await expect(page).toHaveURL(`/${language}/plan?profile=student`)
  })

  test('another language half-way keeps the answers and the question', async ({ page, language, orientation }) => {
    await page.goto(`/${language}/start`)
    await orientation.answer('profile', 'company')
    const other = language === 'nl' ? 'fr' : 'nl'
    await page.locator(`header a[hreflang=${other}]`).click()
    await expect(page).toHaveURL(`/${other}/start?profile=company`)
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await page.locator(`header a[hreflang=${language}]`).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(orientation.title('stage'))
  })

  test('several boxes, none ticked: one sentence, and the question again', async ({
    page,
    language,
    say,
    orientation,
  }) => {
    await page.goto(`/${language}/start?profile=company`)
    await orientation.send()
    await expect(page.getByText(say('Orientation.wizard.chooseOne'))).toBeVisible()
    await expect(page.getByRole('group', { name: orientation.title('stage') })).toHaveAccessibleDescription(
      new RegExp(say('Orientation.wizard.chooseOne').slice(0, 20)),
    )
    await orientation.answer('stage', 'growth')
    await expect(page).toHaveURL(`/${language}/start?profile=company&stage=growth`)
    await expect(page.getByText(say('Orientation.wizard.chooseOne'))).toHaveCount(0)
  })

  test('counts what is ticked, and says what the button will do with it', async ({
    page,
    language,
    say,
    orientation,
  }) => {
    await page.goto(`/${language}/start?profile=company`)
    const count = page.getByText(say('Orientation.wizard.ticked'))
    await expect(count).toBeHidden()
    await orientation.tick('stage', 'idea')
    await expect(page.getByRole('paragraph').filter({ has: count })).toContainText(say('Orientation.wizard.next'))
    await expect.poll(() => orientation.counted(say('Orientation.wizard.ticked'))).toBe(1)
    await orientation.tick('stage', 'test')
    await expect.poll(() => orientation.counted(say('Orientation.wizard.ticked'))).toBe(2)
  })

  test('more stages ticked than can be: what is kept is said', async ({ page, language, say, label, orientation }) => {
    await page.goto(`/${language}/start?profile=company`)
    await orientation.answer('stage', 'idea', 'test', 'creation')
    const kept = new Intl.ListFormat(language).format([label('stage', 'idea'), label('stage', 'test')])
    const question = say('Orientation.question.stage.title')
    await expect(page.getByText(say('Orientation.notice.too-many', { question, kept }))).toBeVisible()
  })

  test('says how many remain, and why it asks', async ({ page, language, say, orientation }) => {
    await page.goto(`/${language}/start?profile=jobseeker&stage=idea`)
    const remaining = page.getByRole('region', { name: say('Orientation.wizard.remainingTitle') })
    await expect(remaining).toContainText(/\d+/)
    await page.getByText(say('Orientation.wizard.why')).click()
    await expect(page.getByText(say(`Orientation.question.${await orientation.question()}.why`))).toBeVisible()
  })

  test('the number before and the most after each question hold, whatever is answered', async ({
    page,
    language,
    say,
    orientation,
  }) => {
    const count = page.getByRole('region', { name: say('Orientation.wizard.remainingTitle') })
    const possible = async () => Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
    await page.goto(`/${language}/start`)
    for (const [question, option] of [
      ['profile', 'company'],
      ['stage', 'established'],
      ['sector', 'retail'],
    ] as const) {
      const now = await possible()
      const bound = page.getByText(/→/).or(page.getByText(say('Orientation.wizard.remainingShort', { count: now })))
      const most = Number(/→\D*(\d+)/.exec((await bound.first().textContent()) ?? '')?.[1] ?? now)
      await orientation.answer(question, option)
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(orientation.title(question))
      expect(await possible(), question).toBeLessThanOrEqual(most)
    }

    await test.step('a need loses nothing', async () => {
      const now = await possible()
      await orientation.answer('need', 'go-online')
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(orientation.title('need'))
      expect(await possible()).toBe(now)
      await expect(count).toContainText(/\d+\D+\d+/)
    })
  })

  test('two boxes against each other: one sentence, and what was said is kept', async ({
    page,
    language,
    say,
    label,
    orientation,
  }) => {
    await page.goto(`/${language}/start?profile=company`)
    await orientation.answer('stage', 'growth', '-')
    const question = say('Orientation.question.stage.title')
    const kept = label('stage', 'growth')
    await expect(page.getByText(say('Orientation.notice.contradicts', { question, kept }))).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(orientation.title('sector'))
  })

  test('every question answered: the plan follows by itself', async ({ page, language, orientation }) => {
    await page.goto(`/${language}/start?profile=-&stage=-&sector=-&need=-`)
    await orientation.walkToPlan({})
  })
})

test.describe('the plan', () => {
  for (const query of [
    '',
    '?profile=jobseeker&stage=idea&sector=food',
    '?profile=company&stage=established&sector=retail&need=go-online',
    '?profile=company&stage=growth,international&sector=ict&need=export&show=also',
    '?need=finance&show=finance',
    '?profile=student&stage=idea&show=excluded',
  ]) {
    test(`stays light for a telephone: ${query || 'nothing said'} @once`, async ({ page, language }) => {
      const answer = await page.goto(`/${language}/plan${query}`)
      expect((await answer?.body())?.length, 'bytes').toBeLessThan(250_000)
      expect(await page.locator('*').count(), 'elements').toBeLessThan(1500)
    })
  }

  test('says the life event that fits, what holds for all once, and what goes together', async ({
    page,
    language,
    say,
    titleOf,
    catalogue,
  }) => {
    await page.goto(`/${language}/plan?profile=company&stage=established&sector=retail&need=go-online`)
    const event = catalogue.lifeEvents.find(({ id }) => id === 'life-event/sell-online')
    await expect(page.getByText(say('Orientation.plan.know.automatic', { count: 0 }))).toHaveCount(1)
    const together = page.getByRole('region', { name: say('Dossier.together.title') })
    await expect(together.getByRole('listitem').first()).toContainText(titleOf('programme/website-grant'))
    await page
      .getByRole('main')
      .getByRole('link', { name: event?.title[language] ?? '' })
      .click()
    await expect(page).toHaveURL(`/${language}/events/${event?.slug[language]}`)
  })

  test('amounts stand side by side, one tap away', async ({ page, language, say, label, titleOf }) => {
    await page.goto(`/${language}/plan?profile=company&stage=established&sector=retail&need=go-online`)
    const compare = `${say('Orientation.plan.compareAmounts', { count: 3 })} ${label('category', 'finance')}`
    await page.getByRole('link', { name: compare }).click()
    await expect(page.getByRole('columnheader')).toHaveCount(3)
    await expect(page.getByRole('columnheader').filter({ hasText: titleOf('programme/website-grant') })).toBeVisible()
  })

  test('one part has an address of its own, with everything in it and the way back', async ({
    page,
    language,
    say,
    label,
    orientation,
  }) => {
    await page.goto(`/${language}/plan?profile=company&stage=difficulty&sector=horeca`)
    const advice = orientation.category('advice')
    const many = Number(/\d+/.exec((await advice.getByRole('heading', { level: 2 }).textContent()) ?? '')?.[0])
    await orientation.showMore()
    const all = say('Orientation.plan.seeAll', { count: many, section: label('category', 'advice') })
    await advice.getByRole('link', { name: all }).click()
    await expect(page).toHaveURL(/&sector=horeca&show=advice$/)
    await expect(page.getByRole('article')).toHaveCount(many)
    await page.getByRole('link', { name: say('Orientation.plan.back') }).click()
    await orientation.seesPlan()
    await expect(page).toHaveURL(/&sector=horeca$/)
  })

  test('one missing thing: what would change, and the plan with it', async ({ page, language, say, orientation }) => {
    await page.goto(`/${language}/plan?profile=self-employed&stage=creation&sector=retail&brussels-seat=no`)
    const change = say('Orientation.plan.near.redo', { answer: say('Orientation.option.yes') })
    await orientation.nearMisses.getByRole('link', { name: change }).first().click()
    await expect(page).toHaveURL(/brussels-seat=yes/)
    await orientation.seesPlan()
  })

  test('nothing fits: which answer stands in the way, and a person', async ({ page, language, say }) => {
    await page.goto(`/${language}/plan?profile=student&stage=idea&need=go-online`)
    await expect(page.getByRole('heading', { name: say('Orientation.plan.empty.title') })).toBeVisible()
    // It is the first thing to do, and stands once more beside the answers that could go.
    const call = page
      .getByRole('main')
      .getByRole('link', { name: say('Orientation.plan.empty.call') })
      .last()
    await expect(call).toHaveAttribute('href', 'tel:1819')
    const main = page.getByRole('main')
    await main.locator(`a[href="/${language}/plan?profile=student&stage=idea"]`).click()
    await expect(page.getByRole('article').first()).toBeVisible()
  })

  test('a question left open leads back to it', async ({ page, language, say, orientation }) => {
    await page.goto(`/${language}/plan?profile=company&stage=growth`)
    await page.getByRole('link', { name: say('Orientation.plan.openLink') }).click()
    await expect(page).toHaveURL(`/${language}/start?profile=company&stage=growth`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(orientation.title('sector'))
  })
})

/** One situation has one address; what cannot be read is said, never punished. */
test.describe('addresses @once', () => {
  for (const [what, given, canonical] of [
    ['repeated', '/start?sector=retail&sector=food', '/start?sector=food,retail'],
    ['in another order', '/plan?stage=idea&profile=student', '/plan?profile=student&stage=idea'],
    ['unknown', '/plan?utm_source=letter&profile=student', '/plan?profile=student'],
    ['empty', '/plan?profile=&stage=idea', '/plan?stage=idea'],
    ['an unknown question to ask again', '/start?profile=student&ask=weather', '/start?profile=student'],
  ] as const) {
    test(`parameters ${what}: one redirect`, async ({ request, language }) => {
      const response = await request.get(`/${language}${given}`, { maxRedirects: 0 })
      expect(response.status()).toBe(307)
      expect(decodeURIComponent(response.headers().location ?? '')).toBe(`/${language}${canonical}`)
      const target = await request.get(`/${language}${canonical}`, { maxRedirects: 0 })
      expect(target.status()).toBe(200)
    })
  }

  for (const [what, query, question] of [
    ['a value that is no option', 'profile=emperor&stage=idea', 'profile'],
    ['markup', 'sector=%3Cscript%3Ealert(1)%3C/script%3E', 'sector'],
    ['a very long value', `need=${'a'.repeat(5000)}`, 'need'],
    ['many values', `need=${Array.from({ length: 400 }, (_, i) => `n${i}`).join(',')}`, 'need'],
  ] as const) {
    test(`${what}: the page, with one sentence`, async ({ page, language, say }) => {
      for (const path of ['start', 'plan']) {
        const response = await page.goto(`/${language}/${path}?${query}`)
        expect(response?.status()).toBe(200)
        const title = say(`Orientation.question.${question}.title`)
        await expect(page.getByText(say('Orientation.notice.not-an-option', { question: title }))).toHaveCount(1)
      }
    })
  }

  test('what is no question, and two answers that do not go together: said, kept, and one tap from a change', async ({
    page,
    language,
    say,
    orientation,
  }) => {
    await page.goto(`/${language}/plan?profile=student&size=large&turnover=100k`)
    await orientation.seesPlan()
    await expect(page.getByText(say('Orientation.notice.not-asked'))).toBeVisible()
    const topic = say('Orientation.question.size.topic')
    await page.getByRole('link', { name: say('Orientation.notice.change', { topic }) }).click()
    await expect(page).toHaveURL(`/${language}/start?profile=student&size=large&ask=size`)
    await expect(page.getByText(say('Orientation.notice.not-asked'))).toHaveCount(0)
  })

  test('too many stages: the first two are kept, and said', async ({ page, language, say, label }) => {
    const response = await page.goto(`/${language}/plan?stage=idea,growth,test`)
    expect(response?.status()).toBe(200)
    const kept = new Intl.ListFormat(language).format([label('stage', 'idea'), label('stage', 'test')])
    const question = say('Orientation.question.stage.title')
    await expect(page.getByText(say('Orientation.notice.too-many', { question, kept }))).toBeVisible()
  })
})
