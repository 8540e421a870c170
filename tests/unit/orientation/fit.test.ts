import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import {
  expressness,
  isForOthers,
  isPurpose,
  isServed,
  madeFor,
  namedConcepts,
  offDimensions,
  spokenNeeds,
} from '@/lib/orientation/fit'
import { buildVocabulary } from '@/lib/orientation/vocabulary'
import { type About, aCandidate, aSource as source } from '../../support/situations'

const scheme = (name: string, ids: string, broader: Record<string, string> = {}) => ({
  scheme: name,
  concepts: ids.split(' ').map((id) => ({ id, broader: [broader[id] ?? []].flat() })),
})
const vocabulary = buildVocabulary([
  scheme('profile', 'student jobseeker self-employed company'),
  scheme(
    'stage',
    'idea creation growth transition international difficulty rebound handover handing-over taking-over',
    { 'handing-over': 'handover', 'taking-over': 'handover' },
  ),
  scheme('sector', 'food bakery butchery retail ict', { bakery: 'food', butchery: 'food' }),
  scheme(
    'need',
    'get-started test-idea formalities learn advice finance premises network ' +
      'innovate go-sustainable go-online export hire overcome-difficulty transfer',
  ),
  scheme('trait', 'woman under-30 newcomer refugee', { refugee: 'newcomer' }),
  scheme('legal-form', 'none-yet cooperative'),
])

describe('served', () => {
  test.each<[string, string[], string, boolean]>([
    ['the same', ['bakery'], 'bakery', true],
    ['one of several', ['ict', 'bakery'], 'bakery', true],
    ['for all of food, said bakery', ['food'], 'bakery', true],
    ['for bakeries, said food: it may be theirs', ['bakery'], 'food', true],
    ['for bakeries, said butchery', ['bakery'], 'butchery', false],
    ['another', ['ict', 'retail'], 'bakery', false],
    ['nothing listed', [], 'bakery', false],
  ])('%s', (_, served, concept, expected) => {
    expect(isServed('sector', served, concept, vocabulary)).toBe(expected)
  })
})

describe('off', () => {
  const record = aCandidate({ serves: { profiles: ['student'], stages: ['idea'], sectors: ['ict'], needs: ['learn'] } })
  test.each<[string, Answers, string[]]>([
    ['in nothing that was not said', {}, []],
    ['in one', { profile: ['student'], stage: ['growth'] }, ['stages']],
    ['in all three', { profile: ['company'], stage: ['growth'], sector: ['food'] }, ['profiles', 'stages', 'sectors']],
    ['never in need', { need: ['finance'] }, []],
  ])('%s', (_, answers, expected) => {
    expect(offDimensions(record, answers, vocabulary)).toEqual(expected)
  })
})

describe('the reasons that are shown', () => {
  const said: Answers = {
    profile: ['company'],
    stage: ['growth', 'transition'],
    sector: ['bakery', 'ict'],
    need: ['finance'],
    trait: ['woman', 'refugee'],
  }
  test.each<[string, About['serves'], [string, string[]][]]>([
    ['none for a record for everyone', {}, []],
    [
      'what it lists and was said',
      { stages: ['growth', 'idea'], needs: ['finance'] },
      [
        ['stage', ['growth']],
        ['need', ['finance']],
      ],
    ],
    ['in the words of the person', { sectors: ['food'] }, [['sector', ['bakery']]]],
    ['a trait, also by a broader one', { traits: ['newcomer'] }, [['trait', ['refugee']]]],
    ['not another trait', { traits: ['under-30'] }, []],
    ['two of four profiles still say something', { profiles: ['company', 'student'] }, [['profile', ['company']]]],
    ['three of four profiles say nothing', { profiles: ['company', 'student', 'jobseeker'] }, []],
  ])('%s', (_, serves, expected) => {
    const reasons = madeFor(aCandidate({ serves: serves ?? {} }), said, vocabulary)
    expect(reasons.map(({ question, concepts }) => [question, concepts])).toEqual(expected)
  })
})

