import { beforeAll, describe, expect, test } from 'vitest'
import { parseAnswers } from '@/lib/orientation/answers'
import type { Engine } from '@/lib/orientation/engine'
import { evaluate } from '@/lib/orientation/evaluate'
import { firstResults } from '@/lib/orientation/first-results'
import { fitOf } from '@/lib/orientation/fit'
import { comparableSupport, type Orientation, orient } from '@/lib/orientation/results'
import { realCatalogue } from '../../support/real-catalogue'

/**
 * Situations of real people on the real catalogue. Each is an address of the wizard; programmes stand by their keys,
 * separated by blanks, under the place where they must be:
 * `match`, `likely`: an open result for the need; `result`: either; `also`: a result for another need;
 * `announced`: apart, not open; `near`: one change away; `no`: refused; `off`: made for others;
 * `first`: among the first three of its category; `begins`: all that heads the plan as the thing to do first;
 * `not`: nowhere among the results.
 */
type Place =
  | 'match'
  | 'likely'
  | 'result'
  | 'also'
  | 'announced'
  | 'near'
  | 'no'
  | 'off'
  | 'first'
  | 'begins'
  | 'instead'
/** Each says what must not be there as well: a plan that shows everything would meet all the rest. */
type Expected = Partial<Record<Place, string>> & { readonly not: string }
interface Case {
  readonly given: string
  readonly answers: string
  readonly expect: Expected
  readonly because: string
}

