import { describe, expect, test } from 'vitest'
import { gapMapQuery, parseGapMapQuery } from '@/components/orientation/gap-map-query'
import type { GapFilter } from '@/lib/orientation/gap-map'
import { smallVocabulary as vocabulary } from '../support/situations'

describe('the address of the gap map', () => {
  test.each<[string, Record<string, string | string[]>, GapFilter, string | undefined, number]>([
    ['empty', {}, {}, undefined, 0],
    ['as it should be', { sector: 'retail', need: 'finance' }, { sector: 'retail', need: 'finance' }, undefined, 0],
    ['as the form sends it when nothing is chosen', { sector: '', need: '' }, {}, '', 0],
    ['another order', { need: 'learn', sector: 'ict' }, { sector: 'ict', need: 'learn' }, '?sector=ict&need=learn', 0],
    ['two sectors', { sector: ['ict', 'food'] }, { sector: 'food' }, '?sector=food', 0],
    ['unknown parameters', { sector: 'ict', x: '1' }, { sector: 'ict' }, '?sector=ict', 0],
    ['I don’t know', { sector: '-' }, {}, '', 0],
    ['no such sector', { sector: 'nowhere' }, {}, undefined, 1],
  ])('%s', (_, params, filter, redirectTo, noticed) => {
    const parsed = parseGapMapQuery(params, vocabulary)
    expect(parsed.filter).toEqual(filter)
    expect(parsed.redirectTo).toBe(redirectTo)
    expect(parsed.notices).toHaveLength(noticed)
    expect(parseGapMapQuery(Object.fromEntries(new URLSearchParams(gapMapQuery(filter))), vocabulary)).toEqual({
      filter,
      notices: [],
    })
  })
})
