import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { chartAtlas } from '@/lib/orientation/atlas'
import { compareAtlases, type Impact, impactOfRecord } from '@/lib/orientation/atlas-change'
import type { Candidate } from '@/lib/orientation/candidate'
import { compile } from '@/lib/orientation/engine'
import { buildVocabulary } from '@/lib/orientation/vocabulary'
import { type About, aCandidate, notOpen, aSource as source } from '../../support/situations'

const scheme = (name: string, ...ids: string[]) => ({ scheme: name, concepts: ids.map((id) => ({ id, broader: [] })) })
const vocabulary = buildVocabulary([
  scheme('profile', 'student', 'company'),
  scheme('stage', 'idea', 'growth'),
  scheme('sector', 'food', 'ict'),
  scheme('size', 'small', 'large'),
  scheme('need', 'finance', 'learn'),
])
/** 3 x 3 x 3 x 3 places of 3 needs each; "I don’t know" is the third answer everywhere. */
const record = (about: About): Candidate => aCandidate({ id: 'programme/edited', ...about })
const forStudents = { serves: { profiles: ['student'] } }
const forCompanies = { serves: { profiles: ['company'] } }
const forFinance = { serves: { needs: ['finance'] } }
const onlyStudents = { on: 'profile' as const, anyOf: ['student'], source }
const ended = notOpen('ended')

/** The edit of one record among others, told by the quick way and by the whole comparison, which must agree. */
function edit(before: About | undefined, after: About | undefined, others: readonly Candidate[] = []): Impact {
  const [was, is] = [before && record(before), after && record(after)]
  const engine = compile([...others, ...(was ? [was] : [])], vocabulary)
  const impact = impactOfRecord(engine, was, is)
  const change = compareAtlases(chartAtlas(engine), chartAtlas(compile([...others, ...(is ? [is] : [])], vocabulary)))
  expect(change.newGaps).toEqual(impact.newGaps)
  expect(change.closedGaps).toEqual(impact.closedGaps)
  expect(change.records.filter(({ id }) => id === 'programme/edited')).toEqual(change.records)
  for (const found of change.records) expect(found).toEqual(impact.record)
  return impact
}

const figures = ({ record: { shown, direct, becomesUnreachable }, newGaps, closedGaps }: Impact) => ({
  shown: [shown.before, shown.after, shown.gained, shown.lost],
  direct: [direct.before, direct.after, direct.gained, direct.lost],
  gaps: [newGaps.count, closedGaps.count],
  becomesUnreachable,
})