const cases: readonly Case[] = [
  // Before the start
  {
    given: 'a jobseeker with an idea in food',
    answers: 'profile=jobseeker&stage=idea&sector=food',
    expect: {
      result:
        'activity-cooperatives local-economy-desk-guidance emergence-test start-essentials-workshops microstart-microcredit pre-activity-grant',
      match: 'service-1819 universal-start-package',
      begins: 'activity-cooperatives emergence-test start-essentials-workshops',
      announced: 'good-food-coaching',
      not: 'growth-4-impact boosting-brussels co-investment-fund investment-aid',
    },
    because: 'they can test the idea at little risk, learn the basics and borrow little; scaling up is years away',
  },
  {
    given: 'a jobseeker who creates a business and wants money',
    answers: 'profile=jobseeker&stage=creation&need=finance',
    expect: {
      result: 'microstart-microcredit credal-microcredit brusoc-loan proxi-loan',
      announced: 'self-employment-transition-bonus',
      not: 'boosting-brussels growth-4-impact',
    },
    because:
      'the transition bonus is only announced and must not look open, whatever its amount; capital to grow is for firms that exist',
  },
  {
    given: 'someone who is employed and would have liked the transition bonus',
    answers: 'profile=employee&stage=creation&need=finance',
    expect: {
      no: 'self-employment-transition-bonus',
      result: 'brustart-seed-finance crea-brussels',
      not: 'mediation-cost-support roadworks-grant',
    },
    because:
      'the bonus is for jobseekers; a profile is not changed within months; help for firms in trouble is not theirs',
  },
  {
    given: 'a jobseeker without an enterprise number who asks about the transition bonus',
    answers: 'profile=jobseeker&stage=creation&need=finance&enterprise-number=no',
    expect: {
      announced: 'self-employment-transition-bonus',
      also: 'start-essentials-workshops',
      not: 'investment-aid activa-hiring-support',
    },
    because:
      'the number can still be had, so the announced bonus stays in view, one change away; aid for firms is not theirs yet',
  },
  {
    given: 'a student who wants to test an idea',
    answers: 'profile=student&stage=idea&need=test-idea',
    expect: {
      result: 'yet-young-entrepreneurs local-economy-desk-guidance emergence-test start-essentials-workshops',
      not: 'regional-guarantee consultancy-grant',
    },
    because: 'the coaching for young people and the public tests of an idea ask for no enterprise',
  },
  {
    given: 'a student under 30 who wants to test an idea',
    answers: 'profile=student&stage=idea&need=test-idea&trait=under-30',
    expect: {
      first: 'yet-young-entrepreneurs',
      announced: 'youth-friendly-spaces',
      not: 'regional-guarantee consultancy-grant',
    },
    because: 'what was made for young people moves to the front once they say so; money for firms is not',
  },
  {
    given: 'someone in employment who wants to learn before starting',
    answers: 'profile=employee&stage=idea&need=learn',
    expect: {
      match: 'start-essentials-workshops universal-start-package',
      result: 'head-of-enterprise-training skills-validation',
      not: 'training-grant',
    },
    because: 'the training grant pays firms, these courses take people',
  },
  {
    given: 'a jobseeker who wants to try a business out',
    answers: 'profile=jobseeker&stage=test&need=test-idea',
    expect: { result: 'activity-cooperatives employment-cooperatives coopcity', not: 'export-finance' },
    because: 'an activity cooperative lets them invoice under its number and keep their rights',
  },
  {
    given: 'an established company that asks about the activity cooperatives',
    answers: 'profile=company&stage=test&need=test-idea&trait=none',
    expect: { no: 'activity-cooperatives', not: 'activity-cooperatives reload-yourself' },
    because:
      'they are for jobseekers or people with little income: none of the alternatives is met; help after closing is for others too',
  },
  {
    given: 'a woman who starts on her own account in food and wants money',
    answers: 'profile=self-employed&stage=creation&sector=food&need=finance&trait=woman',
    expect: {
      result: 'brusoc-loan investment-aid innovative-starters-award regional-guarantee',
      announced: 'women-mentoring organic-certification-aid',
      not: 'screen-brussels-fund screen-business',
    },
    because:
      'nothing open pays women alone; the mentoring for women is announced and says so; the screen funds are for another sector',
  },
  {
    given: 'someone with a low income who creates a business and needs a small loan',
    answers: 'profile=jobseeker&stage=creation&need=finance&trait=low-income',
    expect: {
      first: 'village-finance-honour-loan credal-microcredit',
      result: 'microstart-microcredit',
      announced: 'self-employment-transition-bonus',
      not: 'boosting-brussels growth-4-impact',
    },
    because: 'the lenders to people whom banks refuse come before everything else; capital to grow is for later',
  },
  {
    given: 'an employee who starts beside the job',
    answers: 'profile=self-employed-side&stage=creation',
    expect: {
      match: 'start-essentials-workshops service-1819',
      result: 'brusoc-loan investment-aid local-economy-desk-guidance',
      not: 'foreign-investor-office business-transfer-platform',
    },
    because:
      'a side activity is an activity: no source shuts it out of these; what is for firms from abroad or for handing over is not theirs',
  },
  {
    given: 'a newcomer to business who says nothing about anything',
    answers: 'profile=-&stage=-&sector=-&need=-',
    expect: {
      first: 'service-1819 universal-start-package',
      result: 'local-economy-desk-guidance',
      not: 'self-employment-transition-bonus relaunch-credit',
    },
    because:
      'nobody is refused for not knowing; the general entry points come first; what is only announced is not among what can be had',
  },
  // Creating and the first years
  {
    given: 'a starter in a café who asks about formalities',
    answers: 'profile=self-employed&stage=creation&need=formalities&sector=horeca',
    expect: {
      result: 'service-1819 environmental-permit-guide legal-advice-1819',
      announced: 'irisbox mixed-permit-desk',
      not: 'medtech-atelier',
    },
    because: 'permits and legal questions have an open desk each; the single desk is announced',
  },
  {
    given: 'a foreign firm that looks for premises in Brussels',
    answers: 'profile=foreign-firm&stage=creation&need=premises',
    expect: {
      match: 'foreign-investor-office cityfabs',
      result: 'citydev-premises business-centres',
      announced: 'sustainable-welcome-package',
      not: 'reload-yourself activity-cooperatives',
    },
    because:
      'the office for foreign investors was made for them alone; what serves jobseekers or firms in difficulty is not for them',
  },
  {
    given: 'a Brussels company that asks for the office for foreign investors',
    answers: 'profile=company&stage=creation&need=premises',
    expect: {
      no: 'foreign-investor-office',
      result: 'citydev-premises business-centres',
      not: 'foreign-investor-office',
    },
    because: 'it is reserved to firms from abroad, and a profile cannot be changed; it is nowhere in the list',
  },
  {
    given: 'a craftsperson in the first years who looks for a workshop',
    answers: 'profile=self-employed&stage=first-years&need=premises&sector=crafts',
    expect: {
      match: 'cityfabs',
      result: 'citydev-premises business-centres',
      announced: 'turnkey-workshops',
      off: 'food-incubator medtech-atelier',
      not: 'food-incubator medtech-atelier turnkey-workshops',
    },
    because: 'workshops of other sectors are not for this one, and the turnkey ones are not built yet',
  },
  {
    given: 'a designer who starts and looks for a place',
    answers: 'profile=company&stage=creation&sector=culture&need=premises',
    expect: { result: 'mad-support cityfabs', announced: 'creative-industries-platform', not: 'retail-incubators' },
    because: 'MAD is for fashion and design, within culture: the broader answer keeps it possible',
  },
  {
    given: 'a biotech company in its first years that wants to innovate',
    answers: 'profile=company&stage=first-years&sector=health&need=innovate',
    expect: {
      first: 'medtech-accelerator lifetech-coaching',
      result: 'medtech-atelier research-development-aid innovative-starters-award proof-of-business',
      announced: 'clinical-validation-funding health-innovation-calls',
      not: 'good-food-label screen-business',
    },
    because:
      'what was made for health alone comes before innovation support for all; what was made for kitchens or screens is not theirs',
  },
  {
    given: 'a student who starts and wants to learn',
    answers: 'profile=student&stage=creation&need=learn',
    expect: {
      match: 'online-management-tools',
      result: 'yet-young-entrepreneurs',
      announced: 'transition-learning-1819',
      not: 'reload-yourself export-training',
    },
    because:
      'self-service tools are open to everyone, students too; courses for exporters and for who starts again are not',
  },
  // Established and growing
  {
    given: 'a shop that goes online and has said nothing else',
    answers: 'profile=company&stage=established&sector=retail&need=go-online',
    expect: {
      begins: 'digital-coaching my-market-delivery website-grant',
      result: 'solidarity-digital-agency nviso-cybersecurity mymarket-brussels',
      not: 'creation-package start-essentials-workshops',
    },
    because:
      'coaching that goes on comes before the projects, one of them about security, that were paid until 2022; it has started long ago',
  },
  {
    given: 'a shop with 1 to 9 people that goes online, seat in Brussels',
    answers: 'profile=company&stage=established&sector=retail&need=go-online&size=headcount-1-9&brussels-seat=yes',
    expect: {
      begins: 'digital-coaching my-market-delivery website-grant',
      likely: 'website-grant consultancy-grant digital-coaching mymarket-brussels',
      announced: 'digital-self-assessment myshop-brussels',
      not: 'creation-package start-essentials-workshops',
    },
    because: 'size and seat are met; that the sector is on the list is theirs to confirm',
  },
  {
    given: 'the same shop, but with 50 to 249 people',
    answers: 'profile=company&stage=established&sector=retail&need=go-online&size=medium&brussels-seat=yes',
    expect: {
      no: 'website-grant',
      likely: 'consultancy-grant',
      instead: 'website-grant:consultancy-grant',
      not: 'website-grant start-essentials-workshops',
    },
    because:
      'the website grant is for micro and small firms; its record names the consultancy grant instead; learning to start is years behind it',
  },
  {
    given: 'a company of 250 or more that wants a website',
    answers: 'profile=company&stage=established&need=go-online&size=large&brussels-seat=yes',
    expect: {
      no: 'website-grant consultancy-grant training-grant',
      instead: 'website-grant:consultancy-grant',
      announced: 'large-company-facilitator',
      result: 'digital-coaching',
      not: 'website-grant consultancy-grant training-grant',
    },
    because: 'the three grants are for small and medium-sized firms; a size is not changed within months',
  },
  {
    given: 'a small shop whose seat is outside the Region',
    answers: 'profile=company&stage=established&need=go-online&size=headcount-1-9&brussels-seat=no',
    expect: {
      near: 'website-grant consultancy-grant',
      result: 'digital-coaching',
      not: 'website-grant consultancy-grant',
    },
    because:
      'a seat in the Region is the one thing missing, and it can be opened; until then neither is among the results',
  },
  {
    given: 'a medium-sized firm whose seat is outside the Region',
    answers: 'profile=company&stage=established&need=go-online&size=medium&brussels-seat=no',
    expect: { near: 'consultancy-grant', no: 'website-grant', not: 'website-grant consultancy-grant' },
    because:
      'two conditions of the website grant fail, of which one cannot change; of the consultancy grant one can; neither is open as things stand',
  },
  {
    given: 'a small company that hires',
    answers: 'profile=company&stage=growth&need=hire&size=headcount-1-9',
    expect: {
      result: 'select-actiris activa-hiring-support recruitment-grant individual-vocational-training',
      announced: 'training-company-label tutoring-support researcher-secondment',
      not: 'training-company-label tutoring-support start-essentials-workshops',
    },
    because:
      'hiring support is run by Actiris and open; the label and the tutoring were announced; so neither is among what is open',
  },
  {
    given: 'a large company that would like a researcher seconded',
    answers: 'profile=company&stage=growth&need=innovate&size=large',
    expect: {
      no: 'researcher-secondment',
      result: 'research-development-aid be-circular-call',
      not: 'researcher-secondment innovative-starters-award',
    },
    because: 'the secondment is not for large firms; the award is for starters',
  },
  {
    given: 'a medium-sized company that grows and looks for money',
    answers: 'profile=company&stage=growth&need=finance&size=medium',
    expect: {
      result: 'boosting-brussels regional-guarantee growth-4-impact investment-aid',
      announced: 'co-investment-fund growth-package',
      not: 'pre-activity-grant open-soon',
    },
    because: 'growth finance is open, the co-investment fund was only announced',
  },
  {
    given: 'a large company that looks for a guarantee',
    answers: 'profile=company&stage=growth&need=finance&size=large',
    expect: {
      no: 'regional-guarantee credit-mediator',
      result: 'boosting-brussels export-finance',
      not: 'regional-guarantee microstart-microcredit',
    },
    because: 'guarantee and credit mediator are for small and medium-sized firms; microcredit is for who starts',
  },
  {
    given: 'a film company that looks for money',
    answers: 'profile=company&stage=growth&sector=audiovisual&need=finance',
    expect: {
      first: 'screen-business screen-brussels-fund',
      announced: 'creative-industries-platform',
      not: 'microstart-microcredit good-food-label',
    },
    because: 'the two screen funds were made for this sector; small loans to start are not for a firm that grows',
  },
  {
    given: 'a shop that asks for the screen funds',
    answers: 'profile=company&stage=growth&sector=retail&need=finance',
    expect: {
      off: 'screen-business screen-brussels-fund',
      result: 'regional-guarantee',
      not: 'screen-business screen-brussels-fund microstart-microcredit',
    },
    because: 'they were made for image and media; microcredit is for who starts',
  },
  {
    given: 'a social enterprise, a limited company, that looks for growth money',
    answers: 'profile=non-profit&stage=growth&need=finance&legal-form=social-enterprise',
    expect: {
      result: 'social-economy-call citizus',
      near: 'cooperative-bullet-loan coopus',
      not: 'cooperative-bullet-loan coopus microstart-microcredit',
    },
    because:
      'the cooperative loans ask for a cooperative, a form that one can take on; until then they are no result, and microcredit is for who starts',
  },
  {
    given: 'a cooperative that looks for growth money',
    answers: 'profile=company&stage=growth&need=finance&legal-form=cooperative',
    expect: {
      result: 'cooperative-bullet-loan coopus citizus',
      match: 'cooperative-bullet-loan',
      not: 'village-finance-honour-loan',
    },
    because: 'its legal form is the only condition of the bullet loan; the loan of honour is for who starts',
  },
  {
    given: 'a limited company that looks for growth money',
    answers: 'profile=company&stage=growth&need=finance&legal-form=limited-company',
    expect: {
      near: 'cooperative-bullet-loan coopus citizus',
      result: 'regional-guarantee boosting-brussels',
      not: 'cooperative-bullet-loan coopus citizus',
    },
    because: 'it could become a cooperative: the three loans wait behind that one change',
  },
  {
    given: 'someone without an enterprise number who asks for investment aid',
    answers: 'profile=self-employed&stage=creation&need=finance&enterprise-number=no',
    expect: { near: 'investment-aid', result: 'brusoc-loan proxi-loan', not: 'investment-aid boosting-brussels' },
    because:
      'the number takes days to get, so the aid is one change away, not refused; and capital to grow is for later',
  },
  {
    given: 'a small firm that wants to innovate',
    answers: 'profile=company&stage=established&need=innovate&size=small',
    expect: {
      result: 'research-development-aid sector-clusters european-funding-advice',
      announced: 'researcher-secondment',
      not: 'innovative-starters-award',
    },
    because: 'the award is for starters, research aid is not',
  },
  {
    given: 'an established firm that wants public contracts',
    answers: 'profile=company&stage=established&need=public-contracts',
    expect: {
      announced: 'public-procurement-support procurement-portal',
      also: 'consultancy-grant',
      not: 'public-procurement-support procurement-portal',
    },
    because: 'both helpers were announced and none is known to be open: a gap, said as such',
  },
  {
    given: 'a software firm of 10 to 49 people that wants to export',
    answers: 'profile=company&stage=international&sector=ict&need=export&size=small',
    expect: {
      result: 'export-missions trade-attaches export-self-assessment export-grants export-finance export-training',
      announced: 'responsible-digital-diagnosis',
      not: 'good-food-label',
    },
    because: 'the whole export chain is open and for firms of every sector',
  },
  {
    given: 'an exporter whose seat is outside the Region',
    answers: 'profile=company&stage=international&need=export&brussels-seat=no',
    expect: { near: 'export-grants', result: 'export-missions', not: 'export-grants start-essentials-workshops' },
    because: 'only the grants ask for a seat in the Region; learning to start is behind an exporter',
  },
  // Transition
  {
    given: 'a builder who wants to become sustainable',
    answers: 'profile=company&stage=transition&sector=construction&need=go-sustainable',
    expect: {
      first: 'circular-construction-guidance',
      result: 'be-circular-call ecodynamic-label waste-sorting-support',
      announced: 'sme-transition-package transition-fund',
      off: 'good-food-label',
      not: 'good-food-label sme-transition-package transition-fund',
    },
    because:
      'what was made for construction alone comes first; the transition fund was announced; the label is for kitchens',
  },
  {
    given: 'a restaurant that wants to become sustainable',
    answers: 'profile=company&stage=transition&sector=horeca&need=go-sustainable',
    expect: {
      first: 'good-food-label',
      result: 'be-circular-call ecodynamic-label',
      not: 'circular-construction-guidance',
    },
    because: 'the Good Food label was made for kitchens',
  },
  {
    given: 'a carrier of 1 to 9 people that wants a cargo bike',
    answers:
      'profile=company&stage=transition&sector=logistics&need=go-sustainable&size=headcount-1-9&brussels-seat=yes',
    expect: {
      match: 'cairgo-bike-grant',
      result: 'brussels-environment-coaching',
      announced: 'logistics-plan-support',
      not: 'good-food-label circular-construction-guidance',
    },
    because: 'size and seat are all that the cargo bike grant asks; labels of other trades are not for a carrier',
  },
  {
    given: 'a company of 250 or more that wants cargo bikes',
    answers: 'profile=company&stage=transition&sector=logistics&need=go-sustainable&size=large&brussels-seat=yes',
    expect: { no: 'cairgo-bike-grant', match: 'ecodynamic-label', not: 'cairgo-bike-grant good-food-label' },
    because:
      'the grant is for small and medium-sized firms, the label for whoever has a seat here; another label is for kitchens',
  },
  {
    given: 'a manufacturer that needs room and wants to stay in town',
    answers: 'profile=company&stage=transition&sector=manufacturing&need=premises',
    expect: {
      result: 'citydev-premises port-land-concession cityfabs',
      announced: 'shared-storage-spaces',
      not: 'retail-incubators',
    },
    because: 'citydev and the port let land and halls to industry',
  },
  // Difficulty, rebound, transfer
  {
    given: 'a café in difficulty that has said nothing else',
    answers: 'profile=self-employed&stage=difficulty&sector=horeca',
    expect: {
      first: 'bemediation difficulty-centre-support',
      result: 'psychological-support reload-yourself mediation-cost-support',
      announced: 'relaunch-credit rebound-package',
      not: 'creation-package open-soon brustart-seed-finance',
    },
    because: 'people first, then the debt; help to create is out of place, the relaunch credit is not open',
  },
  {
    given: 'a café, a company, in difficulty',
    answers: 'profile=company&stage=difficulty&sector=horeca',
    expect: {
      begins: 'difficulty-centre-support bemediation reload-yourself psychological-support',
      result: 'oasis mediation-cost-support',
      announced: 'relaunch-credit rebound-package',
      not: 'creation-package open-soon brustart-seed-finance start-essentials-workshops pre-activity-grant',
    },
    because: 'the four doors stand before everything else; help to create is out of place',
  },
  {
    given: 'a large company in difficulty',
    answers: 'profile=company&stage=difficulty&size=large&need=overcome-difficulty',
    expect: {
      result: 'difficulty-centre-support bemediation restructuring-advisers',
      no: 'credit-mediator',
      not: 'credit-mediator start-essentials-workshops',
    },
    because:
      'the credit mediator is for small and medium-sized firms, advice has no ceiling; learning to start is out of place',
  },
  {
    given: 'a company in difficulty whose bank has refused',
    answers: 'profile=company&stage=difficulty&need=finance&bank-refusal=yes',
    expect: {
      result: 'mediation-cost-support roadworks-grant',
      also: 'difficulty-centre-support psychological-support',
      announced: 'relaunch-credit credit-mediator',
      not: 'brustart-seed-finance relaunch-credit credit-mediator',
    },
    because: 'money that is open is little: the two that would fit best were announced; seed money is for who starts',
  },
  {
    given: 'a shop whose street is under works',
    answers: 'profile=company&stage=established&sector=retail&need=overcome-difficulty',
    expect: {
      result: 'roadworks-support roadworks-grant safety-net',
      announced: 'difficulty-detection-tools',
      not: 'reload-yourself psychological-support revival',
    },
    because:
      'road works are a difficulty from outside: support and a grant exist, without being in difficulty oneself; help for firms in difficulty is one answer further',
  },
  {
    given: 'an accountant whose client is in difficulty',
    answers: 'profile=intermediary&stage=difficulty&need=overcome-difficulty',
    expect: {
      begins: 'difficulty-centre-support bemediation reload-yourself psychological-support',
      result: 'oasis restructuring-advisers',
      not: 'start-essentials-workshops brustart-seed-finance',
    },
    because: 'the adviser sees what the client would see; help to start is out of place',
  },
  {
    given: 'someone who starts again after closing',
    answers: 'profile=self-employed&stage=rebound',
    expect: {
      first: 'reload-yourself revival',
      result: 'credal-microcredit',
      announced: 'rebound-package relaunch-credit',
      not: 'creation-package',
    },
    because: 'these two coach people who have closed a business; the rebound package was announced',
  },
  {
    given: 'an owner who wants to hand over',
    answers: 'profile=company&stage=handing-over&need=transfer',
    expect: {
      result: 'maison-du-repreneuriat beci-transfer-hub business-transfer-platform succesvolle-bedrijfsoverdracht',
      announced: 'first-transfer-diagnosis transfer-package',
      not: 'proxi-loan',
    },
    because: 'the diagnosis for owners was announced; the rest of the transfer chain is open',
  },
  {
    given: 'an employee who wants to take over a business',
    answers: 'profile=employee&stage=taking-over&need=transfer',
    expect: {
      result: 'business-transfer-platform worker-takeover-support maison-du-repreneuriat',
      off: 'first-transfer-diagnosis',
      not: 'first-transfer-diagnosis reload-yourself',
    },
    because: 'the diagnosis is for who hands over, not for who takes over; nor is help after closing',
  },
]

