import { describe, expect, test } from 'vitest'
import { printedBearers, unknownBearers } from '@/lib/catalogue/printed-bearers'

/** A table as it comes out of the document: broken names, empty lines, prose before and after. */
const table = [
  'peut être octroyée. ',
  '',
  'Portage :  – BEE',
  '',
  ' – hub.',
  'brussels (lifetech)',
  '',
  'Co portage :  – Régie Foncière ',
  'Régionale',
  '',
  ' – ACE',
  '',
  'Partenaires :  – Autres régions & fédéral',
  'Publics cibles :  – Entreprises',
  '',
  ' – Starters',
]

describe('who carries a measure, as printed', () => {
  test('the entries of all three rows, whole, and nothing of the public or the prose', () => {
    expect(printedBearers(table)).toEqual([
      'BEE',
      'hub. brussels',
      'Régie Foncière Régionale',
      'ACE',
      'Autres régions & fédéral',
    ])
  })

  test.each([
    ['a name that nobody bears', ['BEE', 'hub.brussels', 'Régie foncière régionale'], ['ACE']],
    ['every name borne by somebody', ['BEE', 'hub.brussels', 'Régie foncière régionale', 'ACE'], []],
  ])('%s', (_what, names, unknown) => {
    expect(unknownBearers(table, names)).toEqual(unknown)
  })

  test.each([
    ['two in one entry', 'Portage :  – BE, BEE et ACE', ['BE', 'BEE'], ['BE, BEE et ACE']],
    [
      'a name that holds “et”',
      'Portage :  – SPF santé publique et environnement',
      ['SPF Santé publique et environnement'],
      [],
    ],
    ['a footnote mark', 'Co portage :  – Beliris12', ['Beliris'], []],
    ['words that say nobody is known', 'Portage :  – ND', [], []],
    ['no table', 'Le portage : une question', [], []],
  ])('%s', (_what, line, names, unknown) => {
    expect(unknownBearers([line], names)).toEqual(unknown)
  })
})
