import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkContent } from '@/lib/catalogue/content-check'
import { type ContentFolder, fileOf, readContent, serializeContent } from '@/lib/catalogue/content-files'
import type { CatalogueRecord } from '@/lib/catalogue/record'
import { actor, contentOf, measure, programme } from '../support/catalogue-fixture'

const files = readdirSync('content', { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry) => path.join(entry.parentPath, entry.name))

/** Hundreds of files on a machine that may be busy, in milliseconds. */
const patience = 60_000

describe('the catalogue in content/', () => {
  let read: Awaited<ReturnType<typeof readContent>>
  beforeAll(async () => {
    read = await readContent('content')
  }, patience)

  test('every file is what its schema says, in its place', () => {
    expect(read.problems).toEqual([])
    expect(read.content.records.length).toBeGreaterThan(500)
  })

  test('every reference, concept, slug and number agrees', () => {
    expect(checkContent(read.content, undefined)).toEqual([])
  })

  test('French punctuation stays with the word before it', () => {
    // An ordinary space before : ; ? ! » % € or after « would break at the end of a line.
    const loose = read.content.records.flatMap(({ file, record }) =>
      Object.values(record.text.fr)
        .filter((text) => / [:;?!»%€]|« /.test(text))
        .map((text) => `${file}: ${text}`),
    )
    expect(loose).toEqual([])
  })

  test('every record has a file of its own', () => {
    const expected = read.content.records.map(({ record }) => fileOf(record))
    expect(new Set(expected).size).toBe(expected.length)
  })

  test(
    'parsed and written again, every file has the same bytes',
    () => {
      const different = files.filter((file) => {
        const bytes = readFileSync(file, 'utf8')
        return serializeContent(parse(bytes)) !== bytes
      })
      expect(different).toEqual([])
    },
    patience,
  )

  test(
    'read from a record, every record file has the same bytes',
    () => {
      const different = read.content.records
        .filter(({ file, record }) => serializeContent(record) !== readFileSync(path.join('content', file), 'utf8'))
        .map(({ file }) => file)
      expect(different).toEqual([])
    },
    patience,
  )
})

