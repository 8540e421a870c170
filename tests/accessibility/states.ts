import type { Page } from '@playwright/test'
import { guidePaths } from '@/lib/catalogue/guide'
import { type BriefProgramme, pathOf, type Snapshot } from '@/lib/catalogue/snapshot'
import type { Language } from '../e2e/visitor'

/** Every kind of public page, and the states in which it looks or works differently. */
export interface State {
  name: string
  path: (language: Language, catalogue: Snapshot) => string
  /** What a visitor does first. */
  before?: (page: Page) => Promise<void>
  /** The language in which the engines read it, where one is enough: the same screen is another state in the others. */
  only?: Language
}

const at = (path: string) => (language: Language) => `/${language}${path}`
const of = (id: string) => (language: Language, catalogue: Snapshot) =>
  pathOf(catalogue.byId.get(id) as BriefProgramme, language)

/** A life event, self-test or package, with a query. */
const guide =
  (id: string, query = '') =>
  (language: Language, { lifeEvents, selfTests, packages }: Snapshot) => {
    const found = [...lifeEvents, ...selfTests, ...packages].find((one) => one.id === id)
    if (!found) throw new Error(`the catalogue has no ${id}`)
    return `/${language}${guidePaths(found)[language]}${query}`
  }
const replies =
  'found-online=yes&sell-online=partly&stock=no&delivery=-&invoices=yes&figures=yes&software=no&skills=partly'

/** The reasons for one programme in a situation. */
const why = (id: string, query: string) => (language: Language, catalogue: Snapshot) => {
  const { slug } = catalogue.byId.get(id) as BriefProgramme
  return `/${language}/plan/${slug[language]}${query && `?${query}`}`
}

/** As "show more" does, for all at once. */
async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

export const states: readonly State[] = [
  { name: 'home', path: at('') },
  { name: 'question with one answer', path: at('/start') },
  { name: 'question with several answers', path: at('/start?profile=company&stage=established'), before: openFolds },
  { name: 'question sent without an answer', path: at('/start?profile=company&stage=established&sent=sector') },
  { name: 'question after an address that could not be read', path: at('/start?profile=nobody&stage=idea') },
  { name: 'plan', path: at('/plan?profile=jobseeker&stage=idea&sector=food') },
  {
    name: 'plan with its proofs and everything else open',
    path: at('/plan?profile=company&stage=established&sector=retail&need=go-online&size=medium'),
    before: openFolds,
  },
  {
    name: 'all that does not suit a situation',
    path: at('/plan?profile=company&stage=established&sector=retail&need=go-online&size=medium&show=excluded'),
  },
  { name: 'one part of a plan', path: at('/plan?stage=difficulty&sector=horeca&show=advice') },
  {
    name: 'plan with near misses',
    path: at(
      '/plan?profile=self-employed&stage=creation&sector=retail&need=finance&enterprise-number=no&brussels-seat=no',
    ),
  },
  { name: 'plan without anything that fits', path: at('/plan?profile=student&stage=idea&need=go-online') },
  { name: 'plan when nothing was said', path: at('/plan') },
  {
    name: 'why a programme is in the plan',
    path: why('programme/website-grant', 'profile=company&stage=established&sector=retail&need=go-online'),
  },
  {
    name: 'why a programme is not in the plan',
    path: why('programme/website-grant', 'profile=company&stage=established&size=medium&brussels-seat=no'),
  },
  { name: 'questions that decide one programme', path: why('programme/website-grant', '') },
  {
    name: 'comparison of four',
    path: at('/compare?programmes=website-grant,consultancy-grant,training-grant,proxi-loan&stage=established'),
  },
  { name: 'comparison of nothing', path: at('/compare') },
  {
    name: 'list with something wrong in its address',
    path: at('/dossier?keep=website-grant,proxi-loan,nonsense&profile=company&stage=established'),
    before: openFolds,
  },
  { name: 'empty list', path: at('/dossier') },
  { name: 'catalogue', path: at('/catalogue') },
  { name: 'catalogue filtered', path: at('/catalogue?stage=creation&need=finance'), before: openFolds },
  {
    name: 'search that says a situation',
    path: (language) =>
      `/${language}/catalogue?q=${{ fr: 'factures+impayées', nl: 'onbetaalde+facturen', en: 'unpaid+invoices' }[language]}`,
  },
  { name: 'what is missing, by need', path: at('/gaps') },
  { name: 'what is missing, by profile', path: at('/gaps?rows=profile&need=export') },
  { name: 'catalogue without results', path: at('/catalogue?q=qqqqzzzz') },
  { name: 'programme that is open', path: of('programme/website-grant') },
  { name: 'programme that is announced', path: of('programme/self-employment-transition-bonus') },
  { name: 'measure', path: of('measure/digi-5') },
  { name: 'measure for government', path: of('measure/favor-7') },
  { name: 'actor', path: of('actor/hub-brussels') },
  { name: 'in difficulty', path: at('/urgent'), before: openFolds },
  { name: 'life events', path: at('/events'), only: 'fr' },
  { name: 'life event', path: guide('life-event/lose-job-and-start'), before: openFolds },
  { name: 'self-tests', path: at('/tests'), only: 'nl' },
  { name: 'self-test', path: guide('self-test/digital-maturity') },
  { name: 'self-test with missing answers', path: guide('self-test/digital-maturity', '?found-online=yes&sent=1') },
  { name: 'result of a self-test', path: guide('self-test/digital-maturity', `?${replies}`), before: openFolds },
  { name: 'packages', path: at('/packages'), only: 'en' },
  { name: 'package', path: guide('package/creation'), before: openFolds },
  { name: 'about', path: at('/about') },
  { name: 'accessibility statement', path: at('/accessibility') },
  { name: 'privacy', path: at('/privacy') },
  { name: 'correction of a record', path: at('/suggest?record=programme/website-grant') },
  { name: 'correction that says nothing', path: at('/suggest?page=/events&outcome=bad-input') },
  { name: 'page that does not exist', path: at('/programmes/no-such-thing') },
]

export const languages = ['fr', 'nl', 'en'] as const
