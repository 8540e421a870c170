import type { Page } from '@playwright/test'
import { expect, test } from './visitor'

/** The number that stands in a text: "31 steunvormen" is 31. */
function numberIn(text: string | null): number {
  return Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN)
}

const results = (page: Page) => page.locator('#results')
const rows = (page: Page) => page.locator('main ol > li')

/** Facets stand open beside the list; on phones they are behind a button. */
async function openFilters(page: Page): Promise<void> {
  const button = page.locator('details.facets > summary')
  if (await button.isVisible()) await button.click()
}

test.describe('the list', () => {
  test('filters by what is ticked, and takes it back', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue`)
    const all = numberIn(await results(page).textContent())
    await openFilters(page)
    const stage = page.getByRole('group', { name: words.Catalogue.facet.stage, exact: true })
    const announced = numberIn(await stage.locator('.facet-count').first().textContent())
    await stage.locator('input').nth(0).check()
    await stage.locator('input').nth(1).check()
    await page.getByRole('button', { name: words.Catalogue.show }).click()

    await expect(page).toHaveURL(`/${language}/catalogue?stage=idea,test`)
    const both = numberIn(await results(page).textContent())
    expect(both).toBeGreaterThanOrEqual(announced)
    expect(both).toBeLessThan(all)

    const chips = page.getByRole('navigation', { name: words.Catalogue.chosen })
    await chips.getByRole('link').nth(1).click()
    await expect(page).toHaveURL(`/${language}/catalogue?stage=idea`)
    await expect(results(page)).toContainText(String(announced))

    await chips.getByRole('link', { name: words.Catalogue.clear }).click()
    await expect(page).toHaveURL(`/${language}/catalogue`)
    await expect(results(page)).toContainText(String(all))
  })

  test('shows what else there is than programmes, with its number', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue`)
    const kinds = page.getByRole('navigation', { name: words.Catalogue.kinds })
    const measures = kinds.getByRole('link', { name: words.Catalogue.kind.measure })
    const announced = numberIn(await measures.textContent())
    await measures.click()
    await expect(page).toHaveURL(`/${language}/catalogue?kind=measure`)
    await expect(results(page)).toContainText(String(announced))
    await expect(kinds.locator('[aria-current]')).toContainText(words.Catalogue.kind.measure)
  })

  test('goes on from page to page, and stays on the last when asked for more', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue`)
    const first = await rows(page).first().getByRole('link').textContent()
    const pages = page.getByRole('navigation', { name: words.Catalogue.pages })
    await pages.getByRole('link').click()
    await expect(page).toHaveURL(`/${language}/catalogue?page=2`)
    await expect(rows(page).first().getByRole('link')).not.toHaveText(first ?? '')

    const response = await page.goto(`/${language}/catalogue?page=9999`)
    expect(response?.status()).toBe(200)
    await expect(rows(page).first()).toBeVisible()
    await expect(pages.getByRole('link')).toHaveCount(1)
  })

  test('takes one organisation after another from the list, each with its number', async ({
    page,
    language,
    words,
  }) => {
    await page.goto(`/${language}/catalogue`)
    for (const key of ['hub-brussels', 'actiris']) {
      await openFilters(page)
      const choice = page.getByRole('combobox', { name: words.Catalogue.actorMore })
      const option = choice.locator(`option[value="${key}"]`)
      const announced = numberIn(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1] ?? null)
      const before = new URL(page.url()).search === '' ? 0 : numberIn(await results(page).textContent())
      await choice.selectOption(key)
      await page.getByRole('button', { name: words.Catalogue.show }).click()
      await expect(page).toHaveURL(new RegExp(key))
      const found = numberIn(await results(page).textContent())
      expect(found).toBeGreaterThan(before)
      expect(found).toBeLessThanOrEqual(before + announced)
    }
    const chosen = page.getByRole('group', { name: words.Catalogue.facet.actor, exact: true })
    await openFilters(page)
    await expect(chosen.getByRole('checkbox', { checked: true })).toHaveCount(2)
  })

  test('puts the largest amount first when asked', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue`)
    await page.getByRole('link', { name: words.Catalogue.sort.amount, exact: true }).click()
    await expect(page).toHaveURL(`/${language}/catalogue?sort=amount`)
    await expect(rows(page).first().locator('.row-amount')).toContainText('€')
  })

  test('is the same in another language', async ({ page, language }) => {
    const other = language === 'nl' ? 'fr' : 'nl'
    await page.goto(`/${language}/catalogue?stage=idea&sort=amount`)
    const found = numberIn(await results(page).textContent())
    await page.locator(`header a[hreflang=${other}]`).click()
    await expect(page).toHaveURL(`/${other}/catalogue?stage=idea&sort=amount`)
    expect(numberIn(await results(page).textContent())).toBe(found)
  })
})

