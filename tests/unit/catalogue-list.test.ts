import { describe, expect, it } from 'vitest'
import { listCatalogue, pageSize, queryVocabulary } from '@/lib/catalogue/catalogue-list'
import { parseCatalogueQuery, type RawQuery } from '@/lib/catalogue/catalogue-query'
import { type ConceptScheme, conceptSchemeSchema, type Scheme } from '@/lib/catalogue/concept'
import { searchNames } from '@/lib/catalogue/name-search'
import { parseRecord } from '@/lib/catalogue/record'
import { buildSnapshot, type Snapshot } from '@/lib/catalogue/snapshot'

const source = { document: 'srte', lines: [1, 2] }
const inAll = (words: string) => ({ fr: words, nl: words, en: words })
const slug = (id: string) => inAll(id.split('/')[1] ?? '')

type Over = Record<string, unknown>

function titled(id: string, title: string, over: Over) {
  const text = { title, summary: `${title}.`, body: `${title}.` }
  return { id, slug: slug(id), text: { fr: text, nl: text }, sources: [source], ...over }
}

const programme = (key: string, title: string, over: Over = {}) =>
  titled(`programme/${key}`, title, {
    kind: 'grant',
    category: 'finance',
    conditions: 'not-stated',
    start: { mode: 'unknown', timing: 'unknown', steps: { fr: [], nl: [], en: [] } },
    availability: { state: 'open', asOf: 2022, source },
    ...over,
  })

const measure = (key: string, title: string, over: Over = {}) =>
  titled(`measure/${key}`, title, {
    code: key.replace('-', ' ').toUpperCase(),
    plan: 'shifting-economy',
    section: 'axis-1',
    printedTitle: title,
    audience: 'entrepreneurs',
    status: 'announced',
    ...over,
  })

const actor = (key: string, title: string, over: Over = {}) =>
  titled(`actor/${key}`, title, { name: inAll(title), kind: 'public-agency', ...over })

function scheme(id: Scheme, concepts: readonly (string | [id: string, broader: string])[]): ConceptScheme {
  return conceptSchemeSchema.parse({
    scheme: id,
    label: inAll(id),
    concepts: concepts.map((each) =>
      typeof each === 'string'
        ? { id: each, label: inAll(each) }
        : { id: each[0], label: inAll(each[0]), broader: [each[1]] },
    ),
  })
}

const schemes = [
  scheme('stage', ['idea', 'creation', 'growth']),
  scheme('profile', ['student', 'company']),
  scheme('sector', ['food', ['bakery', 'food'], 'ict']),
  scheme('need', ['finance', 'learn']),
  scheme('support-type', ['grant', 'loan', ['microcredit', 'loan']]),
  scheme('category', ['finance', 'training']),
  scheme('theme', ['digital']),
]

const amount = (max: number) => ({ kind: 'ceiling', max, unit: 'EUR', label: inAll('de soutien'), source })

function snapshotOf(records: readonly unknown[]): Snapshot {
  return buildSnapshot({
    version: 1,
    records: records.map((record, at) => ({ ordinal: at * 3, record: parseRecord(record) })),
    schemes,
    plans: [],
    documents: [],
  })
}

const snapshot = snapshotOf([
  programme('anyone', 'Été pour tous'),
  programme('bakers', 'Fournil', { serves: { sectors: ['bakery'] }, amounts: [amount(5000)] }),
  programme('food', 'Alimentation', { serves: { sectors: ['food'] }, operator: ['hub'], kind: 'microcredit' }),
  programme('coders', 'Code', {
    serves: { sectors: ['ict'], needs: ['learn'] },
    category: 'training',
    amounts: [amount(9000)],
  }),
  measure('digi-5', 'Mesure pour entreprises', { programmes: ['programme/coders'] }),
  measure('gouv-1', 'Mesure pour l’administration', { audience: 'government', leads: ['hub'] }),
  actor('hub', 'hub.brussels', { aliases: ['Impulse'] }),
])

function list(raw: RawQuery, found?: readonly number[]) {
  const { query } = parseCatalogueQuery(raw, queryVocabulary(snapshot))
  return listCatalogue(snapshot, query, 'fr', found && { positions: found })
}
const keys = (raw: RawQuery, found?: readonly number[]) => list(raw, found).records.map(({ id }) => id.split('/')[1])

