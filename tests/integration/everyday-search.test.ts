import { beforeAll, describe, expect, test } from 'vitest'
import { searchCatalogue } from '@/lib/catalogue/catalogue-search'
import { readContent } from '@/lib/catalogue/content-files'
import { rebuildDerivedRows } from '@/lib/catalogue/publication'
import type { Locale } from '@/lib/catalogue/record'
import { loadSnapshotRows } from '@/lib/catalogue/repository'
import { searchHints } from '@/lib/catalogue/search-hints'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { buildSnapshot, isProgramme, type Snapshot } from '@/lib/catalogue/snapshot'
import { asJson, database, inTransaction } from '@/lib/platform/database'
import { useTestDatabase } from '@/tests/support/test-database'

/** What people type, in the catalogue that they search: content/ on a database of its own. */

useTestDatabase()

let snapshot: Snapshot
beforeAll(async () => {
  const { content } = await readContent('content')
  await seedCatalogue(content, { complete: true })
  const { rows, guides, version } = await loadSnapshotRows()
  const { schemes, plans, documents } = content
  snapshot = buildSnapshot({ version, records: rows, schemes, plans, documents, guides })
}, 120_000)

async function search(words: string, locale: Locale) {
  const { positions, found, understood } = await searchCatalogue(snapshot, words, locale)
  const { difficult, events, answers } = searchHints(snapshot, understood)
  return {
    found,
    ids: positions.map((position) => snapshot.records[position]?.id.replace('programme/', '') ?? ''),
    difficult,
    events: events.map(({ id }) => id.split('/')[1]),
    answers,
  }
}

const difficulty = ['difficulty-centre-support', 'bemediation']
const transfer = ['business-transfer-platform', 'maison-du-repreneuriat']
const loans = ['proxi-loan', 'brusoc-loan']

/** The words; what must stand among the first five; what must not among the first three, whatever words it holds. */
type Case = [words: string, among: string[], notFirst: string[]]

const cases: Record<Locale, Case[]> = {
  fr: [
    ['vendre en ligne', ['website-grant', 'mymarket-brussels'], ['export-missions', 'transition-learning-1819']],
    ['factures impayées', difficulty, ['e-invoicing', 'roadworks-grant']],
    ['je n’arrive plus à payer mes factures', difficulty, ['e-invoicing', 'website-grant']],
    ['ouvrir un restaurant', ['retail-incubators', 'open-soon'], ['crea-brussels', 'good-food-label']],
    ['trouver un local', ['citydev-premises'], ['measure/local-2', 'be-angels']],
    ['emprunter de l’argent', loans, ['export-grants', 'proof-of-business']],
    ['engager mon premier employé', ['activa-hiring-support'], ['pre-activity-grant', 'measure/sba-030']],
    ['reprendre un commerce', ['business-transfer-platform'], ['open-soon', 'actor/shopkeepers-associations']],
    ['vélo cargo', ['cairgo-bike-grant'], ['materatek']],
    ['faillite', difficulty, ['revival']],
    ['panneaux solaires', ['bruxeo-energy-pack'], ['sme-transition-package']],
    ['trouver un investisseur', ['be-angels', 'coopus'], ['website-grant']],
    ['femme entrepreneuse', ['women-in-business', 'reseau-diane'], ['gender-training-advisers', 'measure/sba-040']],
    ['étudiant entrepreneur', ['yet-young-entrepreneurs'], ['measure/gf-1', 'measure/log-3']],
    ['coiffeuse', ['local-and-together'], ['screen-business']],
  ],
  nl: [
    ['online verkopen', ['website-grant'], ['export-missions']],
    ['onbetaalde facturen', difficulty, ['e-invoicing']],
    ['ik kan mijn rekeningen niet betalen', difficulty, ['website-grant', 'roadworks-grant']],
    ['geld lenen', ['proxi-loan', 'credit-cooperatives'], ['website-grant', 'crowdfunding-guidance']],
    ['overnemen', transfer, ['open-soon']],
    ['restaurant openen', ['retail-incubators', 'open-soon'], ['public-incubators', 'actor/erap-gsob']],
    ['pand huren', ['citydev-premises', 'port-land-concession'], ['website-grant']],
    ['eerste werknemer aanwerven', ['activa-hiring-support'], ['website-grant']],
    ['webshop', ['website-grant'], ['measure/sba-063']],
    ['zonnepanelen', ['bruxeo-energy-pack'], ['sme-transition-package']],
    ['werkloos', ['activity-cooperatives'], ['women-in-business']],
    ['naar het buitenland verkopen', ['export-grants', 'export-missions'], ['website-grant']],
    ['failliet', difficulty, ['open-soon']],
    ['coaching voor vrouwen', ['entreprendre-au-feminin'], ['women-entrepreneur-weekends']],
  ],
  en: [
    ['sell online', ['website-grant', 'mymarket-brussels'], ['export-missions']],
    ['unpaid invoices', difficulty, ['e-invoicing']],
    ['I cannot pay my bills', difficulty, ['website-grant']],
    ['hire first employee', ['activa-hiring-support'], ['measure/sba-020', 'universal-start-package']],
    ['open a restaurant', ['retail-incubators', 'open-soon'], ['screen-business', 'measure/gf-8']],
    ['find premises', ['citydev-premises', 'business-centres'], ['be-angels']],
    ['borrow money', loans, ['export-grants']],
    ['take over a shop', transfer, ['actor/shopkeepers-associations', 'open-soon']],
    ['I lost my job', ['pre-activity-grant'], ['website-grant', 'job-search-exemption']],
    ['bakery', ['food-incubator'], ['screen-business']],
    ['cargo bike', ['cairgo-bike-grant'], ['materatek']],
    ['investor', ['be-angels', 'investor-list'], ['website-grant']],
    ['grant for website', ['website-grant'], ['service-1819']],
    ['woman', ['women-in-business'], ['gender-training-advisers', 'measure/sba-040']],
  ],
}

