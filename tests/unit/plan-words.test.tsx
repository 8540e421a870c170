import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator, IntlProvider } from 'use-intl'
import { beforeAll, describe, expect, test } from 'vitest'
import { Together } from '@/components/dossier/together'
import { PlanLine } from '@/components/orientation/plan-line'
import { GoodToKnow, HowFinal } from '@/components/orientation/plan-parts'
import type { PlanContext } from '@/components/orientation/plan-result'
import { WizardPage } from '@/components/orientation/wizard-page'
import type { Locale } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import { type Answers, parseAnswers } from '@/lib/orientation/answers'
import { countByOption } from '@/lib/orientation/engine'
import type { QuestionId } from '@/lib/orientation/questions'
import { orient } from '@/lib/orientation/results'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'
import { contentOf, programme } from '../support/catalogue-fixture'
import { realCatalogue } from '../support/real-catalogue'

const messages = { fr, nl, en }

/** What a page says, in its words alone. */
function words(locale: Locale, node: ReactNode): string {
  const html = renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages[locale]} timeZone="Europe/Brussels">
      {node}
    </IntlProvider>,
  )
  return html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
}

function contextOf(snapshot: Snapshot, answers: Answers, locale: Locale = 'en'): PlanContext {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'Orientation' })
  return { snapshot, answers, words: { locale, t: t as PlanContext['words']['t'], concepts: snapshot.concepts } }
}

describe('on the real catalogue', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await realCatalogue()
  })
  const said = (query: string) =>
    parseAnswers(Object.fromEntries(new URLSearchParams(query)), snapshot.engine.vocabulary).answers

  test.each([
    ['profile=student&stage=idea&sector=food&need=get-started', 'No further answer can change this list.'],
    [
      'profile=company&stage=growth&sector=food&need=get-started&size=headcount-0&brussels-seat=yes&legal-form=none-yet',
      'We stop after seven questions. One more could still settle one programme. Answer more',
    ],
    [
      'profile=company&stage=growth',
      'This plan is provisional: there are questions left that make it more precise. Answer more',
    ],
  ])('%s: %s', (query, expected) => {
    expect(words('en', <HowFinal context={contextOf(snapshot, said(query))} />).trim()).toBe(expected)
  })

  test.each<[QuestionId, string]>([
    ['profile', 'at most {most} if you answer'],
    ['stage', 'with one answer, at most {most}'],
    ['sector', 'with one answer, at most {most}'],
  ])('the wizard says how many an answer to %s leaves: %s', (question, sentence) => {
    const answers = said(question === 'profile' ? '' : 'profile=company')
    const page = (
      <WizardPage
        snapshot={snapshot}
        locale="en"
        question={question}
        answers={answers}
        notices={[]}
        unanswered={false}
      />
    )
    const pattern = new RegExp(sentence.replace('{most}', '(\\d+)'))
    const { options } = countByOption(snapshot.engine, answers, question)
    expect(Number(pattern.exec(words('en', page))?.[1])).toBe(Math.max(...options.values()))
  })
})

describe('with made-up records', () => {
  const start = (mode: string) => ({ start: { mode, timing: 'unknown', steps: { fr: [], nl: [], en: [] } } })
  const snapshotOf = (...records: readonly ReturnType<typeof programme>[]) =>
    buildSnapshot({
      version: 1,
      schemes: contentOf(records).schemes,
      plans: [],
      documents: [],
      records: records.map((record, ordinal) => ({ ordinal, record })),
    })
  const planOf = (snapshot: Snapshot) => orient(snapshot.engine, {}, ({ id }) => id)
  const know = (locale: Locale, ...modes: readonly string[]) => {
    const snapshot = snapshotOf(...modes.map((mode, at) => programme(`one-${at}`, start(mode))))
    return words(locale, <GoodToKnow plan={planOf(snapshot)} context={contextOf(snapshot, {}, locale)} />)
  }

  test.each<[string, string[], string]>([
    ['everything is asked for', ['on-request', 'on-request'], 'Nothing is automatic: you have to ask for each.'],
    [
      'something comes by itself',
      ['on-request', 'automatic'],
      'One programme comes by itself, you have to ask for the others.',
    ],
    [
      'of one it is not known',
      ['on-request', 'on-request', 'unknown'],
      'You have to ask for 2. For one programme our sources do not say how you get it: ask 1819.',
    ],
    [
      'each of the three',
      ['on-request', 'automatic', 'unknown', 'unknown'],
      'One programme comes by itself. You have to ask for one. For 2 programmes our sources do not say how you get them: ask 1819.',
    ],
    ['nothing is known', ['unknown', 'unknown'], 'For 2 programmes our sources do not say how you get them: ask 1819.'],
  ])('how one gets it: %s', (_, modes, expected) => {
    const html = know('en', ...modes)
    expect(html).toContain(expected)
    if (modes.includes('unknown')) expect(html).not.toContain('Nothing is automatic')
  })

  test('so in French and Dutch', () => {
    expect(know('fr', 'on-request', 'unknown')).toContain(
      'Une aide se demande. Pour une aide, nos sources ne disent pas comment l’obtenir : demandez au 1819.',
    )
    expect(know('nl', 'on-request', 'unknown')).toContain(
      'Eén steunvorm vraagt u zelf aan. Voor één steunvorm zeggen onze bronnen niet hoe u die krijgt: vraag het aan 1819.',
    )
  })

  test('what comes by itself says so in its line, and nothing else does', () => {
    const snapshot = snapshotOf(programme('by-itself', start('automatic')), programme('asked', start('on-request')))
    const lines = planOf(snapshot).categories.flatMap(({ results }) =>
      results.map((result) => [
        result.candidate.id,
        words('en', <PlanLine result={result} context={contextOf(snapshot, {})} />).includes('comes by itself'),
      ]),
    )
    expect(Object.fromEntries(lines)).toEqual({ 'programme/by-itself': true, 'programme/asked': false })
  })

  test('what excludes each other is said before what completes each other', () => {
    const snapshot = snapshotOf(
      programme('grant', { completes: ['programme/loan'] }),
      programme('loan', { excludes: ['programme/bonus'] }),
      programme('bonus'),
      programme('alone'),
    )
    const told = words('en', <Together plan={planOf(snapshot)} context={contextOf(snapshot, {})} />)
    const { excludes, completes } = en.Dossier.together
    const sentence = (message: string, first: string, second: string) =>
      message
        .replace(/<\/?\w+>/g, '')
        .replace('{first}', first)
        .replace('{second}', second)
    const [apart, along] = [
      told.indexOf(sentence(excludes, 'loan en', 'bonus en')),
      told.indexOf(sentence(completes, 'grant en', 'loan en')),
    ]
    expect(apart).toBeGreaterThan(0)
    expect(along).toBeGreaterThan(apart)
    expect(told).not.toContain('alone')
  })
})
