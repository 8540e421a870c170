import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { type ExclusionReason, exclusionGroups } from '@/lib/orientation/exclusions'
import { type About, aCriterion, compiled, notOpen } from '../../support/situations'

const seat = aCriterion({ on: 'brussels-seat', is: true, changeable: true })
const number = aCriterion({ on: 'enterprise-number', is: true, changeable: true })
const micro = aCriterion({ on: 'size', anyOf: ['micro'] })
const resident = aCriterion({ on: 'brussels-resident', is: true })
const words = aCriterion({ on: 'other', text: { fr: 'a', nl: 'b', en: 'c' } })
const said: Answers = { profile: ['company'], stage: ['creation'], sector: ['retail'], need: ['finance'] }
const no: Answers = { ...said, 'brussels-seat': ['no'], 'enterprise-number': ['no'], size: ['large'] }
const about = (question: string) => ({ kind: 'condition', question }) as ExclusionReason
const forOthers = (dimension: string) => ({ kind: 'made-for-others', dimension }) as ExclusionReason

describe('why a plan leaves a record out', () => {
  test.each<[string, About, ExclusionReason | undefined]>([
    ['it does not: a result', {}, undefined],
    ['it does not: likely', { criteria: [words] }, undefined],
    ['it does not: for another need', { serves: { needs: ['learn'] } }, undefined],
    ['it does not: one change away', { criteria: [seat] }, undefined],
    ['it does not: announced', notOpen('announced'), undefined],
    [
      'it does not: announced, one change away, for another need',
      { ...notOpen('announced'), criteria: [seat], serves: { needs: ['learn'] } },
      undefined,
    ],
    ['it is shown through its successor', { ...notOpen('ended'), criteria: [micro] }, undefined],
    ['a condition that cannot change', { criteria: [micro] }, about('size')],
    ['a number of people', { criteria: [aCriterion({ on: 'headcount', atMost: 9 })] }, about('size')],
    ['the first of two that could', { criteria: [seat, number] }, about('brussels-seat')],
    ['the one that cannot change rather than one that could', { criteria: [seat, micro] }, about('size')],
    [
      'not a condition that is met',
      { criteria: [aCriterion({ on: 'profile', anyOf: ['company'] }), micro] },
      about('size'),
    ],
    ['alternatives, by the first', { criteria: [aCriterion({ any: [micro, seat] }), number] }, about('size')],
    [
      'one change away, and for another need',
      { criteria: [seat], serves: { needs: ['learn'] } },
      about('brussels-seat'),
    ],
    ['announced and refused', { ...notOpen('announced'), criteria: [micro] }, about('size')],
    ['made for another stage', { serves: { stages: ['idea'] } }, forOthers('stages')],
    [
      'made for another profile and stage: the profile',
      { serves: { profiles: ['student'], stages: ['idea'] } },
      forOthers('profiles'),
    ],
    ['announced for another sector', { ...notOpen('announced'), serves: { sectors: ['ict'] } }, forOthers('sectors')],
    ['refused before made for others', { criteria: [micro], serves: { stages: ['idea'] } }, about('size')],
    [
      'made for others, with something left open',
      { criteria: [words, resident], serves: { stages: ['idea'] } },
      forOthers('stages'),
    ],
  ])('%s', (_, record, expected) => {
    expect(exclusionGroups(compiled([record]), no).map(({ reason }) => reason)).toEqual(expected ? [expected] : [])
  })

  test('records with one reason stand together, the reason that most share first', () => {
    const engine = compiled([
      { criteria: [micro] },
      { serves: { stages: ['idea'] } },
      {},
      { serves: { stages: ['difficulty'] } },
      { serves: { sectors: ['ict'] } },
      { criteria: [seat, number] },
    ])
    const groups = exclusionGroups(engine, no)
    expect(groups.map(({ reason, exclusions }) => [reason, exclusions.map(({ position }) => position)])).toEqual([
      [forOthers('stages'), [1, 3]],
      [about('size'), [0]],
      [forOthers('sectors'), [4]],
      [about('brussels-seat'), [5]],
    ])
    const two = groups.at(-1)?.exclusions[0]
    expect(two?.candidate.id).toBe('programme/5')
    expect(two?.failed.map(({ criterion }) => criterion)).toEqual([seat, number])
  })
})
