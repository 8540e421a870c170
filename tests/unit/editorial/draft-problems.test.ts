import { expect, test } from 'vitest'
import type { CatalogueRecord } from '@/lib/catalogue/record'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import { parseDraft, problemsInCatalogue } from '@/lib/editorial/draft-problems'
import { withValueAt } from '@/lib/editorial/field-path'
import { contentOf, energyLoan, fixtureRecords, websiteGrant } from '@/tests/support/catalogue-fixture'

const { schemes } = contentOf([])
const records = fixtureRecords.map((record, ordinal) => ({ ordinal, record }))
const snapshot = buildSnapshot({ version: 1, records, schemes, plans: [], documents: [] })

const found = (record: CatalogueRecord, path: string, value: unknown) =>
  problemsInCatalogue(withValueAt(record, path, value) as CatalogueRecord, snapshot).map((problem) => ({
    path: problem.path,
    rule: problem.rule?.code,
  }))

test.each([
  ['figures of one language', 'text.nl.summary', 'Nu 7 000 euro.', 'text.nl.summary', 'numbers-differ'],
  ['an address that is taken', 'slug.nl', websiteGrant.slug.nl, 'slug.nl', 'slug-used'],
  ['a record that is not there', 'instead', ['programme/nowhere'], 'instead', 'missing-record'],
  ['a value that is not there', 'serves.needs', ['nothing'], 'serves.needs', 'unknown-concept'],
])('%s is named at its field of the form', (_, path, value, field, rule) => {
  expect(found(energyLoan, path, value)).toContainEqual({ path: field, rule })
})

test('a link that stands on one side only keeps nobody from a review: one of two records is published first', () => {
  expect(found(energyLoan, 'measures', ['DIGI 5'])).toEqual(found(energyLoan, 'measures', []))
})

test('whoever ends a programme says which day was the last; what its source ended without a day may stay so', () => {
  const ended = withValueAt(energyLoan, 'availability.state', 'ended') as typeof energyLoan
  const asked = { path: 'availability.endsOn', code: 'last-day' }
  const problems = (changed: CatalogueRecord, beside = snapshot) =>
    problemsInCatalogue(changed, beside).filter(({ code }) => code === 'last-day')
  expect(problems(energyLoan)).toEqual([])
  expect(problems(ended)).toMatchObject([asked])
  const withDay = withValueAt(ended, 'availability.endsOn', '2026-11-20') as typeof energyLoan
  expect(problems(withDay)).toEqual([])
  const published = (record: CatalogueRecord) => {
    const others = records.filter((one) => one.record.id !== record.id)
    return buildSnapshot({
      version: 2,
      records: [...others, { ordinal: 99, record }],
      schemes,
      plans: [],
      documents: [],
    })
  }
  expect(problems(ended, published(ended))).toEqual([])
  expect(problems(ended, published(withDay))).toMatchObject([asked])
})

test('another number of steps than in French is said at the language, with both numbers', () => {
  const steps = {
    fr: ['Appelez.', 'Envoyez.', 'Attendez.'],
    nl: ['Bel.', 'Stuur op.'],
    en: ['Call.', 'Send.', 'Wait.'],
  }
  expect(parseDraft(withValueAt(energyLoan, 'start.steps', steps))).toEqual({
    whole: false,
    problems: [
      {
        path: 'start.steps.nl',
        code: 'uneven-steps',
        detail: 'as many steps in each language',
        values: { language: 'nl', steps: 2, french: 3 },
      },
    ],
  })
})