const keys = (list: string | undefined) => (list ?? '').split(' ').filter((key) => key !== '')

interface Places {
  readonly engine: Engine
  readonly plan: Orientation
  readonly answers: ReturnType<typeof parseAnswers>['answers']
}

/** Where a programme stands in a plan, in the words of the cases. */
function placesOf({ engine, plan, answers }: Places, key: string): string[] {
  const candidate = engine.candidates.find(({ id }) => id === `programme/${key}`)
  if (!candidate) throw new Error(`there is no programme/${key}`)
  const isIt = (result: { candidate: { id: string } }) => result.candidate.id === candidate.id
  const places: string[] = []
  for (const { results } of plan.categories) {
    const at = results.findIndex(isIt)
    if (at < 0) continue
    places.push('result', results[at]?.eligibility ?? '', ...(at < 3 ? ['first'] : []))
  }
  if (plan.also.some(isIt)) places.push('also')
  if (plan.announced.some(isIt)) places.push('announced')
  if (plan.nearMisses.some(({ results }) => results.some(isIt))) places.push('near')
  if (evaluate(candidate, answers, engine.vocabulary).eligibility === 'no') places.push('no')
  if (fitOf(candidate, answers, engine.vocabulary) === 'off') places.push('off')
  return places
}

describe('real situations', () => {
  let engine: Engine
  let instead: (key: string) => readonly string[]
  beforeAll(async () => {
    const snapshot = await realCatalogue()
    engine = snapshot.engine
    instead = (key) => snapshot.programmes.find(({ id }) => id === `programme/${key}`)?.instead ?? []
  })

  test.each(cases.map((one) => [`${one.given}: ${one.because}`, one] as const))('%s', (_, one) => {
    const { answers: query, expect: expected } = one
    const { answers, notices } = parseAnswers(Object.fromEntries(new URLSearchParams(query)), engine.vocabulary)
    expect(notices).toEqual([])
    const plan = orient(engine, answers, ({ id }) => id)
    const places: Places = { engine, plan, answers }
    for (const place of ['match', 'likely', 'result', 'also', 'announced', 'near', 'no', 'off', 'first'] as const)
      for (const key of keys(expected[place])) expect([key, ...placesOf(places, key)]).toContain(place)
    if (expected.begins) {
      const begins = firstResults(plan, answers).map(({ candidate }) => candidate.id.slice('programme/'.length))
      expect(begins.toSorted()).toEqual(keys(expected.begins).toSorted())
    }
    expect(keys(expected.not)).not.toEqual([])
    for (const key of keys(expected.not)) {
      const found = placesOf(places, key)
      expect([key, found.includes('result') || found.includes('also')]).toEqual([key, false])
    }
    for (const pair of keys(expected.instead)) {
      const [key = '', other = ''] = pair.split(':')
      expect(instead(key)).toContain(`programme/${other}`)
    }
  })

  test('the website grant leaves one thing to confirm once size and seat are answered: the sector', () => {
    const query = 'profile=company&stage=established&sector=retail&need=go-online&size=headcount-1-9&brussels-seat=yes'
    const { answers } = parseAnswers(Object.fromEntries(new URLSearchParams(query)), engine.vocabulary)
    const all = orient(engine, answers, ({ id }) => id).categories.flatMap(({ results }) => results)
    const grant = all.find(({ candidate }) => candidate.id === 'programme/website-grant')
    expect(grant?.toConfirm).toBe(1)
    const open = grant?.proofs.filter(({ value }) => value === 'unknown')
    expect(open?.map(({ confirm }) => confirm)).toEqual([true])
    expect(JSON.stringify(open?.[0]?.criterion)).toContain('eligible sectors')
  })

  test('every kind of money has its place among those whose amounts compare', () => {
    const kinds = engine.candidates.flatMap(({ category, support }) => (category === 'finance' ? [support] : []))
    expect(new Set(kinds)).toEqual(new Set(comparableSupport.flat()))
  })

  test('for someone who answers nothing, nothing is refused and nothing is near', () => {
    const { counts } = orient(engine, {}, ({ id }) => id)
    expect([counts.near, counts.excluded]).toEqual([0, 0])
  })
})