describe('the check of content', () => {
  /** Lines 1 to 8 of the only source; the fixtures cite 1 and 2, or what they say. */
  const lines = [
    'DIGI 5 : Prime pour un',
    'site web, 5.000 euros, portée par hub.',
    'brussels',
    'sous conditions de 40 à 60 %',
    '',
    '25 000 euros',
    'Portage :  – ACE',
    'fin',
  ]
  const at = (first: number, last: number) => ({ document: 'srte', lines: [first, last] })
  const inAll = (fr: string, nl = fr, en = fr) => ({ fr, nl, en })
  const text = (summary: string) => ({ title: 'Titre', summary, body: 'Texte.' })
  const hub = actor('hub-brussels', { name: inAll('hub.brussels') })
  const digi = (overrides = {}) =>
    measure('DIGI 5', {
      leads: ['hub-brussels'],
      printedTitle: 'Prime pour un site web',
      sources: [at(1, 3)],
      ...overrides,
    })

  const contentWith = (records: readonly CatalogueRecord[]): ContentFolder => ({
    ...contentOf(records),
    schemes: [
      { scheme: 'stage', label: inAll('stage'), concepts: [{ id: 'creation', label: inAll('creation'), broader: [] }] },
      { scheme: 'size', label: inAll('size'), concepts: [{ id: 'micro', label: inAll('micro'), broader: [] }] },
      {
        scheme: 'support-type',
        label: inAll('type'),
        concepts: [{ id: 'grant', label: inAll('grant'), broader: [], category: 'finance' }],
      },
    ],
    plans: [
      {
        id: 'shifting-economy',
        document: 'srte',
        name: inAll('Shifting Economy'),
        shortName: 'SE',
        period: [2022, 2030],
        summary: inAll('Plan'),
        sections: [
          { id: 'digi', kind: 'chapter', title: inAll('Digital'), source: { document: 'srte', lines: [1, 2] } },
        ],
      },
    ],
    documents: [{ id: 'srte', file: 'srte.txt', year: 2022, lines: 8, name: inAll('SRTE'), shortName: inAll('SRTE') }],
  })
  const problemsOf = (records: readonly CatalogueRecord[]) =>
    checkContent(contentWith(records), new Map([['srte', lines]])).map(
      ({ file, field, message }) => `${file} ${field}: ${message}`,
    )
  const grant = (overrides = {}) => programme('grant', overrides)

  test('has nothing to say about records without a fault', () => {
    const sound = grant({
      measures: ['DIGI 5'],
      operator: ['hub-brussels'],
      conditions: 'stated',
      criteria: [
        { on: 'size', anyOf: ['micro'], source: at(4, 4) },
        { on: 'amount', atMost: 25_000, source: at(6, 6) },
      ],
      amounts: [{ kind: 'ceiling', max: 5000, unit: 'EUR', label: inAll('de frais'), source: at(1, 2) }],
      text: { fr: text('Au plus 5 000 €.'), nl: text('Hoogstens 5.000 euro.'), en: text('At most €5,000.') },
      facts: [{ text: inAll('De 40 à 60 %.', '40 tot 60 %.', '40 to 60%.'), source: at(4, 4) }],
    })
    expect(problemsOf([hub, digi({ programmes: ['programme/grant'] }), sound])).toEqual([])
  })

  test.each<[fault: string, records: CatalogueRecord[], problem: RegExp]>([
    ['a line past the end', [grant({ sources: [at(1, 2), at(7, 9)] })], /sources\.1: srte has 8 lines/],
    ['lines that are empty', [grant({ sources: [at(1, 2), at(5, 5)] })], /sources\.1: the cited lines are empty/],
    [
      'an announced programme that can be asked for',
      [
        grant({
          availability: { state: 'announced', asOf: 2022, source: at(1, 2) },
          start: { mode: 'on-request', timing: 'unknown', steps: { fr: [], nl: [], en: [] } },
        }),
      ],
      /start\.mode: what is only announced cannot be asked for yet/,
    ],
    [
      'a measure’s code in a text',
      [grant({ text: { fr: text('Voir DIGI 5.'), nl: text('Zie DIGI 5.'), en: { ...text('See the measure.') } } })],
      /text\.summary\.(fr|nl): names a measure by its code/,
    ],
    ['another document', [grant({ sources: [{ document: 'sba', lines: [1, 1] }] })], /no text for document sba/],
    [
      'a number in a text that the lines do not have',
      [grant({ text: { fr: text('Au plus 6 000 €.'), nl: text('Tot 6.000 euro.'), en: text('Up to €6,000.') } })],
      /text\.summary\.(fr|nl|en): 6000 does not stand/,
    ],
    [
      'a number in a fact that its own lines do not have',
      [grant({ sources: [at(1, 6)], facts: [{ text: inAll('25 000'), source: at(4, 4) }] })],
      /facts\.0: 25000 does not stand/,
    ],
    [
      'an amount that its lines do not have',
      [grant({ amounts: [{ kind: 'ceiling', max: 7000, unit: 'EUR', label: inAll('a'), source: at(1, 2) }] })],
      /amounts\.0: 7000 does not stand/,
    ],
    [
      'a bound that its lines do not have',
      [grant({ conditions: 'stated', criteria: [{ on: 'amount', atMost: 10_000, source: at(6, 6) }] })],
      /criteria\.0: 10000 does not stand/,
    ],
    [
      'numbers that differ between languages',
      [grant({ text: { fr: text('5 000 €'), nl: text('5 euro'), en: text('€5,000') } })],
      /text\.summary: fr says \[5000\], nl says \[5\]/,
    ],
    [
      'a step with another number in one language',
      [
        grant({
          sources: [at(1, 6)],
          start: {
            mode: 'on-request',
            timing: 'before',
            steps: { fr: ['Demandez 40 %.'], nl: ['Vraag 60 %.'], en: ['Ask for 40%.'] },
          },
        }),
      ],
      /start\.steps\.0: fr says \[40\], nl says \[60\]/,
    ],
    ['a stage that does not exist', [grant({ serves: { stages: ['nowhere'] } })], /serves\.stages: unknown stage: now/],
    [
      'a size that does not exist, within a group',
      [
        grant({
          conditions: 'stated',
          criteria: [
            {
              any: [
                { on: 'size', anyOf: ['tiny'], source: at(1, 1) },
                { on: 'brussels-seat', is: true, source: at(1, 1) },
              ],
              source: at(1, 1),
            },
          ],
        }),
      ],
      /criteria\.0: unknown size: tiny/,
    ],
    [
      'a kind of another category',
      [grant({ kind: 'grant', category: 'advice' })],
      /category: grant belongs to finance/,
    ],
    [
      'a slug used twice in one language',
      [grant(), programme('other', { slug: { fr: 'grant-fr', nl: 'anders', en: 'other' } })],
      /programme slug fr grant-fr is also used by/,
    ],
    ['one id twice', [grant(), grant({ slug: inAll('b') })], /programme\/grant is also used by/],
    ['an operator without a record', [grant({ operator: ['nobody'] })], /operator: missing reference: actor\/nobody/],
    ['a measure without a record', [grant({ measures: ['DIGI 9'] })], /measures: missing reference: measure\/digi-9/],
    ['a lead that is not named', [hub, digi({ sources: [at(1, 2)] })], /leads: hub-brussels is not named/],
    [
      'a partner that is not named',
      [hub, digi({ leads: [], partners: ['hub-brussels'], sources: [at(1, 2)] })],
      /partners: hub-brussels is not named/,
    ],
    [
      'somebody printed as bearing a measure whom the record leaves out',
      [hub, digi({ sources: [at(1, 3), at(7, 7)] })],
      /partners: “ACE” is printed, but neither a lead nor a partner/,
    ],
    [
      'a programme that its measure does not name',
      [hub, digi(), grant({ measures: ['DIGI 5'] })],
      /measures: measure\/digi-5 does not link back/,
    ],
    [
      'a measure that its programme does not name',
      [hub, digi({ programmes: ['programme/grant'] }), grant()],
      /programmes: programme\/grant does not link back/,
    ],
    [
      'a successor that does not know its predecessor',
      [actor('old', { successors: ['hub-brussels'] }), hub],
      /successors: actor\/hub-brussels does not link back/,
    ],
    [
      'a predecessor that does not know its successor',
      [actor('old'), actor('hub-brussels', { predecessors: ['old'] })],
      /predecessors: actor\/old does not link back/,
    ],
    [
      'a network without a record',
      [actor('member', { memberOf: ['nobody'] })],
      /memberOf: missing reference: actor\/nobody/,
    ],
    [
      'a title that is not printed',
      [hub, digi({ printedTitle: 'Crédit pour un site web' })],
      /printedTitle: does not stand/,
    ],
    [
      'a code that is not printed',
      [hub, digi({ sources: [at(2, 3)], printedTitle: 'site web' })],
      /code: DIGI 5 does not stand/,
    ],
    ['a section that the plan does not have', [hub, digi({ section: 'gouv' })], /section: unknown section gouv/],
    [
      'an id that is not its code’s',
      [hub, digi({ id: 'measure/digi-6' })],
      /code: the id of DIGI 5 is measure\/digi-5/,
    ],
  ])('reports %s, and nothing else', (_fault, records, problem) => {
    const problems = problemsOf(records)
    expect(problems.length).toBeGreaterThan(0)
    for (const each of problems) expect(each).toMatch(problem)
  })

  test('reports a measure that another is not related to in return', () => {
    const other = measure('DIGI 6')
    expect(problemsOf([hub, digi({ related: ['DIGI 6'] }), other])).toContainEqual(
      expect.stringContaining('related: measure/digi-6 does not link back'),
    )
    const problems = problemsOf([hub, digi({ related: ['DIGI 6'] }), { ...other, related: ['DIGI 5'] }])
    expect(problems.filter((problem) => problem.includes('link back'))).toEqual([])
  })

  test('a partner whom the table only describes is explained in a note', () => {
    const measure = digi({ leads: [], partners: ['hub-brussels'], sources: [at(1, 2)] })
    expect(problemsOf([hub, { ...measure, note: '« Agence » : hub.brussels.' }])).toEqual([])
  })

  test('a figure that is computed says so, and is left alone', () => {
    const computed = { text: inAll('12 345'), source: at(4, 4), note: 'sum of the two figures' }
    expect(problemsOf([grant({ facts: [computed] })])).toEqual([])
  })
})
