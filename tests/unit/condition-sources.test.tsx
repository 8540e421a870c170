import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator, IntlProvider } from 'use-intl'
import { beforeAll, describe, expect, test } from 'vitest'
import { conditionSources } from '@/components/dossier/source-words'
import { WhyConditions } from '@/components/dossier/why-conditions'
import { type PlanContext, PlanResult } from '@/components/orientation/plan-result'
import type { BriefProgramme, Snapshot } from '@/lib/catalogue/snapshot'
import { resultOf } from '@/lib/orientation/results'
import en from '@/messages/en.json'
import { realCatalogue } from '../support/real-catalogue'

/** The sources that a page names of the conditions, as one reads them. */
const cited = (html: string) =>
  new Set([...html.matchAll(/(?:Written in|<span class="cite">)[:\s]*(?:<a[^>]*>)?([^<]+)/g)].map(([, words]) => words))

describe('the source of a condition', () => {
  let snapshot: Snapshot
  let context: PlanContext
  beforeAll(async () => {
    snapshot = await realCatalogue()
    const t = createTranslator({ locale: 'en', messages: en, namespace: 'Orientation' }) as PlanContext['words']['t']
    context = { snapshot, answers: {}, words: { locale: 'en', t, concepts: snapshot.concepts } }
  })
  const pages = (programme: BriefProgramme) => {
    const result = resultOf(snapshot.engine, {}, snapshot.programmes.indexOf(programme))
    const read = (node: React.ReactNode) =>
      renderToStaticMarkup(
        <IntlProvider locale="en" messages={en} timeZone="Europe/Brussels">
          {node}
        </IntlProvider>,
      ).replace(/<p class="cite">.*?<span>/g, '<span class="cite">')
    return {
      plan: read(<PlanResult result={result} context={context} />),
      why: read(<WhyConditions result={result} programme={programme} context={context} />),
    }
  }

  test('is the same in the plan and where it is explained, for every programme', () => {
    for (const programme of snapshot.programmes) {
      const { plan, why } = pages(programme)
      const words = new Set(conditionSources(programme, snapshot, 'en').map((source) => source.words))
      expect(cited(plan), programme.id).toEqual(words)
      expect(cited(why), programme.id).toEqual(words)
    }
  })

  test('stands at each condition where they have several, and below them where they have one', () => {
    const several = snapshot.programmes.filter(
      (one) => new Set(conditionSources(one, snapshot, 'en').map(({ words }) => words)).size > 1,
    )
    expect(several.length).toBeGreaterThan(0)
    for (const programme of snapshot.programmes) {
      const { plan } = pages(programme)
      const each = plan.split('Written in').length - 1
      expect([programme.id, each]).toEqual([programme.id, several.includes(programme) ? programme.criteria.length : 0])
    }
  })
})