describe.each(Object.entries(cases) as [Locale, Case[]][])('everyday words in %s', (locale, all) => {
  test.each(all)('%s', async (words, among, notFirst) => {
    const first = (await search(words, locale)).ids.slice(0, 5)
    expect(first).toEqual(expect.arrayContaining(among))
    for (const id of notFirst) {
      expect(snapshot.byId.has(id.includes('/') ? id : `programme/${id}`), id).toBe(true)
      expect(first.slice(0, 3)).not.toContain(id)
    }
  })
})

/**
 * A trade beside a need: what the first three results serve. All are programmes that are open, whatever else speaks of
 * bakeries or restaurants.
 */
const purposes: Record<Locale, [words: string, served: string][]> = {
  fr: [
    ['vendre ma boulangerie', 'need/transfer'],
    ['vendre mon restaurant', 'need/transfer'],
    ['remettre mon café', 'need/transfer'],
    ['reprendre une boulangerie', 'need/transfer'],
    ['acheter un restaurant', 'stage/taking-over'],
    ['ouvrir une boulangerie', 'stage/creation'],
    ['financer mon restaurant', 'need/finance'],
    ['prêt pour mon magasin', 'need/finance'],
    ['crédit pour un food truck', 'need/finance'],
    ['trouver un local pour mon restaurant', 'need/premises'],
    ['exporter du chocolat', 'need/export'],
    ['engager un boulanger', 'need/hire'],
    ['formation restaurant', 'need/learn'],
    ['mon restaurant a des dettes', 'need/overcome-difficulty'],
    ['restaurant en faillite', 'need/overcome-difficulty'],
    ['vendre en ligne mes vêtements', 'need/go-online'],
    ['site web pour mon restaurant', 'need/go-online'],
    ['panneaux solaires pour ma boulangerie', 'need/go-sustainable'],
    ['tester mon idée de restaurant', 'need/test-idea'],
    ['je veux arrêter', 'need/overcome-difficulty'],
  ],
  nl: [
    ['mijn bakkerij verkopen', 'need/transfer'],
    ['mijn restaurant verkopen', 'need/transfer'],
    ['café overlaten', 'need/transfer'],
    ['een bakkerij overnemen', 'need/transfer'],
    ['restaurant kopen', 'stage/taking-over'],
    ['bakkerij openen', 'stage/creation'],
    ['mijn restaurant financieren', 'need/finance'],
    ['lening voor mijn winkel', 'need/finance'],
    ['krediet foodtruck', 'need/finance'],
    ['pand zoeken voor restaurant', 'need/premises'],
    ['bier exporteren', 'need/export'],
    ['bakker aanwerven', 'need/hire'],
    ['opleiding horeca', 'need/learn'],
    ['mijn restaurant heeft schulden', 'need/overcome-difficulty'],
    ['bakkerij in moeilijkheden', 'need/overcome-difficulty'],
    ['website voor mijn restaurant', 'need/go-online'],
    ['zonnepanelen bakkerij', 'need/go-sustainable'],
    ['innoveren in de bouw', 'need/innovate'],
  ],
  en: [
    ['sell my bakery', 'need/transfer'],
    ['sell my restaurant', 'need/transfer'],
    ['hand over my café', 'need/transfer'],
    ['take over a bakery', 'need/transfer'],
    ['buy a restaurant', 'stage/taking-over'],
    ['open a bakery', 'stage/creation'],
    ['finance my restaurant', 'need/finance'],
    ['loan for my shop', 'need/finance'],
    ['loan for a food truck', 'need/finance'],
    ['find premises for a restaurant', 'need/premises'],
    ['export chocolate', 'need/export'],
    ['hire a baker', 'need/hire'],
    ['training for restaurants', 'need/learn'],
    ['my restaurant has debts', 'need/overcome-difficulty'],
    ['restaurant bankrupt', 'need/overcome-difficulty'],
    ['sell clothes online', 'need/go-online'],
    ['solar panels bakery', 'need/go-sustainable'],
    ['test my restaurant idea', 'need/test-idea'],
  ],
}

