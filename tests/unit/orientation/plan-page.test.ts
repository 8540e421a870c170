import { beforeAll, describe, expect, test } from 'vitest'
import { parsePlanQuery, planPath, planViews } from '@/components/orientation/plan-view'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { type Answers, parseAnswers } from '@/lib/orientation/answers'
import { exclusionGroups } from '@/lib/orientation/exclusions'
import { fittingSituations } from '@/lib/orientation/fitting-situation'
import { orient } from '@/lib/orientation/results'
import { realCatalogue } from '../../support/real-catalogue'

/** What the page of a plan adds to its results, on the real catalogue. */
describe('the page of a plan', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await realCatalogue()
  })
  const said = (query: string): Answers =>
    parseAnswers(Object.fromEntries(new URLSearchParams(query)), snapshot.engine.vocabulary).answers

  describe('the life event and the self-test that fit', () => {
    test.each([
      ['profile=jobseeker&stage=idea&sector=food', 'lose-job-and-start', 'idea-readiness'],
      ['profile=company&stage=established&sector=retail&need=go-online', 'sell-online', 'digital-maturity'],
      ['profile=company&stage=growth,international&sector=ict&need=export', 'sell-abroad', 'export-readiness'],
      ['profile=company&stage=handing-over&need=transfer', 'hand-over', undefined],
      ['profile=student&stage=idea', 'student-starts', 'idea-readiness'],
      ['profile=self-employed&stage=difficulty&sector=horeca', 'client-does-not-pay', undefined],
      ['need=hire', 'hire-first-employee', undefined],
      // Of a sector or a purpose that was not said, however well the stage fits.
      ['profile=student&stage=creation', undefined, undefined],
      ['profile=foreign-firm&stage=creation', undefined, undefined],
      ['profile=jobseeker&stage=creation', undefined, undefined],
      ['profile=jobseeker&stage=creation&need=finance', undefined, undefined],
      ['profile=jobseeker&stage=creation&sector=-&need=finance', undefined, undefined],
      ['profile=company&stage=established', undefined, undefined],
      ['profile=company&stage=established&sector=retail&need=advice', undefined, undefined],
      ['profile=company&stage=growth', undefined, undefined],
      ['profile=jobseeker&stage=creation&sector=horeca', 'open-restaurant', undefined],
      ['profile=jobseeker&stage=creation&need=premises', 'look-for-premises', undefined],
      ['profile=company&stage=transition', 'more-sustainable', 'transition-maturity'],
      // Everybody may look for money; an answer that speaks against it is enough.
      ['need=finance', undefined, undefined],
      ['need=hire&first-hire=no', undefined, undefined],
      ['profile=company&stage=idea&sector=construction&need=export', undefined, undefined],
      ['', undefined, undefined],
      ['profile=-&stage=-&sector=-&need=-', undefined, undefined],
    ])('%s: %s, %s', (query, event, selfTest) => {
      const best = (all: readonly { id: string; answers: Answers }[]) =>
        fittingSituations(all, said(query), snapshot.engine.vocabulary)[0]?.id
      expect(best(snapshot.lifeEvents)).toBe(event && `life-event/${event}`)
      expect(best(snapshot.selfTests)).toBe(selfTest && `self-test/${selfTest}`)
    })

    test('each event fits the answers that it gives itself', () => {
      const { vocabulary } = snapshot.engine
      for (const event of snapshot.lifeEvents)
        expect(fittingSituations(snapshot.lifeEvents, event.answers, vocabulary)).toContain(event)
    })
  })

  test.each([
    ['stage=difficulty', 'advice'],
    ['stage=difficulty&need=finance', 'finance'],
    ['stage=established', 'information'],
  ])('%s: %s leads, for the need or else for what the stage speaks of', (query, category) => {
    expect(orient(snapshot.engine, said(query), ({ id }) => id).categories[0]?.category).toBe(category)
  })

  describe('what a plan leaves out', () => {
    test.each([
      '',
      'profile=jobseeker&stage=idea&sector=food',
      'profile=company&stage=established&sector=retail&need=go-online&size=medium',
      'profile=self-employed&stage=creation&sector=retail&need=finance&enterprise-number=no&brussels-seat=no',
      'profile=company&stage=difficulty&sector=horeca',
    ])('%s: each record once, as many as the plan counts, none that it lists', (query) => {
      const answers = said(query)
      const plan = orient(snapshot.engine, answers, ({ id }) => id)
      const groups = exclusionGroups(snapshot.engine, answers)
      const left = groups.flatMap(({ exclusions }) => exclusions.map(({ candidate }) => candidate.id))
      const listed = [
        ...plan.categories.flatMap(({ results }) => results),
        ...plan.also,
        ...plan.announced,
        ...plan.nearMisses.flatMap(({ results }) => results),
      ].map(({ candidate }) => candidate.id)
      expect(left).toHaveLength(plan.counts.excluded)
      expect(new Set(left).size).toBe(left.length)
      expect(left.filter((id) => listed.includes(id))).toEqual([])
    })

    test('the reason is the condition that cannot change, before what a record was made for', () => {
      const answers = said('profile=company&stage=established&sector=retail&need=go-online&size=medium')
      const reasonOf = (key: string) =>
        exclusionGroups(snapshot.engine, answers).find(({ exclusions }) =>
          exclusions.some(({ candidate }) => candidate.id === `programme/${key}`),
        )?.reason
      expect(reasonOf('website-grant')).toEqual({ kind: 'condition', question: 'size' })
      expect(reasonOf('creation-package')).toEqual({ kind: 'made-for-others', dimension: 'stages' })
    })
  })

  describe('addresses', () => {
    const parse = (query: string) =>
      parsePlanQuery(Object.fromEntries(new URLSearchParams(query)), snapshot.engine.vocabulary)

    test.each([
      ['profile=company&turnover=100k', ['not-asked turnover']],
      ['profile=company&turnover=100k&colour=red', ['not-asked turnover', 'not-asked colour']],
      ['__proto__=x', []],
    ])('%s: what answers no question is kept off and said', (query, expected) => {
      const { notices, redirectTo } = parse(query)
      expect(notices.map(({ problem, value }) => `${problem} ${value}`)).toEqual(expected)
      expect(redirectTo).toBe(expected.length > 0 ? undefined : '')
    })

    test.each([
      'utm_source=letter',
      'utm_campaign=spring&gclid=x',
      'fbclid=x',
      'ref=social',
      'mc_cid=1',
      '_hsenc=1',
      'ask=stage',
      'sent=stage',
      'keep=proxi-loan',
    ])('%s: what others add to an address is dropped in silence', (query) => {
      expect(parse(`${query}&profile=company`)).toMatchObject({ notices: [], redirectTo: '?profile=company' })
    })

    test.each(planViews)('%s has one address', (view) => {
      const answers = said('profile=company&stage=growth')
      const [, query = ''] = planPath('fr', answers, view).split('?')
      expect(parse(query)).toEqual({ answers, notices: [], view })
      const bare = planPath('fr', {}, view)
      expect(bare).toBe(`/fr/plan?show=${view}`)
    })

    test.each([
      ['show=weather&profile=student', '?profile=student'],
      ['show=finance&profile=student', '?profile=student&show=finance'],
      ['profile=student&show=', '?profile=student'],
      ['stage=idea&profile=student&show=also', '?profile=student&stage=idea&show=also'],
      ['profile=student&ask=stage', '?profile=student'],
    ])('%s leads to %s', (given, canonical) => {
      expect(parse(given).redirectTo).toBe(canonical)
    })

    test('two answers against each other: the one that says something is kept, and that is said', () => {
      for (const [query, question] of [
        ['profile=-,company', 'profile'],
        ['trait=none,woman', 'trait'],
      ] as const) {
        const { answers, notices, redirectTo } = parse(query)
        expect(answers[question]).toHaveLength(1)
        expect(notices).toMatchObject([{ question, problem: 'contradicts' }])
        expect(redirectTo).toBeUndefined()
      }
    })
  })
})