test.describe('nothing found', () => {
  test('names the filter to let go of, with what that gives, and a person', async ({ page, language, words }) => {
    // No microcredit is a place to work in, whatever the catalogue holds.
    await page.goto(`/${language}/catalogue?type=microcredit&category=premises`)
    await expect(page.getByRole('heading', { name: words.Ui.empty.title })).toBeVisible()
    const ways = page.locator('.empty-state .street-index a')
    expect(await ways.count()).toBeGreaterThanOrEqual(3)
    await expect(ways.last()).toHaveAttribute('href', 'tel:1819')
    const promised = numberIn(await ways.first().textContent())
    await ways.first().click()
    await expect(results(page)).toContainText(String(promised))
    await expect(rows(page).first()).toBeVisible()
  })

  test('for words that stand nowhere', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue?q=qqqxxqqq`)
    await expect(page.locator('.empty-state h2')).toContainText('qqqxxqqq')
    await page.locator('.empty-state').getByRole('link', { name: 'qqqxxqqq' }).click()
    await expect(page).toHaveURL(`/${language}/catalogue`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.Catalogue.title)
  })
})

test.describe('a search', () => {
  test('finds what the word of the language means', async ({ page, language, words }) => {
    const word = { fr: 'prime', nl: 'premie', en: 'grant' }[language]
    await page.goto(`/${language}/catalogue`)
    await page.getByRole('searchbox').fill(word)
    await page.getByRole('button', { name: words.Ui.search.button }).click()
    await expect(page).toHaveURL(`/${language}/catalogue?q=${word}`)
    await expect(rows(page).first()).toContainText(new RegExp(word, 'i'))
    await expect(page.getByRole('searchbox')).toHaveValue(word)
  })

  test('says of each result what it is, and one tap leaves only what can be asked for', async ({
    page,
    language,
    words,
  }) => {
    const word = { fr: 'formation', nl: 'opleiding', en: 'training' }[language]
    await page.goto(`/${language}/catalogue?q=${word}`)
    const { one, kind } = words.Catalogue
    const said = await rows(page).locator('.row-kind').allTextContents()
    expect(said).toHaveLength(await rows(page).count())
    expect(new Set(said.map((words) => words.trim()))).toEqual(new Set([one.programme, one.measure, one.actor]))

    // A measure is read; what comes of it can be asked for.
    const measure = rows(page).filter({ hasText: words.Catalogue.toAsk }).first()
    await expect(measure.locator('.row-kind')).toContainText(one.measure)
    await expect(measure.locator('a[href*="/programmes/"]').first()).toBeVisible()

    const programmes = page.getByRole('navigation', { name: words.Catalogue.kinds }).getByRole('link', {
      name: kind.programme,
    })
    const announced = numberIn(await programmes.textContent())
    await programmes.click()
    await expect(page).toHaveURL(`/${language}/catalogue?q=${word}&kind=programme`)
    await expect(results(page)).toContainText(String(announced))
    await expect(rows(page).locator('h3 a:not([href*="/programmes/"])')).toHaveCount(0)
    await expect(page.locator('.row-kind')).toHaveCount(0)
  })

  test('that says a situation leads to the calm page, the life event and a plan half made', async ({
    page,
    language,
    words,
  }) => {
    const said = { fr: 'un client ne me paie pas', nl: 'een klant betaalt niet', en: 'a client does not pay' }[language]
    const event = {
      fr: 'un-client-ne-paie-pas',
      nl: 'een-klant-betaalt-niet',
      en: 'a-client-does-not-pay',
    }[language]
    await page.goto(`/${language}`)
    await page.getByRole('searchbox').fill(said)
    await page.getByRole('button', { name: words.Ui.search.button }).click()
    const ways = page.getByRole('navigation', { name: words.Catalogue.hints.title })
    await expect(ways.getByRole('link').first()).toHaveAttribute('href', `/${language}/urgent`)
    await expect(ways.getByRole('link').nth(1)).toHaveAttribute('href', `/${language}/events/${event}`)
    await ways.getByRole('link').last().click()
    await expect(page).toHaveURL(new RegExp(`/${language}/start\\?.*need=overcome-difficulty`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('finds in everyday words what its texts say otherwise', async ({ page, language, words }) => {
    await page.goto(`/${language}`)
    await page.locator('main').getByRole('link', { name: words.Home.example['1'], exact: true }).click()
    const first = await rows(page).locator('h3').allInnerTexts()
    const wanted = { fr: /site web/, nl: /website/, en: /Website/ }[language]
    expect(first.slice(0, 3).some((title) => wanted.test(title))).toBe(true)
  })

  test('says when it shows what holds only a part of the words', async ({ page, language, words }) => {
    await page.goto(
      `/${language}/catalogue?q=${{ fr: 'exporter+xylophones', nl: 'exporteren+xylofoons', en: 'export+xylophones' }[language]}`,
    )
    await expect(page.locator('.notice')).toHaveText(words.Catalogue.notice.someWords)
    await expect(rows(page).first()).toContainText(/export/i)
  })

  test('does not mind accents', async ({ page, language }) => {
    await page.goto(`/${language}/catalogue?q=${encodeURIComponent('Réseau Entreprendre')}`)
    const found = numberIn(await results(page).textContent())
    expect(found).toBeGreaterThan(0)
    const first = await rows(page).first().getByRole('link').textContent()
    await page.goto(`/${language}/catalogue?q=reseau+entreprendre`)
    expect(numberIn(await results(page).textContent())).toBe(found)
    await expect(rows(page).first().getByRole('link')).toHaveText(first ?? '')
  })

  test('finds a measure by its code', async ({ page, language }) => {
    await page.goto(`/${language}/catalogue?q=digi5&kind=measure`)
    await expect(rows(page).first()).toContainText('DIGI\u00a05')
  })

  test('says when it guesses', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue?q=microcredt`)
    await expect(page.locator('.notice')).toHaveText(words.Catalogue.notice.similar.replace('{words}', 'microcredt'))
    await expect(rows(page).first()).toBeVisible()
  })

  test('keeps the filters, and filters keep it', async ({ page, language, words }) => {
    await page.goto(`/${language}/catalogue?category=finance`)
    await page.getByRole('searchbox').fill('brussels')
    await page.getByRole('button', { name: words.Ui.search.button }).click()
    await expect(page).toHaveURL(`/${language}/catalogue?q=brussels&category=finance`)
    await openFilters(page)
    await page.getByRole('button', { name: words.Catalogue.show }).click()
    await expect(page).toHaveURL(`/${language}/catalogue?q=brussels&category=finance`)
  })
})

