import { useTranslations } from 'next-intl'
import { answerWords } from '@/components/orientation/answer-words'
import { contactName, type PlanContext, verdicts } from '@/components/orientation/plan-result'
import { Dotted } from '@/components/ui/dotted'
import { Icon } from '@/components/ui/icon'
import { ResultItem } from '@/components/ui/result-item'
import { amountFigure } from '@/lib/catalogue/amount-words'
import { type BriefProgramme, isActor, pathOf, textIn } from '@/lib/catalogue/snapshot'
import type { Result } from '@/lib/orientation/results'
import { WhyLink } from './result-actions'
import { allSourceWords } from './source-words'
import { whatToCheck } from './what-to-check'

interface DossierItemProps {
  programme: BriefProgramme
  result: Result
  context: PlanContext
  /** Nothing was said: no verdict, then, for nothing was checked. */
  checked: boolean
  /** The list without this programme. */
  removal: { href: string; key: string }
}

/** One kept programme, ready to act on: reason, first step, whom to contact, what to check, source. */
export function DossierItem({ programme, result, context, checked, removal }: DossierItemProps) {
  const t = useTranslations('Dossier')
  const record = useTranslations('Record')
  const { snapshot, words } = context
  const { locale } = words
  const { text, lang } = textIn(programme.text, locale)
  const { state } = programme.availability
  const verdict = state === 'announced' ? 'soon' : checked ? verdicts[result.eligibility] : 'likely'
  const reasons = result.reasons.map(({ question, concepts }) => answerWords(question, concepts, words))
  const step = programme.start.steps[locale][0]
  return (
    <ResultItem
      heading="h3"
      verdict={verdict}
      verdictWords={verdictWords()}
      title={text.title}
      href={pathOf(programme, locale)}
      lang={lang === locale ? undefined : lang}
      why={
        <>
          <p lang={lang === locale ? undefined : lang}>{text.summary}</p>
          {reasons.length > 0 && (
            <p>
              <Dotted words={words.t('result.madeFor', { list: reasons.join(' · ') })} />
            </p>
          )}
        </>
      }
      figures={programme.amounts.slice(0, 3).map((amount) => amountFigure(amount, locale, record))}
      whatIf={
        <dl className="dossier-points">
          <div>
            <dt>{t('first')}</dt>
            <dd>{step ?? (programme.start.mode === 'unknown' ? t('noFirst') : how())}</dd>
          </div>
          <div>
            <dt>{t('contact')}</dt>
            <dd>
              <Contact programme={programme} context={context} />
            </dd>
          </div>
          <div>
            <dt>{t('check')}</dt>
            <dd>
              <ToCheck programme={programme} result={result} context={context} checked={checked} />
            </dd>
          </div>
          <div>
            <dt>{record('sources.title')}</dt>
            <dd>
              <Dotted words={allSourceWords(programme, snapshot, locale)} />
            </dd>
          </div>
        </dl>
      }
      actions={
        <>
          {checked && <WhyLink programme={programme} locale={locale} answers={context.answers} />}
          <a href={removal.href} data-drop={removal.key}>
            {t('remove')}
            <span className="sr-only"> {text.title}</span>
          </a>
        </>
      }
    />
  )

  function verdictWords(): string | undefined {
    if (state === 'announced') return undefined
    if (!checked) return t('notChecked')
    return result.eligibility === 'likely' ? words.t('result.likely', { count: result.toConfirm }) : undefined
  }

  function how(): string {
    const actor = contactName(programme, context)
    return programme.start.mode === 'on-request' && actor
      ? words.t('result.start.on-requestFrom', { actor })
      : words.t(`result.start.${programme.start.mode}`)
  }
}

/** The organisation to start with, and what a source gives to reach it; no source, no number. */
function Contact({ programme, context }: { programme: BriefProgramme; context: PlanContext }) {
  const t = useTranslations('Dossier')
  const { snapshot, words } = context
  const key = programme.start.actor ?? programme.operator[0]
  const actor = key === undefined ? undefined : snapshot.byId.get(`actor/${key}`)
  if (!actor || !isActor(actor)) return <>{t('noContact')}</>
  const { contact } = actor
  const given = [contact?.phone, contact?.address, contact?.website].filter((one) => one !== undefined)
  return (
    <>
      <a href={pathOf(actor, words.locale)}>{actor.name[words.locale]}</a>
      {given.length > 0 ? (
        <Dotted words={['', ...given].join(' · ')} />
      ) : (
        <span className="soft"> {t('noContact')}</span>
      )}
    </>
  )
}

function ToCheck({ programme, result, context, checked }: Omit<DossierItemProps, 'removal'>) {
  const t = { Dossier: useTranslations('Dossier'), Record: useTranslations('Record') }
  return (
    <ul className="check-list">
      {whatToCheck(programme, result, context, t, checked).map((line) => (
        <li key={line}>
          <Icon name="question" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}
