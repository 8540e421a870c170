import { beforeAll, describe, expect, test } from 'vitest'
import { readSchemeForm } from '@/components/editorial/scheme-form-data'
import { listCatalogue, queryVocabulary } from '@/lib/catalogue/catalogue-list'
import { parseCatalogueQuery } from '@/lib/catalogue/catalogue-query'
import { conceptSchemeOf, schemeRecordOf, schemes } from '@/lib/catalogue/concept'
import { readContent } from '@/lib/catalogue/content-files'
import { fixedConcepts } from '@/lib/catalogue/fixed-concepts'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import { problemsInScheme } from '@/lib/editorial/concept-problems'
import { recordsTouched, useOfConcept } from '@/lib/editorial/concept-use'
import { parseAnswers } from '@/lib/orientation/answers'
import { realCatalogue } from '@/tests/support/real-catalogue'

const real = readContent('content')
beforeAll(() => realCatalogue(), 60_000)

const schemeRecord = async (scheme: (typeof schemes)[number]) => {
  const found = (await real).content.schemes.find((one) => one.scheme === scheme)
  if (!found) throw new Error(`no ${scheme}`)
  return schemeRecordOf(found)
}

test('every concept that the application names is there and in use', async () => {
  const { vocabulary } = (await realCatalogue()).engine
  for (const { scheme, id } of fixedConcepts()) expect(vocabulary.current(scheme, id), `${scheme}/${id}`).toBe(id)
})

test.each(schemes)('%s: edited and written back it is the same, and nothing keeps it from review', async (scheme) => {
  const { content } = await real
  const record = await schemeRecord(scheme)
  expect(conceptSchemeOf(record)).toEqual(content.schemes.find((one) => one.scheme === scheme))
  expect(problemsInScheme(record, await realCatalogue())).toEqual([])
})

describe('a retired concept', () => {
  /** The real catalogue in which one concept has given way to another. */
  async function retired(scheme: string, id: string, replacedBy: string) {
    const { content } = await real
    return buildSnapshot({
      version: 1,
      records: content.records.map(({ record }, ordinal) => ({ ordinal, record })),
      schemes: content.schemes.map((one) =>
        one.scheme === scheme
          ? { ...one, concepts: one.concepts.map((c) => (c.id === id ? { ...c, replacedBy } : c)) }
          : one,
      ),
      plans: content.plans,
      documents: content.documents,
    })
  }

  test('leads its old address and its records to the one that replaces it', async () => {
    const before = await realCatalogue()
    const after = await retired('sector', 'health', 'social-care')
    const { query, notices } = parseCatalogueQuery({ sector: 'health' }, queryVocabulary(after))
    expect(query.filters.sector).toEqual(['social-care'])
    expect(notices).toEqual([])
    const answered = parseAnswers({ sector: ['health'] }, after.engine.vocabulary)
    expect(answered.answers).toEqual({ sector: ['social-care'] })
    const named = before.programmes.filter(({ serves }) => serves.sectors.includes('health'))
    expect(named.length).toBeGreaterThan(0)
    for (const { id } of named) {
      const record = after.programmes.find((one) => one.id === id)
      expect(record?.serves.sectors).toContain('social-care')
      expect(record?.serves.sectors).not.toContain('health')
    }
    const sectors = listCatalogue(after, query, 'fr').facets.sector
    expect(sectors.map(({ id }) => id)).not.toContain('health')
    const found = listCatalogue(before, { ...query, filters: { ...query.filters, sector: ['health'] } }, 'fr').total
    expect(sectors.find(({ id }) => id === 'social-care')?.count).toBeGreaterThanOrEqual(found)
  })

  test('is refused where a guide names it or the application does', async () => {
    const snapshot = await realCatalogue()
    const named = snapshot.lifeEvents.flatMap(({ answers }) => answers.sector ?? [])
    const stage = await schemeRecord('stage')
    const { transition } = stage.concepts
    if (!transition) throw new Error('no transition')
    const changed = { ...stage, concepts: { ...stage.concepts, transition: { ...transition, replacedBy: 'growth' } } }
    expect(problemsInScheme(changed, snapshot).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'concepts.transition.replacedBy concept-fixed',
    ])
    const sector = await schemeRecord('sector')
    const [id] = named
    const other = sector.order.find((one) => one !== id && sector.concepts[one]?.broader.length === 0)
    const fields = id === undefined ? undefined : sector.concepts[id]
    if (id === undefined || fields === undefined || other === undefined) throw new Error('no guide names a sector')
    const without = { ...sector, concepts: { ...sector.concepts, [id]: { ...fields, replacedBy: other } } }
    expect(problemsInScheme(without, snapshot).map(({ code }) => code)).toContain('concept-in-guide')
  })
})