describe('what an edit changes', () => {
  test.each<[string, About | undefined, About | undefined, object]>([
    ['a new record for everyone', undefined, {}, { shown: [0, 81, 81, 0], direct: [0, 243, 243, 0], gaps: [0, 243] }],
    ['a record that is withdrawn', {}, undefined, { shown: [81, 0, 0, 81], direct: [243, 0, 0, 243], gaps: [243, 0] }],
    ['nothing', forStudents, forStudents, { shown: [54, 54, 0, 0], direct: [162, 162, 0, 0], gaps: [0, 0] }],
    ['made for students only', {}, forStudents, { shown: [81, 54, 0, 27], direct: [243, 162, 0, 81], gaps: [81, 0] }],
    [
      'for companies instead of students',
      forStudents,
      forCompanies,
      { shown: [54, 54, 27, 27], direct: [162, 162, 81, 81], gaps: [81, 81] },
    ],
    ['for one need only', {}, forFinance, { shown: [81, 81, 0, 0], direct: [243, 162, 0, 81], gaps: [81, 0] }],
    [
      'for another need, elsewhere',
      { serves: { needs: ['finance'], profiles: ['student'] } },
      { serves: { needs: ['learn'], profiles: ['company'] } },
      { shown: [54, 54, 27, 27], direct: [108, 108, 81, 81], gaps: [81, 81] },
    ],
    [
      'ended: nobody has it any more, and that is no contradiction',
      {},
      ended,
      { shown: [81, 0, 0, 81], direct: [243, 0, 0, 243], gaps: [243, 0] },
    ],
    [
      'a condition that contradicts whom it serves',
      forCompanies,
      { ...forCompanies, criteria: [onlyStudents] },
      { shown: [54, 27, 0, 27], direct: [162, 81, 0, 81], gaps: [81, 0], becomesUnreachable: true },
    ],
    [
      'and its correction',
      { ...forCompanies, criteria: [onlyStudents] },
      forCompanies,
      { shown: [27, 54, 27, 0], direct: [81, 162, 81, 0], gaps: [0, 81] },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(figures(edit(before, after))).toEqual({ becomesUnreachable: false, ...expected })
  })

  test.each([1, 40])('opens no gap where another record helps, among %s', (many) => {
    const others = Array.from({ length: many }, (_, i) => aCandidate({ id: `programme/${i}`, ...forFinance }))
    const { newGaps } = edit({}, undefined, others)
    // Only those who want to learn are left with nothing.
    expect(newGaps.count).toBe(81)
    for (const answers of newGaps.examples) expect(answers.need).toEqual(['learn'])
    expect(edit(undefined, {}, others).closedGaps.count).toBe(81)
    expect(edit(forStudents, {}, others).closedGaps.count).toBe(27)
  })

  test('leaves a record that contradicts itself before and after as it is', () => {
    const contradiction = { ...forCompanies, criteria: [onlyStudents] }
    expect(figures(edit(contradiction, { ...contradiction, mostEuros: 5 })).becomesUnreachable).toBe(false)
  })
})

describe('the examples', () => {
  test('come from all over, five at the most, and say all but the need', () => {
    const { record: change } = edit(forStudents, {})
    expect(change.gained.count).toBe(27)
    const told = change.gained.examples.map(({ profile, stage, sector, size }) =>
      [profile, stage, sector, size].map((answer) => (answer === 'unknown' ? '-' : answer)).join(' '),
    )
    expect(told).toEqual([
      'company idea food small',
      'company idea ict -',
      'company growth food large',
      'company growth - large',
      'company - ict small',
    ])
    for (const answers of change.gained.examples) expect(Object.keys(answers)).not.toContain('need')
  })

  test('are all there are when they are few', () => {
    const few: About = {
      serves: { profiles: ['student'], stages: ['idea'], sectors: ['food'] },
      criteria: [{ on: 'size', anyOf: ['small'], source }],
    }
    const narrower: About = { ...few, serves: { ...few.serves, profiles: ['company'] } }
    const { record: change } = edit(few, narrower)
    expect([change.lost.count, change.gained.count]).toEqual([8, 8])
    expect(change.lost.examples).toHaveLength(5)
    expect(change.lost.examples[0]).toEqual({
      profile: ['student'],
      stage: ['idea'],
      sector: ['food'],
      size: ['small'],
    })
    const need: Answers = { need: ['learn'] }
    const { newGaps } = edit({ ...few, serves: { ...few.serves, needs: ['learn'] } }, few)
    expect(newGaps).toEqual({ count: 0, examples: [] })
    expect(edit(few, { ...few, serves: { ...few.serves, needs: ['finance'] } }).newGaps.examples[0]).toMatchObject(need)
  })
})

describe('comparing whole atlases', () => {
  const atlas = (...candidates: Candidate[]) => chartAtlas(compile(candidates, vocabulary))
  const other = aCandidate({ id: 'programme/other' })

  test('names every record that changes, whether it was there or comes, and no other', () => {
    const before = atlas(other, record({}), aCandidate({ id: 'programme/gone' }))
    const after = atlas(aCandidate({ id: 'programme/new' }), other, record(forStudents))
    expect(compareAtlases(before, after).records.map(({ id }) => id)).toEqual([
      'programme/edited',
      'programme/gone',
      'programme/new',
    ])
  })
  test('needs one vocabulary', () => {
    const wider = { ...atlas(), situations: 1 }
    expect(() => compareAtlases(wider, atlas())).toThrow('atlases of different vocabularies')
  })
})
