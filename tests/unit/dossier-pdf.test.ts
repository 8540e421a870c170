import { createTranslator } from 'use-intl/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PlanWords, planContent } from '@/components/dossier/pdf/plan-content'
import { renderPlan } from '@/components/dossier/pdf/render-plan'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import type { Answers } from '@/lib/orientation/answers'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'
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