test('who names a concept, and how far a change reaches', async () => {
  const snapshot = await realCatalogue()
  const types = await schemeRecord('support-type')
  const loans = snapshot.programmes.filter(({ kind }) => kind === 'loan').map(({ id }) => id)
  expect([...useOfConcept(snapshot, 'support-type', 'loan').records].sort()).toEqual(loans.sort())
  expect(recordsTouched(snapshot, types)).toBe(0)
  const { loan } = types.concepts
  if (!loan) throw new Error('no loan')
  const renamed = {
    ...types,
    concepts: { ...types.concepts, loan: { ...loan, label: { ...loan.label, en: 'Credit' } } },
  }
  expect(recordsTouched(snapshot, renamed)).toBe(loans.length)
})

describe('a vocabulary as a form', () => {
  const label = { fr: 'a', nl: 'b', en: 'c' }
  const scheme = {
    id: 'scheme/size',
    label,
    order: ['micro', 'small'],
    concepts: { micro: { label, headcount: { min: 0, max: 9 } }, small: { label, help: label, broader: ['micro'] } },
  }
  const posted = (fields: readonly (readonly [string, string])[]) => {
    const data = new FormData()
    data.append('lockVersion', '3')
    data.append('rest', JSON.stringify(scheme))
    for (const [name, value] of fields) data.append(name, value)
    return readSchemeForm(data)
  }

  test('what nobody touched comes back as it was', () => {
    expect(posted([])).toMatchObject({ content: scheme, badKey: false, operation: { kind: 'save' } })
  })

  test('words, bands and places are read; what is emptied as a whole is gone', () => {
    const content = posted([
      ['s:concepts.micro.label.nl', 'klein'],
      ['n:concepts.micro.headcount.min', ''],
      ['n:concepts.micro.headcount.max', ''],
      ...(['fr', 'nl', 'en'] as const).map((locale) => [`s:concepts.small.help.${locale}`, ' '] as const),
      ['k:concepts.small.broader', ''],
      ['s:concepts.small.replacedBy', 'micro'],
    ])?.content
    expect(content).toEqual({
      ...scheme,
      concepts: { micro: { label: { ...label, nl: 'klein' } }, small: { label, broader: [], replacedBy: 'micro' } },
    })
  })

  test('a new concept stands where it was put, and only when it is asked for', () => {
    const fields = [
      ['new:id', 'solo'],
      ['new:fr', 'Seul'],
      ['new:nl', 'Alleen'],
      ['new:after', 'micro'],
    ] as const
    expect(posted(fields)?.content).toEqual(scheme)
    expect(posted([...fields, ['do', 'new-concept']])).toMatchObject({
      badKey: false,
      content: { order: ['micro', 'solo', 'small'], concepts: { solo: { label: { fr: 'Seul', nl: 'Alleen' } } } },
    })
  })

  test.each([
    ['up:concepts.small', ['small', 'micro']],
    ['down:concepts.micro', ['small', 'micro']],
    ['up:concepts.micro', ['micro', 'small']],
    ['down:concepts.small', ['micro', 'small']],
    ['up:concepts.nobody', ['micro', 'small']],
  ])('the button %s leaves the order %j, and all else as it was', (button, order) => {
    expect(posted([['do', button]])).toMatchObject({
      content: { ...scheme, order },
      badKey: false,
      operation: { kind: 'save' },
    })
  })

  test.each(['', 'Solo', 'micro', 'a b', '__proto__', 'x'.repeat(41)])('nothing is added under “%s”', (id) => {
    expect(
      posted([
        ['new:id', id],
        ['do', 'new-concept'],
      ]),
    ).toMatchObject({ badKey: true, content: scheme })
  })
})
