import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { ProgrammePage } from '@/components/catalogue/programme-page'
import { UrgentPage } from '@/components/home/urgent-page'
import { urgentSituations } from '@/components/home/urgent-situations'
import { urgentWeek } from '@/components/home/urgent-week'
import { readContent } from '@/lib/catalogue/content-files'
import { type CatalogueRecord, type Locale, type Programme, programmeSchema } from '@/lib/catalogue/record'
import { buildSnapshot, isProgramme, pathOf, type Snapshot } from '@/lib/catalogue/snapshot'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'

const { content } = await readContent('content')
const source = { document: 'srte', lines: [10_149, 10_160] }
const words = {
  title: 'Prime test',
  summary: 'Une aide <pour> essayer.',
  body: 'Un **corps** <script>alert(1)</script>.',
}

const base = {
  id: 'programme/test-grant',
  slug: { fr: 'prime-test', nl: 'testpremie', en: 'test-grant' },
  text: { fr: words, nl: { ...words, title: 'Testpremie' } },
  sources: [source],
  kind: 'grant',
  category: 'finance',
  serves: {},
  conditions: 'not-stated',
  start: { mode: 'on-request', timing: 'unknown', steps: { fr: [], nl: [], en: [] } },
  availability: { state: 'open', asOf: 2022, source },
}

function programme(part: Record<string, unknown>): Programme {
  return programmeSchema.parse({ ...base, ...part })
}

/** The real catalogue with the given records added. */
function snapshotWith(...added: CatalogueRecord[]): Snapshot {
  const records = [...added, ...content.records.map((entry) => entry.record)]
  const { schemes, plans, documents } = content
  return buildSnapshot({
    version: 1,
    records: records.map((record, ordinal) => ({ ordinal, record })),
    schemes,
    plans,
    documents,
  })
}

function page(record: Programme, locale: Locale): string {
  const snapshot = snapshotWith(record)
  return inLanguage(
    locale,
    <ProgrammePage programme={record} snapshot={snapshot} locale={locale} origin="https://example.org" />,
  )
}

function inLanguage(locale: Locale, node: ReactNode): string {
  const messages: AbstractIntlMessages = { fr, nl, en }[locale]
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Brussels">
      {node}
    </IntlProvider>,
  )
}

const ceiling = {
  kind: 'ceiling',
  max: 5000,
  unit: 'EUR',
  per: 'year',
  label: { fr: 'd’aide', nl: 'steun', en: 'of support' },
  source,
}

describe('the page of a programme', () => {
  it('shows French and says so where there is no English', () => {
    const html = page(programme({}), 'en')
    expect(html).toContain('<h1 lang="fr">Prime test</h1>')
    expect(html).toContain('you are reading it in French')
  })

  it('does not say so where the language is there', () => {
    const html = page(programme({}), 'nl')
    expect(html).toContain('<h1>Testpremie</h1>')
    expect(html).not.toContain(nl.Record.fallback)
  })

  it('says what is only announced before any amount', () => {
    const html = page(programme({ amounts: [ceiling], availability: { state: 'announced', asOf: 2016, source } }), 'fr')
    expect(html.indexOf('Annoncée en 2016')).toBeGreaterThan(0)
    expect(html.indexOf('Annoncée en 2016')).toBeLessThan(html.indexOf('5\u00a0000\u00a0€'))
  })

  it('says how old an open record is, until it is confirmed', () => {
    expect(page(programme({ amounts: [ceiling] }), 'en')).toContain('What we know is from 2022.')
    const confirmed = page(programme({ amounts: [ceiling], confirmedOn: '2026-11-02' }), 'en')
    expect(confirmed).not.toContain('What we know is from 2022.')
    expect(confirmed).toContain('2 November 2026')
  })

  it('says of an ended programme which day was the last, and no longer how to begin', () => {
    const start = { ...base.start, timing: 'now' }
    const open = page(programme({ start }), 'fr')
    expect(open).toContain(fr.Record.start.timing.now)
    const availability = { state: 'ended', asOf: 2026, endsOn: '2026-11-25', source }
    const ended = page(programme({ start, availability }), 'fr')
    expect(ended).toContain('le dernier jour était le 25 novembre 2026')
    expect(ended).not.toContain(fr.Record.start.timing.now)
    // Without a day, the year is that of the source, and nobody claims that the source says when it ended.
    const undated = page(programme({ start, availability: { state: 'ended', asOf: 2016, source } }), 'fr')
    expect(undated).toContain('Terminée. Notre source date de 2016.')
  })

  it('says in words when no condition is stated', () => {
    expect(page(programme({}), 'nl')).toContain(nl.Record.conditions['not-stated'])
  })

  it('marks a condition that nobody can check for the visitor', () => {
    const criteria = [{ on: 'other', text: { fr: 'Votre secteur est admis.', nl: 'b', en: 'c' }, source }]
    const html = page(programme({ conditions: 'stated', criteria }), 'fr')
    expect(html).toContain('Votre secteur est admis.')
    expect(html).toContain(fr.Record.conditions.ask)
  })

  it('lets no text of a record become markup or close the data for machines', () => {
    const html = page(programme({ aliases: ['</script><img src=x>'] }), 'fr')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img')
    expect(html).toContain('<strong>corps</strong>')
  })

  it('has no style attribute, which the content security policy forbids', () => {
    expect(page(programme({ amounts: [ceiling] }), 'fr')).not.toContain('style=')
  })
})

