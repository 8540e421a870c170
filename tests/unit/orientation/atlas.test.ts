import { beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import {
  type Atlas,
  anyAt,
  atlasAxes,
  atlasFindings,
  chartAtlas,
  groupGaps,
  isPossibleAt,
  type NextAction,
  nextAction,
  situationAnswers,
  unreachable,
} from '@/lib/orientation/atlas'
import { buildVocabulary } from '@/lib/orientation/vocabulary'
import { type About, compiled, notOpen, aSource as source } from '../../support/situations'

const scheme = (name: string, ...ids: string[]) => ({ scheme: name, concepts: ids.map((id) => ({ id, broader: [] })) })

/** Three answers on most axes, so that every situation can be counted by hand: 3 x 3 x 3 x 3 places, 3 needs. */
const vocabulary = buildVocabulary([
  scheme('profile', 'student', 'company'),
  scheme('stage', 'idea', 'growth'),
  {
    scheme: 'sector',
    concepts: [
      { id: 'food', broader: [] },
      { id: 'bakery', broader: ['food'] },
      { id: 'ict', broader: [] },
    ],
  },
  scheme('size', 'small', 'large'),
  scheme('need', 'finance', 'learn'),
])
const atlasOf = (...records: About[]): Atlas => chartAtlas(compiled(records, vocabulary))
const small = { on: 'size' as const, anyOf: ['small'], source }
const changeableSmall = { ...small, changeable: true as const }

/** The situation with these answers. */
function at(atlas: Atlas, answers: Answers): number {
  const wanted = {
    profile: 'unknown',
    stage: 'unknown',
    sector: 'unknown',
    size: 'unknown',
    need: 'unknown',
    ...answers,
  }
  const found = Array.from({ length: atlas.situations }, (_, n) => n).filter(
    (n) => JSON.stringify(situationAnswers(atlas.axes, n)) === JSON.stringify(wanted),
  )
  expect(found).toHaveLength(1)
  return found[0] as number
}

describe('the axes', () => {
  test('go from the first answer to "I don’t know"; a sector within another is left out', () => {
    expect(atlasAxes(vocabulary)).toEqual({
      profile: [['student'], ['company'], 'unknown'],
      stage: [['idea'], ['growth'], 'unknown'],
      sector: [['food'], ['ict'], 'unknown'],
      size: [['small'], ['large'], 'unknown'],
      need: [['finance'], ['learn'], 'unknown'],
    })
  })

  test('number the situations: needs within sizes within sectors within stages within profiles', () => {
    const { axes, places, situations } = atlasOf({})
    expect([places, situations]).toEqual([81, 243])
    const first = { profile: ['student'], stage: ['idea'], sector: ['food'], size: ['small'], need: ['finance'] }
    const steps: [number, Answers][] = [
      [0, {}],
      [1, { need: ['learn'] }],
      [3, { size: ['large'] }],
      [9, { sector: ['ict'] }],
      [27, { stage: ['growth'] }],
      [81, { profile: ['company'] }],
      [242, { profile: 'unknown', stage: 'unknown', sector: 'unknown', size: 'unknown', need: 'unknown' }],
    ]
    for (const [n, change] of steps) expect(situationAnswers(axes, n)).toEqual({ ...first, ...change })
  })
})

describe('what one can do next', () => {
  const asked: Answers = { profile: ['company'], stage: ['idea'], sector: ['food'], size: ['large'], need: ['finance'] }
  test.each<[string, About[], NextAction]>([
    ['have support', [{}], 'support'],
    ['have support, though something is left to confirm', [{ conditions: 'not-stated' }], 'support'],
    ['change one thing', [{ criteria: [changeableSmall] }], 'near'],
    ['nothing, where it cannot be changed', [{ criteria: [small] }], 'none'],
    ['have support for another need', [{ serves: { needs: ['learn'] } }], 'also'],
    [
      'nothing, where a change would open support for another need only',
      [{ criteria: [changeableSmall], serves: { needs: ['learn'] } }],
      'none',
    ],
    [
      'change one thing rather than take what serves another need',
      [{ serves: { needs: ['learn'] } }, { criteria: [changeableSmall] }],
      'near',
    ],
    ['ask after what was announced', [notOpen('announced')], 'announced'],
    [
      'ask after what was announced and one change away',
      [{ ...notOpen('announced'), criteria: [changeableSmall] }],
      'announced',
    ],
    ['nothing where the announced is refused', [{ ...notOpen('announced'), criteria: [small] }], 'none'],
    [
      'nothing where the announced is for others',
      [{ ...notOpen('announced'), serves: { stages: ['growth'] } }],
      'none',
    ],
    ['support rather than what was announced', [notOpen('announced'), {}], 'support'],
    ['nothing where all has ended', [notOpen('ended'), { ...notOpen('ended'), criteria: [changeableSmall] }], 'none'],
    ['nothing where all is for others', [{ serves: { sectors: ['ict'] } }], 'none'],
    ['nothing in an empty catalogue', [], 'none'],
  ])('%s', (_, records, expected) => {
    const atlas = atlasOf(...records)
    expect(nextAction(atlas, at(atlas, asked))).toBe(expected)
  })
})

describe('one record among many', () => {
  const nowhere: About = { serves: { stages: ['growth'] } }
  const many = Array.from({ length: 70 }, (): About => nowhere)
  many[40] = { serves: { stages: ['idea'], profiles: ['student'], needs: ['learn'] } }
  many[69] = { serves: { stages: ['idea'], profiles: ['company'] }, criteria: [changeableSmall] }
  let atlas: Atlas
  beforeAll(() => {
    atlas = atlasOf(...many)
  })
  const place = (answers: Answers) => Math.floor(at(atlas, answers) / atlas.axes.need.length)

  test('is possible where it fits and is not refused, and nowhere else', () => {
    expect(isPossibleAt(atlas, place({ profile: ['student'], stage: ['idea'] }), 40)).toBe(true)
    expect(isPossibleAt(atlas, place({ profile: ['student'], stage: ['growth'] }), 40)).toBe(false)
    expect(isPossibleAt(atlas, place({ profile: ['company'], stage: ['idea'], size: ['small'] }), 69)).toBe(true)
    expect(isPossibleAt(atlas, place({ profile: ['company'], stage: ['idea'], size: ['large'] }), 69)).toBe(false)
    expect(isPossibleAt(atlas, place({ profile: ['company'], stage: ['growth'] }), 39)).toBe(true)
  })

  test('is found by what it serves', () => {
    const finance: Answers = { profile: ['student'], stage: ['idea'], need: ['finance'] }
    expect(nextAction(atlas, at(atlas, finance))).toBe('also')
    expect(nextAction(atlas, at(atlas, { ...finance, need: ['learn'] }))).toBe('support')
    const company: Answers = { profile: ['company'], stage: ['idea'], size: ['large'] }
    expect(nextAction(atlas, at(atlas, company))).toBe('near')
    expect(anyAt(atlas, 'announced', place(company))).toBe(false)
  })
})

describe('what the atlas finds', () => {
  test('situations by the best that can be done, the gaps and the dead ends among them', () => {
    const atlas = atlasOf({ criteria: [small], serves: { needs: ['finance'], profiles: ['student'] } })
    const { tally, gaps, deadEnds } = atlasFindings(atlas)
    // Two profiles, two sizes that are not refused, three stages and sectors; two of three needs are served.
    expect(tally).toEqual({ support: 2 * 2 * 9 * 2, near: 0, also: 2 * 2 * 9, announced: 0, none: 243 - 108 })
    expect([gaps.length, deadEnds.length]).toEqual([243 - 72, 135])
    expect(gaps).toContain(at(atlas, { profile: ['student'], size: ['small'], need: ['learn'] }))
    expect(deadEnds).not.toContain(at(atlas, { profile: ['student'], size: ['small'], need: ['learn'] }))
    expect(deadEnds).toContain(at(atlas, { profile: ['company'] }))
  })

  test('records that nobody can reach', () => {
    const onlyCompanies = { on: 'profile' as const, anyOf: ['company'], source }
    expect(
      unreachable(
        atlasOf(
          {},
          { criteria: [onlyCompanies], serves: { profiles: ['student'] } },
          { criteria: [{ ...onlyCompanies, changeable: true }], serves: { profiles: ['student'] } },
          { ...notOpen('ended'), criteria: [onlyCompanies], serves: { profiles: ['student'] } },
          notOpen('announced'),
          { ...notOpen('announced'), criteria: [onlyCompanies], serves: { profiles: ['student'] } },
          { criteria: [onlyCompanies] },
        ),
      ),
    ).toEqual(['programme/1', 'programme/2', 'programme/5'])
  })
})

describe('gaps by profile, stage and sector', () => {
  const all = ['small', 'large', 'unknown'].map((size) => (size === 'unknown' ? size : [size]))

  test('name each need and the sizes for which nothing serves it, in the order of the axes', () => {
    const atlas = atlasOf(
      { serves: { profiles: ['student'] } },
      { serves: { profiles: ['company'], stages: ['growth'] } },
      { serves: { profiles: ['company'], stages: ['idea'], sectors: ['food'], needs: ['finance'] }, criteria: [small] },
    )
    const { gaps } = atlasFindings(atlas)
    const place = { profile: ['company'], stage: ['idea'] }
    // Someone who does not say the sector may be in food: a small firm has what was made for food.
    const partly = [
      { need: ['finance'], sizes: [['large']] },
      { need: ['learn'], sizes: all },
      { need: 'unknown', sizes: [['large']] },
    ]
    const wholly = [['finance'], ['learn'], 'unknown'].map((need) => ({ need, sizes: all }))
    expect(groupGaps(atlas, gaps)).toEqual([
      { ...place, sector: ['food'], needs: partly },
      { ...place, sector: ['ict'], needs: wholly },
      { ...place, sector: 'unknown', needs: partly },
    ])
  })

  test('of a catalogue without any record are all there are', () => {
    const atlas = atlasOf()
    const groups = groupGaps(atlas, atlasFindings(atlas).gaps)
    expect(groups).toHaveLength(27)
    expect(groups[0]).toMatchObject({ profile: ['student'], stage: ['idea'], sector: ['food'] })
    expect(groups.at(-1)).toMatchObject({ profile: 'unknown', stage: 'unknown', sector: 'unknown' })
    expect(groupGaps(atlas, [])).toEqual([])
  })
})
