import { describe, expect, test } from 'vitest'
import { type GapQuery, gapMapQuery, parseGapMapQuery } from '@/components/orientation/gap-map-query'
import type { GapRowName } from '@/lib/orientation/gap-map'
import { smallVocabulary as vocabulary } from '../support/situations'

describe('the address of the gap map', () => {
  const rows = 'need' as GapRowName
  test.each<[string, Record<string, string | string[]>, GapQuery, string | undefined, number]>([
    ['empty', {}, { rows, filter: {} }, undefined, 0],
    [
      'as it should be',
      { profile: 'student', sector: 'retail' },
      { rows, filter: { profile: 'student', sector: 'retail' } },
      undefined,
      0,
    ],
    [
      'other rows',
      { rows: 'profile', need: 'finance' },
      { rows: 'profile', filter: { need: 'finance' } },
      undefined,
      0,
    ],
    [
      'as the form sends it when nothing is chosen',
      { rows: 'sector', profile: '', need: '' },
      { rows: 'sector', filter: {} },
      '?rows=sector',
      0,
    ],
    ['the rows that are usual', { rows: 'need' }, { rows, filter: {} }, '', 0],
    [
      'another order',
      { sector: 'ict', profile: 'student' },
      { rows, filter: { profile: 'student', sector: 'ict' } },
      '?profile=student&sector=ict',
      0,
    ],
    ['what the rows are', { rows: 'sector', sector: 'ict' }, { rows: 'sector', filter: {} }, '?rows=sector', 0],
    ['two sectors', { sector: ['ict', 'food'] }, { rows, filter: { sector: 'food' } }, '?sector=food', 0],
    ['unknown parameters', { sector: 'ict', x: '1' }, { rows, filter: { sector: 'ict' } }, '?sector=ict', 0],
    ['no such rows', { rows: 'colour' }, { rows, filter: {} }, '', 0],
    ['I don’t know', { sector: '-' }, { rows, filter: {} }, '', 0],
    ['no such sector', { sector: 'nowhere' }, { rows, filter: {} }, undefined, 1],
  ])('%s', (_, params, query, redirectTo, noticed) => {
    const { notices, redirectTo: there, ...parsed } = parseGapMapQuery(params, vocabulary)
    expect(parsed).toEqual(query)
    expect(there).toBe(redirectTo)
    expect(notices).toHaveLength(noticed)
    const again = Object.fromEntries(new URLSearchParams(gapMapQuery(query)))
    expect(parseGapMapQuery(again, vocabulary)).toEqual({ ...query, notices: [] })
  })
})
