import { describe, expect, test } from 'vitest'
import { withValueAt } from '@/lib/editorial/field-path'
import { amountsChange, figureWarnings } from '@/lib/editorial/figures'

const inAll = (fr: string, nl: string, en: string) => ({ fr, nl, en })
const source = { document: 'sba', lines: [10, 12] }
const text = (title: string, summary: string, body: string) => ({ title, summary, body })

/** A grant of 5 000 euros, said in its amount, its texts and a fact. */
const base = {
  text: {
    fr: text('Prime site web', 'Jusqu’à 5 000 €.', 'La prime est de 5 000 € au plus, en 2 fois.'),
    nl: text('Websitepremie', 'Tot 5.000 euro.', 'De premie is ten hoogste 5.000 euro, in 2 keer.'),
    en: text('Website grant', 'Up to €5,000.', 'The grant is €5,000 at most, in 2 parts.'),
  },
  amounts: [{ kind: 'ceiling', max: 5000, unit: 'EUR', label: inAll('de prime', 'premie', 'of grant'), source }],
  facts: [{ text: inAll('Plafond de 5 000 €.', 'Maximum 5.000 euro.', 'Ceiling of €5,000.'), source }],
}
type Changes = Readonly<Record<string, unknown>>
const draftWith = (changes: Changes) =>
  Object.entries(changes).reduce<unknown>((to, [path, value]) => withValueAt(to, path, value), base)
const stays = (changes: Changes) =>
  figureWarnings(base, draftWith(changes)).flatMap((one) => (one.kind === 'stays' ? [[one.path, one.value]] : []))
const sameSource = (changes: Changes) =>
  figureWarnings(base, draftWith(changes)).flatMap((one) => (one.kind === 'same-source' ? [one.path] : []))

describe('a figure that was replaced in one place', () => {
  test('an amount: each text and fact that still says the old one is named, in every language', () => {
    expect(stays({ 'amounts.0.max': 6000 })).toEqual([
      ...['fr', 'nl', 'en'].flatMap((language) => [
        [`text.${language}.summary`, 5000],
        [`text.${language}.body`, 5000],
      ]),
      ...['fr', 'nl', 'en'].map((language) => [`facts.0.text.${language}`, 5000]),
    ])
  })

  test('a French field: the amount and what else still says the old one are named', () => {
    const paths = stays({ 'text.fr.body': 'La prime est de 6 000 € au plus, en 2 fois.' }).map(([path]) => path)
    expect(paths).toContain('amounts.0.max')
    expect(paths).toContain('text.fr.summary')
    expect(paths).toContain('text.nl.body')
    expect(paths).not.toContain('text.fr.body')
  })

  test('replaced everywhere, nothing is left to say', () => {
    const change = (path: string, words: string) => ({ [path]: words })
    expect(
      stays({
        'amounts.0.max': 6000,
        ...change('text.fr.summary', 'Jusqu’à 6 000 €.'),
        ...change('text.nl.summary', 'Tot 6.000 euro.'),
        ...change('text.en.summary', 'Up to €6,000.'),
        ...change('text.fr.body', '6 000 €'),
        ...change('text.nl.body', '6.000 euro'),
        ...change('text.en.body', '€6,000'),
        'facts.0.text': inAll('6 000 €', '6.000 euro', '€6,000'),
      }),
    ).toEqual([])
  })

  test('a sentence left out, its figure still in the amount: nothing was replaced', () => {
    expect(stays({ 'text.fr.summary': 'Une prime.', 'text.fr.body': 'Une prime.' })).toEqual([])
  })

  test('a small number is no figure to follow', () => {
    expect(stays({ 'text.fr.body': 'La prime est de 5 000 € au plus, en 3 fois.' })).toEqual([])
  })
})

describe('a figure that changed under the same source', () => {
  test('an amount and a fact are asked about; another source is an answer', () => {
    expect(sameSource({ 'amounts.0.max': 6000 })).toEqual(['amounts.0'])
    expect(sameSource({ 'facts.0.text.fr': 'Plafond de 6 000 €.' })).toEqual(['facts.0'])
    const elsewhere = { document: 'sba', lines: [40, 41] }
    expect(sameSource({ 'amounts.0.max': 6000, 'amounts.0.source': elsewhere })).toEqual([])
  })

  test('words that change no figure are not asked about', () => {
    expect(sameSource({ 'facts.0.text.fr': 'Un plafond de 5 000 euros.' })).toEqual([])
  })
})

test('the amount shown changes with a figure, a unit or another amount; not with its source', () => {
  expect(amountsChange(base, draftWith({ 'amounts.0.max': 6000 }))).toBe(true)
  expect(amountsChange(base, draftWith({ 'amounts.0.per': 'year' }))).toBe(true)
  expect(amountsChange(base, draftWith({ amounts: [] }))).toBe(true)
  expect(amountsChange(base, draftWith({ 'amounts.0.source.lines': [1, 2] }))).toBe(false)
  expect(amountsChange(undefined, base)).toBe(false)
})

test('an unchanged draft, a new record and an unfinished one have nothing to warn of', () => {
  expect(figureWarnings(base, base)).toEqual([])
  expect(figureWarnings(undefined, base)).toEqual([])
  expect(figureWarnings(base, { id: 'x', text: { fr: 'not yet' } })).toEqual([])
})
