import { beforeAll, describe, expect, test } from 'vitest'
import { compile, type Engine } from '@/lib/orientation/engine'
import { type GapFilter, gapMap, heatLevel, heatSteps } from '@/lib/orientation/gap-map'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../../support/situations'

const stations = ['idea', 'creation']
const forStudents = aCandidate({
  id: 'programme/a',
  serves: { profiles: ['student'], stages: ['idea'], needs: ['learn'], sectors: ['food'] },
})
const forWomen = aCandidate({
  id: 'programme/b',
  serves: { traits: ['woman'], stages: ['creation'], needs: ['finance'] },
})
const announced = aCandidate({ id: 'programme/c', availability: { state: 'announced', asOf: 2022, source: aSource } })
const refused = aCandidate({ id: 'programme/d', criteria: [{ on: 'profile', anyOf: ['company'], source: aSource }] })
let engine: Engine
beforeAll(() => {
  engine = compile([forStudents, forWomen, announced, refused], vocabulary)
})

const countsOf = (filter: GapFilter = {}) =>
  Object.fromEntries(
    [...gapMap(engine, stations, filter).profiles, ...gapMap(engine, stations, filter).traits].map(({ id, cells }) => [
      id,
      cells.map(({ count }) => count),
    ]),
  )

describe('the gap map', () => {
  test('counts what is open, not refused and made for the profile and the station; for traits what was made for them', () => {
    expect(countsOf()).toEqual({
      student: [1, 1],
      jobseeker: [0, 1],
      'self-employed': [0, 1],
      company: [1, 2],
      woman: [0, 1],
      'under-30': [0, 0],
      newcomer: [0, 0],
    })
  })

  test('narrows to a sector and to a need', () => {
    expect(countsOf({ sector: 'ict' })).toMatchObject({ student: [0, 1], company: [1, 2] })
    expect(countsOf({ need: 'learn' })).toMatchObject({ student: [1, 0], company: [1, 1], woman: [0, 0] })
    expect(gapMap(engine, stations, { sector: 'food', need: 'learn' }).profiles[0]?.cells[0]?.answers).toEqual({
      profile: ['student'],
      stage: ['idea'],
      sector: ['food'],
      need: ['learn'],
    })
  })

  test('adds up the combinations without a programme, and by need, the emptiest first', () => {
    const map = gapMap(engine, stations)
    expect([map.combinations, map.empty]).toEqual([8, 2])
    expect(map.emptyByNeed).toEqual([
      { need: 'advice', empty: 6 },
      { need: 'learn', empty: 5 },
      { need: 'finance', empty: 3 },
    ])
    expect(gapMap(engine, stations, { need: 'finance' }).emptyByNeed).toEqual(map.emptyByNeed)
  })

  test('has five levels, finer where counts are small', () => {
    const map = gapMap(engine, stations)
    expect(heatSteps(map)).toEqual([1, 4, 9, 16])
    const full = { ...map, traits: [{ id: 'x', cells: [{ station: 'idea', count: 31, answers: {} }] }] }
    expect(heatSteps(full)).toEqual([1, 20, 40, 60])
    expect([0, 1, 3, 4, 15, 16, 99].map((found) => heatLevel([1, 4, 9, 16], found))).toEqual([0, 1, 1, 2, 3, 4, 4])
  })
})
