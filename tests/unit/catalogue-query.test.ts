import { describe, expect, it } from 'vitest'
import {
  catalogueSearch,
  isCanonical,
  parseCatalogueQuery,
  type QueryVocabulary,
  withFilter,
  withKinds,
  withoutFilters,
  withoutWords,
} from '@/lib/catalogue/catalogue-query'

const stages = ['idea', 'test', 'creation', 'growth']
const vocabulary: QueryVocabulary = {
  options: (facet) => (facet === 'stage' ? stages : facet === 'status' ? ['open', 'announced', 'ended'] : []),
  current(facet, id) {
    if (facet === 'stage' && id === 'start') return 'creation'
    return this.options(facet).includes(id) ? id : undefined
  },
}
const parse = (given: unknown) => parseCatalogueQuery(given, vocabulary)

describe('an address of the catalogue', () => {
  it.each<[given: Record<string, string | string[]>, canonical: string, why: string]>([
    [{}, '', 'nothing said: programmes by title'],
    [{ stage: ['test', 'idea'] }, '?stage=idea,test', 'repeated parameters merge, in the scheme’s order'],
    [{ stage: 'test,idea,test' }, '?stage=idea,test', 'the same id twice counts once'],
    [{ stage: 'start' }, '?stage=creation', 'a retired id becomes the one in use'],
    [{ stage: 'start,creation' }, '?stage=creation', 'and meets it'],
    [{ status: 'open', stage: 'idea' }, '?stage=idea&status=open', 'facets have one order'],
    [{ utm_source: 'x', stage: 'idea' }, '?stage=idea', 'unknown parameters are dropped'],
    [{ q: '  énergie   verte ' }, '?q=%C3%A9nergie+verte', 'white space says nothing'],
    [{ q: 'e\u0301nergie' }, '?q=%C3%A9nergie', 'composed and decomposed letters are the same'],
    [{ q: '' }, '', 'no words, no parameter'],
    [{ q: ['prime', 'web'] }, '?q=prime+web', 'words given twice are words'],
    [{ kind: 'programme' }, '', 'programmes are the default'],
    [{ kind: 'programme', q: 'web' }, '?q=web&kind=programme', 'but words are looked for everywhere'],
    [{ kind: 'all', q: 'web' }, '?q=web', 'everything is then the default'],
    [{ kind: 'all' }, '?kind=all', 'and without words it is not'],
    [{ kind: 'actor,measure' }, '?kind=measure,actor', 'kinds have one order'],
    [{ kind: 'actor,measure,programme' }, '?kind=all', 'three kinds are all'],
    [{ sort: 'title' }, '', 'by title is the default without words'],
    [{ sort: 'title', q: 'web' }, '?q=web&sort=title', 'with words it is not'],
    [{ sort: 'relevance' }, '', 'nothing to be relevant to'],
    [{ page: '1' }, '', 'the first page is the default'],
    [{ page: '07' }, '?page=7', 'a number has one form'],
    [{ page: ['2', '3'] }, '?page=3', 'the last of several pages counts'],
  ])('%j is %s: %s', (given, canonical) => {
    const { query, notices } = parse(given)
    expect(catalogueSearch(query)).toBe(canonical)
    expect(notices).toEqual([])
  })

  it.each<[given: Record<string, string>, canonical: string, notices: [parameter: string, value: string][]]>([
    [{ stage: 'foo,idea' }, '?stage=idea', [['stage', 'foo']]],
    [{ stage: 'Idea' }, '', [['stage', 'Idea']]],
    [{ actor: '__proto__' }, '', [['actor', '__proto__']]],
    [{ kind: 'person' }, '', [['kind', 'person']]],
    [{ sort: 'price' }, '', [['sort', 'price']]],
    [{ page: '0' }, '', [['page', '0']]],
    [{ page: '-1' }, '', [['page', '-1']]],
    [{ page: '1e3' }, '', [['page', '1e3']]],
    [{ page: '999999999999' }, '', [['page', '999999999999']]],
    [{ stage: 'x'.repeat(500) }, '', [['stage', 'x'.repeat(40)]]],
  ])('%j keeps what is good and says what is not', (given, canonical, expected) => {
    const { query, notices } = parse(given)
    expect(catalogueSearch(query)).toBe(canonical)
    expect(notices.map((notice) => ('value' in notice ? [notice.parameter, notice.value] : []))).toEqual(expected)
  })

  it('cuts words after 200 characters, never inside one character, and says so', () => {
    const { query, notices } = parse({ q: `${'a'.repeat(199)}\u{1F600}${'b'.repeat(10_000)}` })
    expect(query.q).toBe('a'.repeat(199))
    expect(notices).toEqual([{ reason: 'too-long', parameter: 'q' }])
  })

  it.each([[undefined], [null], ['?stage=idea'], [{ stage: { idea: true } }], [[]]])(
    '%j is read as nothing said',
    (given) => {
      expect(catalogueSearch(parse(given).query)).toBe('')
    },
  )
})

describe('whether an address is the one form of its query', () => {
  it.each<[given: Record<string, string | string[] | undefined>, canonical: boolean]>([
    [{}, true],
    [{ stage: 'idea,test', page: '2' }, true],
    [{ stage: 'test,idea' }, false],
    [{ stage: ['idea', 'test'] }, false],
    [{ page: '2', stage: 'idea' }, false],
    [{ stage: 'idea', other: 'x' }, false],
    [{ stage: 'idea', other: undefined }, true],
    [{ stage: '' }, false],
  ])('%j: %s', (given, canonical) => {
    expect(isCanonical(given, parse(given).query)).toBe(canonical)
  })
})

describe('links of the list', () => {
  const at = (given: Record<string, string>) => parse(given).query

  it('start at the first page when a filter changes', () => {
    expect(catalogueSearch(withFilter(at({ stage: 'idea,test', page: '3' }), 'stage', ['idea']))).toBe('?stage=idea')
    expect(catalogueSearch(withKinds(at({ page: '3' }), ['actor']))).toBe('?kind=actor')
  })

  it('let go of words together with what the words brought', () => {
    expect(catalogueSearch(withoutWords(at({ q: 'web', stage: 'idea' })))).toBe('?stage=idea')
    expect(catalogueSearch(withoutWords(at({ q: 'web', kind: 'actor', sort: 'amount' })))).toBe(
      '?kind=actor&sort=amount',
    )
  })

  it('clear filters and words, and keep the chosen kind', () => {
    expect(catalogueSearch(withoutFilters(at({ q: 'web', stage: 'idea', kind: 'measure' })))).toBe('?kind=measure')
  })
})
