import { beforeAll, describe, expect, test } from 'vitest'
import {
  mostListed,
  parseProgrammeListQuery,
  programmeKey,
  programmeListQuery,
} from '@/components/dossier/programme-list-query'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { realCatalogue } from '../support/real-catalogue'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await realCatalogue()
})
const keysOf = (query: ReturnType<typeof parseProgrammeListQuery>) => query.programmes.map(programmeKey)

describe('a list in an address', () => {
  test('keeps the order of the person, each programme once', () => {
    const query = parseProgrammeListQuery({ keep: 'proxi-loan,website-grant,proxi-loan' }, 'keep', snapshot)
    expect(keysOf(query)).toEqual(['proxi-loan', 'website-grant'])
    expect(query.redirectTo).toBe('?keep=proxi-loan,website-grant')
  })

  test('the canonical address is left alone', () => {
    const query = parseProgrammeListQuery({ keep: 'website-grant', stage: 'idea' }, 'keep', snapshot)
    expect(query.redirectTo).toBeUndefined()
    expect(query.answers).toEqual({ stage: ['idea'] })
  })

  test('ticks and a button of one form end in one list, answers after it', () => {
    const params = { stage: 'idea', programmes: ['website-grant', 'training-grant'], keep: 'proxi-loan' }
    expect(parseProgrammeListQuery(params, 'keep', snapshot).redirectTo).toBe(
      '?keep=proxi-loan,website-grant,training-grant&stage=idea',
    )
  })

  test('unknown names are counted and left out, without a redirect that would hide it', () => {
    const query = parseProgrammeListQuery({ programmes: 'nonsense,website-grant,hub-brussels' }, 'programmes', snapshot)
    expect(keysOf(query)).toEqual(['website-grant'])
    expect(query).toMatchObject({ unknown: 2, tooMany: 0 })
    expect(query.redirectTo).toBeUndefined()
  })

  test('the first four of a longer comparison', () => {
    const keys = snapshot.programmes.slice(0, 6).map(programmeKey)
    const query = parseProgrammeListQuery({ programmes: keys.join(',') }, 'programmes', snapshot)
    expect(keysOf(query)).toEqual(keys.slice(0, mostListed.programmes))
    expect(query.tooMany).toBe(2)
  })

  test('anything at all is read without a fault', () => {
    for (const keep of ['', ',,,', '-', '../..', 'a'.repeat(5000), ['', 'x,y'], undefined])
      expect(parseProgrammeListQuery({ keep }, 'keep', snapshot).programmes).toEqual([])
  })

  test('an empty list in no situation has no query', () => {
    expect(programmeListQuery('keep', [], {})).toBe('')
    expect(programmeListQuery('programmes', ['a', 'b'], { need: 'unknown' })).toBe('?programmes=a,b&need=-')
  })
})
