import { describe, expect, test } from 'vitest'
import { readContent, serializeContent } from '@/lib/catalogue/content-files'
import { type Guide, guideKindOf, guidePaths, guideRecords, parseGuide } from '@/lib/catalogue/guide'
import { checkGuides } from '@/lib/catalogue/guide-check'
import { buildSnapshot, isProgramme } from '@/lib/catalogue/snapshot'
import { orient } from '@/lib/orientation/results'
import { realCatalogue } from '@/tests/support/real-catalogue'

const { content } = await readContent('content')
const guides = content.guides.map(({ guide }) => guide)
const byKey = (key: string) => guides.find(({ id }) => id === key) as Guide

describe('the guides of content/', () => {
  test('are complete and hold together', () => {
    expect(checkGuides(content, undefined)).toEqual([])
    const kinds = guides.map(guideKindOf)
    expect(kinds.filter((kind) => kind === 'life-event').length).toBeGreaterThanOrEqual(14)
    expect(kinds.filter((kind) => kind === 'self-test').length).toBe(4)
    expect(kinds.filter((kind) => kind === 'package').length).toBe(6)
  })

  test('have one text form each', () => {
    for (const guide of guides) expect(parseGuide(JSON.parse(JSON.stringify(guide)))).toEqual(guide)
    const first = guides[0] as Guide
    expect(serializeContent(first)).toBe(serializeContent(JSON.parse(JSON.stringify(first))))
  })

  test('lead to pages of their own in each language', () => {
    expect(guidePaths(byKey('life-event/sell-online'))).toEqual({
      fr: '/events/vendre-en-ligne',
      nl: '/events/online-verkopen',
      en: '/events/selling-online',
    })
  })

  test('a plan for each life event begins with something that can be had today', async () => {
    const snapshot = await realCatalogue()
    for (const event of snapshot.lifeEvents) {
      const { counts } = orient(snapshot.engine, event.answers, ({ id }) => id)
      expect(counts.match + counts.likely, event.id).toBeGreaterThan(0)
    }
  })

  test('each life event names at least one open programme', async () => {
    const snapshot = await realCatalogue()
    for (const event of snapshot.lifeEvents) {
      const states = guideRecords(event).flatMap((id) => {
        const record = snapshot.byId.get(id)
        return record && isProgramme(record) ? [record.availability.state] : []
      })
      expect(states, event.id).toContain('open')
    }
  })

  test('stand in the snapshot by kind, along the walk', async () => {
    const { lifeEvents, packages } = await realCatalogue()
    expect(lifeEvents[0]?.id).toBe('life-event/lose-job-and-start')
    expect(packages.map(({ id }) => id.split('/')[1])).toEqual([
      'universal',
      'creation',
      'growth',
      'difficulty-and-rebound',
      'takeover-and-handover',
      'transition',
    ])
    const without = buildSnapshot({ version: 1, records: [], schemes: content.schemes, plans: [], documents: [] })
    expect(without.lifeEvents).toEqual([])
  })
})

describe('a guide that does not hold together is named', () => {
  const wrong = (guide: Guide) =>
    checkGuides({ ...content, guides: [{ file: 'x.yaml', guide }] }, undefined).map(({ field }) => field)
  const event = byKey('life-event/sell-online')

  test.each([
    [
      'a record that does not exist',
      { steps: [{ ...(event as never as { steps: object[] }).steps[0], records: ['programme/no-such-thing'] }] },
      'records',
    ],
    ['an answer that the wizard does not know', { answers: { stage: ['nowhere'] } }, 'answers.stage'],
    ['answers out of their order', { answers: { need: ['finance', 'get-started'] } }, 'answers'],
    ['a number in one language only', { title: { fr: 'Dès 5 ans', nl: 'Titel', en: 'Title' } }, 'title'],
    ['an unknown stage', { stages: ['nowhere'] }, 'stages'],
    [
      'a self-test that does not exist',
      { steps: [{ ...(event as never as { steps: object[] }).steps[0], test: 'self-test/none' }] },
      'steps',
    ],
  ])('%s', (_, change, field) => {
    expect(wrong({ ...event, ...change } as Guide)).toContain(field)
  })

  test('a level that promises more than its record', () => {
    const pack = byKey('package/growth')
    if (!('levels' in pack)) throw new Error('not a package')
    const levels = pack.levels.map((level) => ({ ...level, status: 'open' as const }))
    expect(wrong({ ...pack, levels } as Guide)).toContain('levels.0.status')
  })
})
