import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Audit, Outcome } from '@siteimprove/alfa-act'
import { Playwright } from '@siteimprove/alfa-playwright'
import everyRule, { type Flattened } from '@siteimprove/alfa-rules'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** What each engine finds wrong, one line a finding, so that a failing test can be read. */

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** axe: every rule of WCAG 2.2 A and AA, and its best practices. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} · ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  )
}

/** Criteria of level AAA that have a rule in Alfa; a rule for nothing else asks more than level AA. */
const levelTripleA = new Set(['1.2.8', '1.4.6', '1.4.8', '2.1.3', '2.2.4', '2.4.9', '2.5.5', '3.2.5'])

function isUpToDoubleA(rule: Flattened.Rule): boolean {
  const criteria = rule.toJSON().requirements.flatMap((one) => ('chapter' in one ? [String(one.chapter)] : []))
  return criteria.length === 0 || criteria.some((chapter) => !levelTripleA.has(chapter))
}

const alfaRules = [...everyRule].filter(isUpToDoubleA)

/** Alfa: every rule of WCAG 2.2 A and AA, of ARIA, and its best practices. */
export async function alfaFindings(page: Page): Promise<string[]> {
  const handle = await page.evaluateHandle(() => document)
  const outcomes = await Audit.of(await Playwright.toPage(handle), alfaRules).evaluate()
  // Only what failed is put into words: an outcome in words carries the whole of its target.
  return [...outcomes].filter(Outcome.isFailed).map((outcome) => {
    const target = String(outcome.target).replace(/\s+/g, ' ').slice(0, 160)
    const why = JSON.stringify(outcome.toJSON()).match(/"message":"[^"]*"/)?.[0] ?? ''
    return `${outcome.rule.uri.split('/').pop()}: ${target} · ${why}`
  })
}

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }),
)

/** The page as it is served to this visitor, against the HTML standard. */
export async function htmlFindings(page: Page): Promise<string[]> {
  const served = await page.evaluate(() => fetch(window.location.href).then((answer) => answer.text()))
  const { results } = await validator.validateString(served)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} · ${selector}`),
  )
}
