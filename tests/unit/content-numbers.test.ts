import { describe, expect, test } from 'vitest'
import { printedNumbers, sourceNumbers, squash } from '@/lib/catalogue/printed-numbers'

describe('numbers printed in a text', () => {
  test.each([
    ['fr, blank', 'jusqu’à 25 000 euros', [25_000]],
    ['fr, no-break blank', 'jusqu’à 25\u00a0000 €', [25_000]],
    ['fr, narrow no-break blank', 'jusqu’à 25\u202f000 €', [25_000]],
    ['nl, point', 'tot 25.000 euro', [25_000]],
    ['en, comma', 'up to €25,000', [25_000]],
    ['an apostrophe', '25’000', [25_000]],
    ['millions of digits', '1 250 000 €', [1_250_000]],
    ['fr, decimals', '2,5 %', [2.5]],
    ['en, decimals', '2.5%', [2.5]],
    ['decimals after thousands', '1.250,75 euro', [1250.75]],
    ['in words: fr', '1 million d’euros', [1e6]],
    ['in words: fr, decimals', '1,2 milliard', [1.2e9]],
    ['in words: nl', '2,5 miljoen euro', [2.5e6]],
    ['in words: en', '2.5 million euros', [2.5e6]],
    ['in words: mio', '3 mio', [3e6]],
    ['a range', 'de 40 à 60 %', [40, 60]],
    ['a range with a dash', '40-60 %', [40, 60]],
    ['years', 'entre 2016 et 2025', [2016, 2025]],
    ['the same number twice, out of order', '60 puis 40 puis 60', [40, 60]],
    ['measure codes say nothing', 'voir DIGI 5 et GF 7-1, SBA 34', []],
    ['1819 is a name', 'appelez le 1819', []],
    ['CO2 and B2B are names', 'CO2, B2B et B2C', []],
    ['no number', 'rien', []],
  ])('%s: %s', (_what, text, numbers) => {
    expect(printedNumbers(text)).toEqual(numbers)
  })

  test('one amount is one number in every notation of the three languages', () => {
    const notations = ['5 000', '5\u00a0000', '5\u202f000', '5.000', '5,000', '€5,000', '5000', '5 000 €']
    for (const notation of notations) expect(printedNumbers(`max. ${notation}.`)).toEqual([5000])
  })
})

describe('numbers read from extracted lines', () => {
  test.each([
    ['on one line', ['un plafond de 5.000 euros'], 5000],
    ['a footnote glued to a year', ['depuis 201361 déjà'], 2013],
    ['split over two lines', ['un budget de 25', '000 euros'], 25_000],
    ['its word broken by the page', ['131 mil-', 'lions d’euros'], 131e6],
    ['glued to letters', ['à 18h30'], 18],
  ])('%s', (_what, lines, number) => {
    expect(sourceNumbers(lines)).toContain(number)
  })

  test('a number that is not there is not found', () => {
    expect(sourceNumbers(['un plafond de 5.000 euros']).has(6000)).toBe(false)
  })
})

test.each([
  ['accents and case', 'Économie Régionale', 'economieregionale'],
  ['broken words', 'entrepren eurial', 'entrepreneurial'],
  ['ligatures', 'cœur', 'coeur'],
  ['an ampersand is part of a name', 'finance&invest. brussels', 'finance&investbrussels'],
])('squashed: %s', (_what, text, squashed) => {
  expect(squash(text)).toBe(squashed)
})
