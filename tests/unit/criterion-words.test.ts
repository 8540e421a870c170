import { createTranslator, type Messages } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { amountFigure, amountLine, leadingAmount } from '@/lib/catalogue/amount-words'
import { conceptIndex, conceptSchemeSchema } from '@/lib/catalogue/concept'
import { criterionWords, type Translate } from '@/lib/catalogue/criterion-words'
import type { Amount, Locale } from '@/lib/catalogue/record'
import type { Criterion } from '@/lib/orientation/criteria'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'

const source = { document: 'srte', lines: [1, 2] } as { document: 'srte'; lines: [number, number] }
const label = { fr: 'd’aide', nl: 'steun', en: 'of support' }

const concepts = conceptIndex([
  conceptSchemeSchema.parse({
    scheme: 'size',
    label: { fr: 'Taille', nl: 'Grootte', en: 'Size' },
    concepts: [
      { id: 'micro', label: { fr: 'Micro', nl: 'Micro', en: 'Micro' }, headcount: { min: 0, max: 9 } },
      { id: 'small', label: { fr: 'Petite', nl: 'Klein', en: 'Small' }, headcount: { min: 10, max: 49 } },
      { id: 'medium', label: { fr: 'Moyenne', nl: 'Middelgroot', en: 'Medium' }, headcount: { min: 50, max: 249 } },
      { id: 'large', label: { fr: 'Grande', nl: 'Groot', en: 'Large' }, headcount: { min: 250 } },
    ],
  }),
  conceptSchemeSchema.parse({
    scheme: 'profile',
    label: { fr: 'Profil', nl: 'Profiel', en: 'Profile' },
    concepts: [
      { id: 'jobseeker', label: { fr: 'Demandeur·se d’emploi', nl: 'Werkzoekende', en: 'Jobseeker' } },
      { id: 'non-profit', label: { fr: 'ASBL', nl: 'Vzw', en: 'Non-profit' } },
    ],
  }),
  conceptSchemeSchema.parse({
    scheme: 'trait',
    label: { fr: 'Situation', nl: 'Situatie', en: 'Situation' },
    concepts: [
      { id: 'under-30', label: { fr: 'J’ai moins de 30 ans', nl: 'Ik ben jonger dan 30', en: 'I am under 30' } },
    ],
  }),
])

function language(locale: Locale) {
  const messages: Messages = { fr, nl, en }[locale]
  const t: Translate = createTranslator({ locale, messages, namespace: 'Record' })
  return { locale, t, concepts }
}

/** Ordinary spaces for all spaces, so that the tables below can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a criterion in words', () => {
  const cases: [string, Criterion, Locale, string][] = [
    [
      'sizes that touch become one band',
      { on: 'size', anyOf: ['small', 'micro'], source },
      'fr',
      'Une entreprise de moins de 50 personnes',
    ],
    [
      'sizes in Dutch',
      { on: 'size', anyOf: ['micro', 'small', 'medium'], source },
      'nl',
      'Een onderneming met minder dan 250 mensen',
    ],
    [
      'sizes with a gap are named one by one',
      { on: 'size', anyOf: ['micro', 'large'], source },
      'en',
      'Size of the firm: micro or large',
    ],
    ['an open end', { on: 'size', noneOf: ['large'], source }, 'en', 'Not for a firm with 250 people or more'],
    [
      'acronyms keep their capitals',
      { on: 'profile', anyOf: ['jobseeker', 'non-profit'], source },
      'fr',
      'Vous êtes : demandeur·se d’emploi ou ASBL',
    ],
    [
      'a trait is quoted',
      { on: 'trait', anyOf: ['under-30'], source },
      'nl',
      'Deze zin gaat over u: “Ik ben jonger dan 30”',
    ],
    ['euros', { on: 'amount', atLeast: 10_000, source }, 'fr', 'Vous cherchez au moins 10 000 €'],
    [
      'euros between',
      { on: 'investment', atLeast: 5000, atMost: 25_000, source },
      'en',
      'An investment of €5,000 to €25,000',
    ],
    ['years', { on: 'age-of-firm', atMost: 1, source }, 'fr', 'Une entreprise d’un an au plus'],
    ['a flag', { on: 'enterprise-number', is: false, source }, 'en', 'You do not have an enterprise number yet'],
    ['words of its own', { on: 'other', text: { fr: 'a', nl: 'b', en: 'c' }, source }, 'nl', 'b'],
    [
      'alternatives',
      {
        any: [
          { on: 'profile', anyOf: ['jobseeker'], source },
          { on: 'enterprise-number', is: true, source },
        ],
        source,
      },
      'en',
      'You are: jobseeker or you have an enterprise number',
    ],
    ['an unknown concept shows its id', { on: 'sector', anyOf: ['bakery'], source }, 'en', 'Sector: bakery'],
  ]
  it.each(cases)('%s', (_name, criterion, locale, words) => {
    expect(plain(criterionWords(criterion, language(locale)))).toBe(words)
  })
})

describe('an amount in words', () => {
  const amount = (part: Partial<Amount>): Amount => ({ kind: 'amount', unit: 'EUR', label, source, ...part })
  const cases: [string, Amount, Locale, string][] = [
    ['a rate', amount({ kind: 'rate', unit: 'percent', min: 40, max: 60 }), 'fr', '40–60 %'],
    ['a ceiling a year', amount({ kind: 'ceiling', max: 5000, per: 'year' }), 'nl', 'max. € 5.000 / jaar'],
    ['a range of euros', amount({ min: 5000, max: 25_000 }), 'fr', '5 000–25 000 €'],
    ['a range of euros in English', amount({ min: 5000, max: 25_000 }), 'en', '€5,000–25,000'],
    ['millions', amount({ min: 250_000, max: 1_500_000 }), 'fr', '250 000 € – 1,5 million €'],
    ['only a least', amount({ min: 500 }), 'en', 'from €500'],
    ['only a most', amount({ max: 500 }), 'fr', 'jusqu’à 500 €'],
    ['a fixed amount', amount({ min: 4000, max: 4000 }), 'nl', '€ 4.000'],
    ['an average', amount({ kind: 'average', max: 7800 }), 'en', 'on average €7,800'],
    ['months', amount({ kind: 'duration', unit: 'month', min: 3, max: 18 }), 'nl', '3–18 maanden'],
  ]
  it.each(cases)('%s', (_name, given, locale, words) => {
    expect(plain(amountLine(given, locale, language(locale).t))).toBe(words)
  })

  it('says what it is of', () => {
    expect(amountFigure(amount({ max: 10 }), 'nl', language('nl').t).label).toBe('steun')
  })

  it('puts what one can get in euros before a share of the cost', () => {
    const rate = amount({ kind: 'rate', unit: 'percent', min: 40 })
    const ceiling = amount({ kind: 'ceiling', max: 5000 })
    expect(leadingAmount([rate, ceiling])).toBe(ceiling)
    expect(leadingAmount([])).toBeUndefined()
  })
})