describe('the page for enterprises in difficulty', () => {
  const snapshot = snapshotWith()
  it.each(['fr', 'nl', 'en'] as const)('offers one number and only records of the catalogue (%s)', (locale) => {
    const html = inLanguage(locale, <UrgentPage snapshot={snapshot} locale={locale} />)
    expect(new Set(html.match(/href="tel:[^"]*"/g))).toEqual(new Set(['href="tel:1819"']))
    expect(html).not.toContain('<form')
    const names = snapshot.byId.get('actor/difficulty-centre')
    expect(names).toBeDefined()
    for (const [, path = ''] of html.matchAll(/href="\/(?:fr|nl|en)\/(?:programmes|actors)\/([^"]+)"/g))
      expect(snapshot.records.some((record) => record.slug[locale] === path)).toBe(true)
  })

  it('has prevention, legal, financial and psychological help, and each of the four can be had today', () => {
    const open = urgentSituations(snapshot)
      .flatMap(({ records }) => records)
      .filter((record) => !isProgramme(record) || record.availability.state === 'open')
      .map(({ id }) => id)
    const helps = {
      prevention: ['programme/difficulty-centre-support', 'programme/local-economy-desk-guidance'],
      legal: ['actor/brussels-bar', 'actor/enterprise-court'],
      financial: ['programme/mediation-cost-support', 'actor/febelfin', 'actor/itaa'],
      psychological: ['programme/psychological-support', 'actor/un-pass-dans-limpasse'],
    }
    for (const [help, ids] of Object.entries(helps))
      expect(
        ids.filter((id) => !open.includes(id)),
        help,
      ).toEqual([])
  })

  it.each(['fr', 'nl', 'en'] as const)(
    'says what to do this week, before any fold, with doors and source (%s)',
    (locale) => {
      const html = inLanguage(locale, <UrgentPage snapshot={snapshot} locale={locale} />)
      const [inView = ''] = html.split('<details')
      const { week } = { fr, nl, en }[locale].Urgent
      const centre = snapshot.byId.get('actor/difficulty-centre')
      const steps = urgentWeek(snapshot)
      expect(steps.map(({ step }) => step)).toEqual(['call', 'gather', 'agree', 'self'])
      expect(centre && 'name' in centre && inView).toContain(
        week.callCentre.replace('{centre}', (centre as { name: Record<Locale, string> }).name[locale]),
      )
      let from = 0
      for (const { step, records } of steps) {
        const at = inView.indexOf(week.when[step], from)
        expect(at, `${step} in the order of time`).toBeGreaterThanOrEqual(from)
        from = at
        for (const record of records) expect(inView).toContain(`href="${pathOf(record, locale)}"`)
        expect(inView.slice(at)).toContain(week.source)
      }
    },
  )

  it('cites for each step of the week lines that every door of it rests on as well', () => {
    for (const { step, records, source: written } of urgentWeek(snapshot)) {
      const [first, last] = written.lines
      for (const { id, sources } of records)
        expect(
          sources.some(({ document, lines }) => document === written.document && first <= lines[0] && lines[1] <= last),
          `${step}: ${id}`,
        ).toBe(true)
    }
  })

  it('leaves out a step of which the catalogue has no door', () => {
    const gone = { ...snapshot, byId: new Map([...snapshot.byId].filter(([id]) => id !== 'programme/bemediation')) }
    expect(urgentWeek(gone).map(({ step }) => step)).toEqual(['call', 'gather', 'self'])
  })
})