describe('what stands under a filter', () => {
  it.each<[raw: RawQuery, found: string[], why: string]>([
    [{}, ['food', 'coders', 'anyone', 'bakers'], 'programmes by title, accents in their place'],
    [
      { sector: 'bakery' },
      ['food', 'anyone', 'bakers'],
      'for bakers: theirs, what is for food, and what is for anyone',
    ],
    [{ sector: 'food' }, ['food', 'anyone', 'bakers'], 'for food: also what is for bakers only'],
    [{ sector: 'ict' }, ['coders', 'anyone'], 'not what is for others'],
    [{ sector: 'ict,bakery' }, ['food', 'coders', 'anyone', 'bakers'], 'either sector'],
    [{ need: 'learn' }, ['coders'], 'a need is found where it is named'],
    [{ need: 'finance' }, [], 'and nowhere else'],
    [{ type: 'loan' }, ['food'], 'a type finds narrower ones'],
    [{ sector: 'ict', type: 'loan' }, [], 'facets narrow one another'],
    [{ kind: 'measure', sector: 'ict' }, ['digi-5'], 'measures for government serve no sector'],
    [{ kind: 'measure', category: 'training' }, ['digi-5'], 'a measure has the category of what it carries'],
    [{ kind: 'actor', type: 'microcredit' }, ['hub'], 'an organisation has the types of what it runs'],
    [{ kind: 'all', actor: 'hub' }, ['food', 'hub', 'gouv-1'], 'what an organisation runs, leads and is'],
    [{ kind: 'all', status: 'announced' }, ['digi-5', 'gouv-1'], 'announced measures are not open'],
    [
      { kind: 'all', plan: 'shifting-economy' },
      ['hub', 'digi-5', 'gouv-1'],
      'those that take part in a plan belong to it',
    ],
  ])('%j: %j, %s', (raw, found) => {
    expect([...keys(raw)].sort()).toEqual([...found].sort())
    if (Object.keys(raw).length === 0) expect(keys(raw)).toEqual(found)
  })
})

describe('the order of the list', () => {
  it('is that of the search, where there are words', () => {
    expect(keys({ q: 'x' }, [6, 1, 0])).toEqual(['hub', 'bakers', 'anyone'])
  })
  it('puts the largest amount first, and what names none last, by title', () => {
    expect(keys({ sort: 'amount' })).toEqual(['coders', 'bakers', 'food', 'anyone'])
  })
  it('is offered only where it tells records apart', () => {
    expect(list({}).sorts).toEqual(['title', 'amount'])
    expect(list({ q: 'x' }, [0]).sorts).toEqual(['relevance', 'title', 'amount'])
    expect(list({ kind: 'actor' }).sorts).toEqual(['title'])
  })
})

describe('nothing found', () => {
  it('says what each single filter leaves when let go, most first, and none that leaves nothing', () => {
    const { total, looser } = list({ sector: 'ict', type: 'loan', profile: 'student' })
    expect(total).toBe(0)
    expect(looser.map(({ drop, count }) => [drop, count])).toEqual([
      ['type', 2],
      ['sector', 1],
      ['kind', 1],
    ])
    for (const { query, count } of looser) expect(listCatalogue(snapshot, query, 'fr').total).toBe(count)
  })
  it('offers the list without the words', () => {
    const { looser } = list({ q: 'x', sector: 'ict' }, [])
    expect(looser.map(({ drop, count }) => [drop, count])).toEqual([['q', 2]])
  })
  it('offers the other kinds', () => {
    const { looser } = list({ kind: 'programme', status: 'announced', q: 'x' }, [4])
    expect(looser).toContainEqual(expect.objectContaining({ drop: 'kind', count: 1 }))
  })
})

describe('pages', () => {
  const many = snapshotOf(Array.from({ length: pageSize * 2 + 1 }, (_, at) => programme(`p${at}`, `Aide ${at}`)))
  const at = (page: string) => listCatalogue(many, parseCatalogueQuery({ page }, queryVocabulary(many)).query, 'fr')

  it('number titles as people count', () => {
    expect(
      at('1')
        .records.map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['programme/p0', 'programme/p1', 'programme/p2'])
  })
  it.each([
    ['1', 1, pageSize],
    ['3', 3, 1],
    ['4', 3, 1],
    ['99999', 3, 1],
  ])('page %s is page %i with %i records', (asked, page, count) => {
    const { records, pages, ...shown } = at(asked)
    expect([shown.page, pages, records.length]).toEqual([page, 3, count])
  })
})

describe('the search of names, while the database is away', () => {
  it.each([
    ['ete', ['anyone'], 'without accents'],
    ['FOURNIL', ['bakers'], 'in capitals'],
    ['impulse', ['hub'], 'an alias'],
    ['digi5', ['digi-5'], 'a code without its space'],
    ['mesure administration', ['gouv-1'], 'several words, all of them'],
    ['mesure fournil', [], 'not some of them'],
    ['  ', [], 'nothing typed'],
  ])('%j finds %j: %s', (words, found) => {
    expect(searchNames(snapshot, words, 'fr').map((position) => snapshot.records[position]?.id.split('/')[1])).toEqual(
      found,
    )
  })
})
