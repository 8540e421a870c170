import { describe, expect, test } from 'vitest'
import { headingCodes, meanSentence, reportContent } from '@/lib/catalogue/content-report'
import { likelyTwins } from '@/lib/catalogue/twin-records'
import { actor, contentOf, measure, programme } from '../support/catalogue-fixture'

const words = (title: string) => ({ title, summary: `${title}.`, body: `${title}.` })
const titled = (key: string, title: string, overrides = {}) =>
  programme(key, { text: { fr: words(title), nl: words(`${key} nl`), en: words(`${key} en`) }, ...overrides })

describe('what the report finds', () => {
  const figuresOf = (...records: Parameters<typeof contentOf>[0]) =>
    new Map(reportContent(contentOf(records), undefined).flatMap(({ figures }) => figures))

  test.each([
    ['programmes: no first step', programme('a'), 1],
    [
      'programmes: no first step',
      programme('a', { start: { mode: 'unknown', timing: 'now', steps: { fr: ['x'], nl: ['x'], en: ['x'] } } }),
      0,
    ],
    ['programmes: no condition stated in its source', programme('a'), 1],
    ['programmes: no condition stated in its source', programme('a', { conditions: 'open-to-all' }), 0],
    ['programmes: no operator', programme('a', { operator: ['hub-brussels'] }), 0],
    ['actors nobody names', actor('alone'), 1],
    ['measures for entrepreneurs without a programme', measure('DIGI 5'), 1],
    ['measures for entrepreneurs without a programme', measure('DIGI 5', { audience: 'government' }), 0],
    ['long titles', titled('a', 'x'.repeat(71)), 1],
    ['long titles', titled('a', 'x'.repeat(70)), 0],
    ['missing texts', programme('a', { text: { fr: words('a'), nl: words('a') } }), 1],
  ] as const)('%s', (figure, record, count) => {
    expect(figuresOf(record).get(figure)).toBe(count)
  })

  test('an actor that anything names is not alone', () => {
    const figures = figuresOf(actor('hub-brussels'), programme('a', { operator: ['hub-brussels'] }))
    expect(figures.get('actors nobody names')).toBe(0)
  })

  test('nor one that belongs to a network', () => {
    const figures = figuresOf(actor('platform'), actor('member', { memberOf: ['platform'] }))
    expect(figures.get('actors nobody names')).toBe(0)
  })

  test('a measure whose programme names it carries one', () => {
    const figures = figuresOf(measure('DIGI 5'), programme('a', { measures: ['DIGI 5'] }))
    expect(figures.get('measures for entrepreneurs without a programme')).toBe(0)
  })
})

describe('twins', () => {
  test.each([
    ['the same name', 'Prêt Proxi', 'Prêt proxi', {}, 1],
    ['names alike, one operator', 'Diagnostic numérique accompagné', 'Diagnostic numérique simple', sameOperator(), 1],
    ['names alike, other operators', 'Diagnostic numérique accompagné', 'Diagnostic numérique simple', {}, 0],
    ['other names, one operator', 'Prêt Proxi', 'Ateliers de démarrage', sameOperator(), 0],
  ])('%s', (_what, first, second, overrides, pairs) => {
    expect(likelyTwins([titled('a', first, overrides), titled('b', second, overrides)], [])).toHaveLength(pairs)
  })

  test('a pair that is judged to be two is not shown again, in either order', () => {
    const both = [titled('a', 'Prêt Proxi'), titled('b', 'Prêt proxi')]
    const judged = { programmes: ['programme/b', 'programme/a'] as [string, string], why: 'Two lenders.' }
    expect(likelyTwins(both, [judged])).toEqual([])
    expect(likelyTwins(both, [{ ...judged, programmes: ['programme/b', 'programme/c'] }])).toHaveLength(1)
  })

  function sameOperator() {
    return { operator: ['hub-brussels'] }
  }
})

test.each([
  ['one sentence', 'Un deux trois.', 3],
  ['two sentences', 'Un deux. Trois quatre.', 2],
  ['list items', '- un deux\n- trois quatre', 2],
  ['nothing', '', 0],
])('mean length of sentences: %s', (_what, text, mean) => {
  expect(meanSentence(text)).toBe(mean)
})

test('measure codes are read from headings, however they are spaced, and from nowhere else', () => {
  const sources = new Map([
    [
      'srte',
      [
        'FAVOR 1 : Actualiser',
        'DIGI\u00a05\u00a0: Soutenir',
        'RENO1 : Animer',
        'SANTE 5 Mettre',
        'voir FAVOR 9',
        'LOG1.',
      ],
    ],
    ['sba', ['Mesure 1. Renforcement', 'cibles (voir Mesure 43 et']],
  ])
  expect([...headingCodes(sources).keys()]).toEqual(['FAVOR 1', 'DIGI 5', 'RENO 1', 'SANTE 5', 'SBA 1'])
})