describe.each(Object.entries(purposes) as [Locale, [string, string][]][])(
  'a trade beside a need in %s',
  (locale, all) => {
    test.each(all)('%s: first what serves %s', async (words, served) => {
      const first = (await search(words, locale)).ids.slice(0, 3)
      for (const id of first) {
        const record = snapshot.byId.get(`programme/${id}`)
        const { needs, stages } = record && isProgramme(record) ? record.serves : { needs: [], stages: [] }
        const serves = [...needs.map((need) => `need/${need}`), ...stages.map((stage) => `stage/${stage}`)]
        expect(serves, id).toContain(served)
        expect(record, id).toMatchObject({ availability: { state: 'open' } })
      }
      expect(first).toHaveLength(3)
    })
  },
)

test('a trade that is named beside a need is still what the wizard need not ask', async () => {
  const { answers } = await search('vendre ma boulangerie', 'fr')
  expect(answers).toEqual({ stage: ['handing-over'], sector: ['bakery'], need: ['transfer'] })
})

test.each<[Locale, string, string]>([
  ['fr', 'microStart', 'actor/microstart'],
  ['fr', 'Prime pour une formation', 'training-grant'],
  ['nl', 'Proxi-lening', 'proxi-loan'],
  ['en', 'Be Angels', 'be-angels'],
  ['en', 'innoviris', 'actor/innoviris'],
])('a name comes first: %s %s', async (locale, words, id) => {
  const { ids } = await search(words, locale)
  expect(ids.slice(0, 2)).toContain(id)
})

describe('a situation', () => {
  test.each<[Locale, string]>([
    ['fr', 'factures impayées'],
    ['nl', 'ik kan mijn rekeningen niet betalen'],
    ['en', 'bankruptcy'],
  ])('of difficulty leads to the calm page: %s %s', async (locale, words) => {
    expect(await search(words, locale)).toMatchObject({ difficult: true, answers: { need: ['overcome-difficulty'] } })
  })

  test.each<[Locale, string, string]>([
    ['fr', 'vendre en ligne', 'sell-online'],
    ['fr', 'un client ne me paie pas', 'client-does-not-pay'],
    ['fr', 'travaux dans ma rue', 'street-under-works'],
    ['nl', 'restaurant openen', 'open-restaurant'],
    ['nl', 'overnemen', 'take-over-shop'],
    ['en', 'hire first employee', 'hire-first-employee'],
    ['en', 'find premises', 'look-for-premises'],
  ])('leads to its life event: %s %s', async (locale, words, event) => {
    expect((await search(words, locale)).events[0]).toBe(event)
  })

  test.each<[Locale, string, object]>([
    ['fr', 'ouvrir un restaurant', { sector: ['horeca'], stage: ['creation'] }],
    ['nl', 'geld lenen', { need: ['finance'] }],
    ['en', 'I am a woman and unemployed', { profile: ['jobseeker'], trait: ['woman'] }],
  ])('is what the wizard need not ask: %s %s', async (locale, words, answers) => {
    expect((await search(words, locale)).answers).toEqual(answers)
  })

  test.each<[Locale, string]>([
    ['fr', 'Innoviris'],
    ['nl', 'DIGI 5'],
    ['en', '"website grant"'],
    ['fr', 'xylophone'],
  ])('is not read into a name, a code or words that mean nothing here: %s %s', async (locale, words) => {
    expect(await search(words, locale)).toMatchObject({ difficult: false, events: [], answers: {} })
  })
})

test('where few records hold all of the words, those that hold a part are shown, and it is said', async () => {
  const { found, ids } = await search('exporter des chocolats aux États-Unis', 'fr')
  expect(found).toBe('some-words')
  expect(ids.slice(0, 5)).toContain('export-grants')
  expect((await search('vendre en ligne', 'fr')).found).toBe('words')
})

test('a label that is published is found, and the old one is not', async () => {
  const premises = { scheme_id: { scheme: 'need', id: 'premises' } }
  const { label } = await database().concept.findUniqueOrThrow({ where: premises })
  const rename = (to: unknown) =>
    inTransaction(async (tx) => {
      await tx.concept.update({ where: premises, data: { label: asJson(to) } })
      await rebuildDerivedRows(tx)
    }, 60)
  expect((await search('quincaillerie', 'fr')).ids).not.toContain('citydev-premises')
  await rename({ ...(label as object), fr: 'Une quincaillerie' })
  try {
    const renamed = await search('quincaillerie', 'fr')
    expect(renamed.ids[0]).toBe('citydev-premises')
    expect(renamed.answers).toEqual({ need: ['premises'] })
  } finally {
    await rename(label)
  }
  expect((await search('quincaillerie', 'fr')).ids).not.toContain('citydev-premises')
})