test.describe('an address', () => {
  test('with a bad value gives the page, and one sentence', async ({ page, language, words }) => {
    const response = await page.goto(`/${language}/catalogue?stage=idea,nowhere&page=-3`)
    expect(response?.status()).toBe(200)
    await expect(page.locator('.notice')).toHaveCount(1)
    await expect(page.locator('.notice')).toContainText('nowhere')
    await expect(page.getByRole('navigation', { name: words.Catalogue.chosen })).toBeVisible()
  })

  test('with a very long search searches its beginning, and says so', async ({ page, language, words }) => {
    const response = await page.goto(`/${language}/catalogue?q=${'brussels+'.repeat(400)}`)
    expect(response?.status()).toBe(200)
    await expect(page.locator('.notice').first()).toHaveText(words.Catalogue.notice.tooLong.replace('{count}', '200'))
  })

  test('in another form moves once to the one form @once', async ({ request, baseURL }) => {
    for (const [given, canonical] of [
      ['?stage=test&stage=idea', '?stage=idea,test'],
      ['?q=&page=1&utm_source=x', ''],
      ['?category=finance&q=web', '?q=web&category=finance'],
    ]) {
      const moved = await request.get(`/fr/catalogue${given}`, { maxRedirects: 0 })
      expect(moved.status()).toBe(307)
      expect(new URL(moved.headers().location ?? '', baseURL).href).toBe(`${baseURL}/fr/catalogue${canonical}`)
      const there = await request.get(`/fr/catalogue${canonical}`, { maxRedirects: 0 })
      expect(there.status()).toBe(200)
    }
  })

  test('tells search engines the whole list, without page and order', async ({ page, language, baseURL }) => {
    await page.goto(`/${language}/catalogue?category=finance&sort=amount&page=2`)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      `${baseURL}/${language}/catalogue?category=finance`,
    )
    await expect(page.locator('link[rel=prev]')).toHaveAttribute(
      'href',
      `${baseURL}/${language}/catalogue?category=finance&sort=amount`,
    )
  })
})
