import { createTranslator } from 'use-intl/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PlanWords, planContent } from '@/components/dossier/pdf/plan-content'
import { renderPlan } from '@/components/dossier/pdf/render-plan'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { Answers } from '@/lib/orientation/answers'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'
import { pagesOfPdf } from '../support/pdf-text'
import { realCatalogue } from '../support/real-catalogue'

const messages = { fr, nl, en }
const answers: Answers = { profile: ['company'], stage: ['established'], sector: ['retail'], need: ['go-online'] }
let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await realCatalogue()
})

function content(locale: 'fr' | 'nl' | 'en', keep: readonly string[] = [], said: Answers = answers) {
  const spoken = (namespace: 'Orientation' | 'Record' | 'Dossier' | 'Ui') =>
    createTranslator({ locale, messages: messages[locale], namespace }) as PlanWords['Dossier']
  return planContent({
    snapshot,
    locale,
    answers: said,
    kept: snapshot.programmes.filter(({ id }) => keep.includes(id)),
    today: '2026-11-22',
    product: 'Support Compass',
    address: 'https://example.org/plan',
    t: { Orientation: spoken('Orientation'), Record: spoken('Record'), Dossier: spoken('Dossier'), Ui: spoken('Ui') },
  })
}

/** Letters, signs and spaces of our languages, each once; the figures are in another face. */
const letters = 'À l’œuvre : « cœur », façade, où, reële, coördinatie, naïef, 21 580,51 €, 40–60 %, € 5.000…'

/** Lines break where they must, so spaces of all kinds are left out. */
const unspaced = (words: string) => words.replace(/\s/gu, '')

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []

describe.each(['fr', 'nl', 'en'] as const)('the plan as a document in %s', (locale) => {
  test('says every figure with its source, and what to check', () => {
    const items = content(locale).sections.flatMap((section) => section.items)
    expect(items.length).toBeGreaterThan(3)
    for (const { figures, points } of items) {
      for (const { label } of figures) expect(label).toMatch(/\(.+, 20\d\d.*\)$/)
      expect(points.every(({ name, lines }) => name !== '' && lines.every((line) => line !== ''))).toBe(true)
    }
  })

  test('at most three programmes a category', () => {
    expect(Math.max(...content(locale).sections.map(({ items }) => items.length))).toBeLessThanOrEqual(3)
  })

  test('becomes a document with its language and title', async () => {
    const document = (await renderPlan(content(locale))).toString('latin1')
    expect(document.startsWith('%PDF-1.7')).toBe(true)
    expect(document).toContain(`/Lang (${locale})`)
    expect(document).toContain('/DisplayDocTitle true')
  })

  test('every word of it can be read on its pages, with the letters and signs of its language', async () => {
    const { lang: _code, ...plan } = content(locale)
    const kept = content(locale, ['programme/proxi-loan', 'programme/website-grant', 'programme/brusoc-loan'])
    const pages = pagesOfPdf(await renderPlan({ ...plan, lang: locale, note: letters }))
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(4)
    for (const page of pages) expect(unspaced(page)).toContain(unspaced(`${plan.product} · ${plan.date}`))
    const drawn = unspaced(pages.join(''))
    expect(drawn).toContain(unspaced(letters))
    expect(strings({ ...plan, note: '' }).filter((words) => !drawn.includes(unspaced(words)))).toEqual([])

    const list = pagesOfPdf(await renderPlan(kept)).join('')
    const { lang: _same, ...words } = kept
    expect(strings(words).filter((one) => !unspaced(list).includes(unspaced(one)))).toEqual([])
  })
})

test('a kept list is whole, and says when nothing was checked', () => {
  const { sections, answers: given } = content('en', ['programme/website-grant', 'programme/proxi-loan'], {})
  expect(sections.flatMap(({ items }) => items).map(({ verdict }) => verdict)).toEqual([
    en.Dossier.notChecked,
    en.Dossier.notChecked,
  ])
  expect(given.lines).toEqual([])
})

test('what was announced only is never said to fit', () => {
  const announced = snapshot.programmes.find(({ availability }) => availability.state === 'announced')
  const [item] = content('en', [announced?.id ?? '']).sections.flatMap(({ items }) => items)
  expect(item?.verdict).toBe(en.Ui.verdict.soon)
})