describe('made for others', () => {
  const forms = (rest: object): About => ({ criteria: [{ on: 'legal-form', ...rest, source } as never] })
  const grouped: About = {
    criteria: [
      {
        any: [
          { on: 'legal-form', anyOf: ['cooperative'], source },
          { on: 'first-hire', is: true, source },
        ],
        source,
      },
    ],
  }
  const womenOrJobseekers: About = {
    serves: { traits: ['woman'] },
    criteria: [
      {
        any: [
          { on: 'trait', anyOf: ['woman'], source },
          { on: 'profile', anyOf: ['jobseeker'], source },
        ],
        source,
      },
    ],
  }
  test.each<[string, About, Answers, boolean]>([
    ['for everyone', {}, {}, false],
    ['for women, who did not say so', { serves: { traits: ['woman'] } }, {}, true],
    ['for women, who said something else', { serves: { traits: ['woman'] } }, { trait: ['under-30'] }, true],
    ['for women, who said so among others', { serves: { traits: ['woman'] } }, { trait: ['under-30', 'woman'] }, false],
    ['for newcomers, a refugee', { serves: { traits: ['newcomer'] } }, { trait: ['refugee'] }, false],
    [
      'for women who innovate, and only one was said',
      { serves: { traits: ['woman'], needs: ['innovate'] } },
      { trait: ['woman'] },
      true,
    ],
    ['for women or jobseekers, a jobseeker', womenOrJobseekers, { profile: ['jobseeker'] }, false],
    ['for women or jobseekers, neither said', womenOrJobseekers, { profile: ['company'] }, true],
    [
      'for women, a first hire, as one way among others',
      { ...grouped, serves: { traits: ['woman'] } },
      { 'first-hire': ['yes'], 'legal-form': ['cooperative'] },
      true,
    ],
    [
      'for women, alone or not',
      { serves: { traits: ['woman'] }, criteria: [{ on: 'profile', anyOf: ['company'], source }] },
      { profile: ['company'] },
      true,
    ],
    ['a purpose that was said', { serves: { needs: ['innovate'] } }, { need: ['finance', 'innovate'] }, false],
    [
      'a purpose, to someone who looks for money',
      { serves: { needs: ['innovate', 'finance'] } },
      { need: ['finance'] },
      true,
    ],
    ['one of two purposes', { serves: { needs: ['innovate', 'export'] } }, { need: ['export'] }, false],
    ['a legal form of which nothing was said', forms({ anyOf: ['cooperative'] }), {}, true],
    ['a legal form, not known', forms({ anyOf: ['cooperative'] }), { 'legal-form': 'unknown' }, true],
    ['a legal form, said', forms({ anyOf: ['cooperative'] }), { 'legal-form': ['cooperative'] }, false],
    ['all but one legal form', forms({ noneOf: ['none-yet'] }), {}, false],
    ['a legal form as one way among others', grouped, {}, false],
    ['another condition', { criteria: [{ on: 'size', anyOf: ['micro'], source }] }, {}, false],
  ])('%s', (_, about, answers, expected) => {
    expect(isForOthers(aCandidate(about), answers, vocabulary)).toBe(expected)
  })

  const general = ['get-started', 'test-idea', 'formalities', 'learn', 'advice', 'finance', 'premises', 'network']
  test.each(general)('anyone may need %s', (need) => {
    expect(isForOthers(aCandidate({ serves: { needs: [need] } }), { need: ['hire'] }, vocabulary)).toBe(false)
  })

  const spokenOf: Record<string, string[]> = {
    idea: [],
    creation: [],
    growth: ['hire'],
    transition: ['innovate', 'go-sustainable', 'go-online'],
    international: ['export'],
    difficulty: ['overcome-difficulty'],
    rebound: ['overcome-difficulty'],
    handover: ['transfer'],
    'handing-over': ['transfer'],
    'taking-over': ['transfer'],
  }
  test.each(Object.entries(spokenOf))('%s speaks by itself of: %s', (stage, expected) => {
    const purposes = vocabulary.concepts('need').filter((need) => !general.includes(need))
    const spoken = purposes.filter(
      (need) => !isForOthers(aCandidate({ serves: { needs: [need] } }), { stage: [stage] }, vocabulary),
    )
    expect(spoken).toEqual(expected)
  })
})

test('the concepts that these rules name, so that nobody retires one of them unawares', () => {
  expect([...new Set(namedConcepts.need)].sort()).toEqual(vocabulary.concepts('need').toSorted())
  expect([...namedConcepts.stage].sort()).toEqual([
    'creation',
    'difficulty',
    'growth',
    'handing-over',
    'handover',
    'idea',
    'international',
    'rebound',
    'taking-over',
    'test',
    'transition',
  ])
})

