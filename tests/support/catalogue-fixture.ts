import type { ConceptScheme } from '@/lib/catalogue/concept'
import type { ContentFolder } from '@/lib/catalogue/content-files'
import { noEverydayWords } from '@/lib/catalogue/everyday-words'
import {
  type Actor,
  actorSchema,
  type CatalogueRecord,
  type Measure,
  measureSchema,
  type Programme,
  programmeSchema,
} from '@/lib/catalogue/record'

/** A few records that hold only what the tests are about; every field can be said otherwise. */

const source = { document: 'srte', lines: [1, 2] } as const
const inAll = (words: string) => ({ fr: words, nl: words, en: words })
const words = (title: string, summary = `${title}.`, body = `${title}.`) => ({ title, summary, body })

type Overrides = Record<string, unknown>

export function programme(key: string, overrides: Overrides = {}): Programme {
  return programmeSchema.parse({
    id: `programme/${key}`,
    slug: { fr: `${key}-fr`, nl: `${key}-nl`, en: key },
    text: { fr: words(`${key} fr`), nl: words(`${key} nl`), en: words(`${key} en`) },
    sources: [source],
    kind: 'grant',
    category: 'finance',
    serves: {},
    conditions: 'not-stated',
    start: { mode: 'on-request', timing: 'before', steps: { fr: [], nl: [], en: [] } },
    availability: { state: 'open', asOf: 2022, source },
    ...overrides,
  })
}

export function measure(code: string, overrides: Overrides = {}): Measure {
  const key = code.toLowerCase().replace(' ', '-')
  return measureSchema.parse({
    id: `measure/${key}`,
    slug: { fr: `${key}-fr`, nl: `${key}-nl`, en: key },
    text: { fr: words(`Mesure ${key}`), nl: words(`Maatregel ${key}`), en: words(`Measure ${key}`) },
    sources: [source],
    code,
    plan: 'shifting-economy',
    section: 'digi',
    printedTitle: `${code} imprimé`,
    audience: 'entrepreneurs',
    status: 'existing',
    publics: { printed: [], serves: {} },
    ...overrides,
  })
}

export function actor(key: string, overrides: Overrides = {}): Actor {
  return actorSchema.parse({
    id: `actor/${key}`,
    slug: { fr: key, nl: key, en: key },
    name: inAll(key),
    text: { fr: words(key), nl: words(key), en: words(key) },
    sources: [source],
    kind: 'public-agency',
    serves: {},
    ...overrides,
  })
}

export const websiteGrant = programme('website-grant', {
  slug: { fr: 'prime-site-web', nl: 'premie-website', en: 'website-grant' },
  aliases: ['Prime e-commerce'],
  operator: ['hub-brussels'],
  measures: ['DIGI 5'],
  serves: { stages: ['creation'], needs: ['go-online'] },
  text: {
    fr: words('Prime pour un site web', 'La Région paie une partie de votre boutique en ligne.'),
    nl: words('Premie voor een website', 'Het Gewest betaalt een deel van uw webwinkel.'),
    en: words('Website grant', 'The Region pays part of your online shop.'),
  },
})

export const energyLoan = programme('energy-loan', {
  slug: { fr: 'credit-energetique', nl: 'energielening', en: 'energy-loan' },
  kind: 'loan',
  text: {
    fr: words('Crédit pour rénovations énergétiques', 'Un prêt pour isoler votre bâtiment.'),
    nl: words('Lening voor energierenovaties', 'Geld lenen om uw gebouwen te isoleren.'),
    en: words('Loan for energy renovations', 'Borrow to insulate your building.'),
  },
})

/** Without an English text: shown in French, and said so. */
export const microcredit = programme('microcredit', {
  slug: { fr: 'microcredit', nl: 'microkrediet', en: 'microcredit' },
  kind: 'loan',
  text: {
    fr: words('Microcrédit', 'Une petite somme pour démarrer.'),
    nl: words('Microkrediet', 'Een klein bedrag om te starten.'),
  },
})

const concept = (id: string, more: Overrides = {}) => ({ id, label: inAll(id), broader: [], ...more })

const schemes: ConceptScheme[] = [
  { scheme: 'stage', label: inAll('stage'), concepts: [concept('idea'), concept('creation')] },
  { scheme: 'need', label: inAll('need'), concepts: [concept('go-online', { category: 'finance' })] },
  { scheme: 'category', label: inAll('category'), concepts: [concept('finance')] },
  {
    scheme: 'support-type',
    label: inAll('support type'),
    concepts: [
      concept('finance-type'),
      concept('grant', { broader: ['finance-type'] }),
      concept('loan', { broader: ['finance-type'] }),
    ],
  },
]

/** The content folder as if it held these records. */
export function contentOf(records: readonly CatalogueRecord[]): ContentFolder {
  return {
    records: records.map((record) => ({ file: `${record.id}.yaml`, record })),
    schemes,
    plans: [],
    documents: [],
    guides: [],
    proposals: [],
    distinct: [],
    everyday: noEverydayWords,
  }
}

export const fixtureRecords: readonly CatalogueRecord[] = [
  actor('hub-brussels', { name: inAll('hub.brussels') }),
  measure('DIGI 5', { leads: ['hub-brussels'], programmes: ['programme/website-grant'] }),
  websiteGrant,
  energyLoan,
  microcredit,
]

export function fixtureContent(): ContentFolder {
  return contentOf(fixtureRecords)
}
