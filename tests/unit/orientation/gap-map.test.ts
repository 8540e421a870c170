import { beforeAll, describe, expect, test } from 'vitest'
import { compile, type Engine } from '@/lib/orientation/engine'
import { type GapFilter, type GapRowName, gapFindings, gapMap, heatLevel, heatSteps } from '@/lib/orientation/gap-map'
import { aCandidate, aSource, smallVocabulary as vocabulary } from '../../support/situations'

const stations = ['idea', 'creation']
const forStudents = aCandidate({
  id: 'programme/a',
  serves: { profiles: ['student'], stages: ['idea'], needs: ['learn'], sectors: ['food'] },
})
const forWomen = aCandidate({
  id: 'programme/b',
  serves: { traits: ['woman'], stages: ['creation'], needs: ['finance'] },
  criteria: [{ on: 'trait', anyOf: ['woman'], source: aSource }],
})
const announced = aCandidate({ id: 'programme/c', availability: { state: 'announced', asOf: 2022, source: aSource } })
const refused = aCandidate({ id: 'programme/d', criteria: [{ on: 'profile', anyOf: ['company'], source: aSource }] })
let engine: Engine
beforeAll(() => {
  engine = compile([forStudents, forWomen, announced, refused], vocabulary)
})

const countsOf = (rows: GapRowName, filter: GapFilter = {}) => {
  const map = gapMap(engine, stations, rows, filter)
  return Object.fromEntries([...map.rows, ...map.traits].map(({ id, cells }) => [id, cells.map(({ count }) => count)]))
}

describe('the gap map', () => {
  test('counts what is open, not refused and made for the profile and the station; for traits what was made for them', () => {
    expect(countsOf('profile')).toEqual({
      student: [1, 1],
      jobseeker: [0, 1],
      'self-employed': [0, 1],
      company: [1, 2],
      woman: [0, 1],
      'under-30': [0, 0],
      newcomer: [0, 0],
    })
  })

  test('has needs or sectors as rows too, of sectors the top level', () => {
    expect(countsOf('need')).toEqual({ finance: [1, 2], advice: [1, 1], learn: [2, 1] })
    expect(countsOf('sector')).toEqual({ food: [2, 2], retail: [1, 2], ict: [1, 2] })
  })

  test('narrows to a profile, a sector and a need, but never to what its rows are', () => {
    expect(countsOf('profile', { sector: 'ict' })).toMatchObject({ student: [0, 1], company: [1, 2] })
    expect(countsOf('profile', { need: 'learn' })).toMatchObject({ student: [1, 0], company: [1, 1], woman: [0, 0] })
    expect(countsOf('sector', { profile: 'jobseeker' })).toEqual({ food: [0, 1], retail: [0, 1], ict: [0, 1] })
    expect(countsOf('need', { need: 'learn' })).toEqual(countsOf('need'))
    const map = gapMap(engine, stations, 'profile', { sector: 'food', need: 'learn' })
    expect(map.rows[0]?.cells[0]?.answers).toEqual({
      profile: ['student'],
      stage: ['idea'],
      sector: ['food'],
      need: ['learn'],
    })
  })

  test('adds up its cells and the empty ones', () => {
    const { combinations, empty } = gapMap(engine, stations, 'profile')
    expect({ combinations, empty }).toEqual({ combinations: 8, empty: 2 })
  })

  test('has five levels, finer where counts are small', () => {
    const map = gapMap(engine, stations, 'profile')
    expect(heatSteps(map)).toEqual([1, 4, 9, 16])
    const upTo = (count: number) => ({
      ...map,
      traits: [{ id: 'x', cells: [{ station: 'idea', count, answers: {} }] }],
    })
    expect(heatSteps(upTo(30))).toEqual([1, 4, 9, 16])
    expect(heatSteps(upTo(60))).toEqual([1, 10, 20, 40])
    expect(heatSteps(upTo(31))).toEqual([1, 10, 20, 40])
    expect(heatSteps(upTo(61))).toEqual([1, 20, 40, 60])
    expect([0, 1, 3, 4, 15, 16, 99].map((found) => heatLevel([1, 4, 9, 16], found))).toEqual([0, 1, 1, 2, 3, 4, 4])
  })
})

describe('what is missing', () => {
  test('is said need by need: at which stations for nobody, at which for some, the emptiest first', () => {
    const some = ['student', 'jobseeker', 'self-employed']
    expect(gapFindings(engine, stations)).toEqual({
      combinations: 24,
      empty: 14,
      needs: [
        {
          need: 'advice',
          empty: 6,
          nowhere: [],
          partly: [
            { station: 'idea', profiles: some },
            { station: 'creation', profiles: some },
          ],
        },
        {
          need: 'learn',
          empty: 5,
          nowhere: [],
          partly: [
            { station: 'idea', profiles: ['jobseeker', 'self-employed'] },
            { station: 'creation', profiles: some },
          ],
        },
        { need: 'finance', empty: 3, nowhere: [], partly: [{ station: 'idea', profiles: some }] },
      ],
    })
  })

  test('is more in a sector for which a programme was not made, and nothing where all is met', () => {
    expect(gapFindings(engine, ['idea'], 'ict').needs.find(({ need }) => need === 'learn')?.partly).toEqual([
      { station: 'idea', profiles: ['student', 'jobseeker', 'self-employed'] },
    ])
    expect(gapFindings(compile([aCandidate({ id: 'programme/e' })], vocabulary), stations).needs).toEqual([])
    expect(gapFindings(compile([], vocabulary), stations).needs[0]).toMatchObject({ nowhere: stations, partly: [] })
  })
})