describe('what a person is in search of', () => {
  test.each<[string, Answers, string[]]>([
    ['nothing said', {}, []],
    ['the needs that were said', { need: ['finance', 'export'] }, ['finance', 'export']],
    ['what a stage speaks of', { stage: ['growth'] }, ['hire']],
    ['an idea, to be tested and begun', { stage: ['idea'] }, ['test-idea', 'get-started']],
    ['a test', { stage: ['test'] }, ['test-idea']],
    ['a creation, with its formalities', { stage: ['creation'] }, ['get-started', 'formalities']],
    [
      'both, the needs first, each once',
      { stage: ['rebound', 'difficulty'], need: ['finance'] },
      ['finance', 'overcome-difficulty'],
    ],
    ['what was said and is spoken of', { stage: ['international'], need: ['export'] }, ['export']],
    ['what a stage before the start speaks of', { stage: ['idea'], need: 'unknown' }, ['test-idea', 'get-started']],
    ['a stage that speaks of nothing', { stage: ['established'], need: 'unknown' }, []],
  ])('%s', (_, answers, expected) => {
    expect(spokenNeeds(answers)).toEqual(expected)
  })
  test('a purpose is what not everyone has', () => {
    expect(['finance', 'learn', 'export', 'transfer'].map(isPurpose)).toEqual([false, false, true, true])
  })
})

describe('how expressly it was made for a situation', () => {
  const said: Answers = {
    profile: ['company'],
    stage: ['growth'],
    sector: ['bakery'],
    need: ['finance'],
    trait: ['woman'],
  }
  const worth = (serves: About['serves'], answers = said) =>
    expressness(aCandidate({ serves: serves ?? {} }), answers, vocabulary)

  test.each<[string, About['serves'], number]>([
    ['for everyone', {}, 0],
    ['for this stage alone', { stages: ['growth'] }, 3],
    ['for this stage and two others', { stages: ['growth', 'idea', 'rebound'] }, 1],
    ['for another stage', { stages: ['idea'] }, 0],
    ['for a list that names most stages', { stages: vocabulary.narrowest('stage').slice(0, 5) }, 0],
    ['for this sector', { sectors: ['bakery'] }, 2],
    ['for the broader sector', { sectors: ['food'] }, 2],
    ['for this profile', { profiles: ['company'] }, 2],
    ['for two profiles', { profiles: ['company', 'student'] }, 1],
    ['for this trait', { traits: ['woman'] }, 2],
    ['for this need', { needs: ['finance'] }, 1],
    ['for this need and others that anyone may have', { needs: ['finance', 'advice', 'learn'] }, 1],
    ['for this need and a purpose', { needs: ['finance', 'innovate'] }, 0.5],
    ['for another need', { needs: ['advice'] }, 0],
    [
      'for all of it',
      { stages: ['growth'], sectors: ['bakery'], profiles: ['company'], traits: ['woman'], needs: ['finance'] },
      10,
    ],
  ])('%s', (_, serves, expected) => {
    expect(worth(serves)).toBeCloseTo(expected, 12)
  })

  test('for two that were both said counts as for these alone', () => {
    expect(worth({ stages: ['growth', 'idea'] }, { stage: ['growth', 'idea'] })).toBe(3)
    expect(worth({ needs: ['finance', 'advice', 'innovate'] }, { need: ['finance', 'advice'] })).toBeCloseTo(2 / 3, 12)
  })
  test('two that were said, one of which anyone may need, are not less express for a third of that kind', () => {
    expect(worth({ needs: ['finance', 'innovate', 'advice'] }, { need: ['finance', 'innovate'] })).toBe(1)
  })
  test('a purpose that was said is less express among things that anyone may need', () => {
    expect(worth({ needs: ['innovate', 'finance'] }, { need: ['innovate'] })).toBe(0.5)
  })
  test.each<[string, string[], string[], number]>([
    ['the dip, to someone in it', ['difficulty', 'rebound'], ['difficulty'], 3],
    ['the dip, to someone who rises out of it', ['difficulty', 'rebound'], ['rebound'], 3],
    ['the dip, to someone in both', ['difficulty', 'rebound'], ['difficulty', 'rebound'], 3],
    ['the dip and the start, to someone in the dip', ['rebound', 'idea', 'difficulty'], ['difficulty'], 1.5],
    ['the dip and the start, to someone who starts', ['rebound', 'idea', 'difficulty'], ['idea'], 1.5],
    ['the start and growth are two', ['idea', 'growth'], ['idea'], 1.5],
  ])('stations that are walked in one go count once: %s', (_, stages, stage, expected) => {
    expect(worth({ stages }, { stage })).toBe(expected)
  })
  test('what a stage speaks of counts as a need, until a need is said', () => {
    expect(worth({ needs: ['overcome-difficulty'] }, { stage: ['difficulty'] })).toBe(1)
    expect(worth({ needs: ['overcome-difficulty'] }, { stage: ['difficulty'], need: ['finance'] })).toBe(0)
  })
  test('nothing said, nothing express', () => {
    expect(worth({ stages: ['growth'], needs: ['finance'] }, {})).toBe(0)
  })
})
