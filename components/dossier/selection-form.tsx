import { useTranslations } from 'next-intl'
import { OtherAnswers } from '@/components/orientation/question-form'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { TickedCount } from '@/components/ui/ticked-count'
import type { Locale } from '@/lib/catalogue/record'
import { type BriefProgramme, textIn } from '@/lib/catalogue/snapshot'
import type { Answers } from '@/lib/orientation/answers'
import { questionIds } from '@/lib/orientation/questions'
import { mostListed, programmeKey } from './programme-list-query'

/** The one form of a page whose ticks and buttons stand all over it. */
const formId = 'selection'

/** The form itself, with the answers it carries on; its controls name it from where they stand. */
export function SelectionForm({ locale, answers }: { locale: Locale; answers: Answers }) {
  return (
    <form id={formId} action={`/${locale}/compare`} method="get">
      <OtherAnswers answers={answers} questions={questionIds} />
    </form>
  )
}

/** Follows the reader once something is ticked. */
export function SelectionBar({ locale }: { locale: Locale }) {
  const t = useTranslations('Dossier')
  return (
    <div className="selection-bar no-print">
      <TickedCount words={t('ticked')}>{t('tickedNext', { most: mostListed.programmes })}</TickedCount>
      <Button form={formId} formAction={`/${locale}/compare`} small icon="arrow">
        {t('compare')}
      </Button>
      <Button form={formId} formAction={`/${locale}/dossier`} look="line" small iconBefore="keep" data-keep-ticked>
        {t('keepTicked')}
      </Button>
    </div>
  )
}

interface KeepButtonProps {
  programme: Pick<BriefProgramme, 'id' | 'text'>
  locale: Locale
  /** Stands in a form of its own, where the page has no selection form. */
  alone?: boolean
}

/** Without script it leads to the list with this programme in it; with script it keeps it on the device. */
export function KeepButton({ programme, locale, alone = false }: KeepButtonProps) {
  const t = useTranslations('Dossier')
  const { text, lang } = textIn(programme.text, locale)
  const button = (
    <button
      className="button button-line button-small keep-button"
      type="submit"
      name="keep"
      value={programmeKey(programme)}
      form={alone ? undefined : formId}
      formAction={`/${locale}/dossier`}
    >
      <Icon name="keep" />
      <span className="when-not-kept">{t('keep')}</span>
      <span className="when-kept">{t('kept')}</span>
      <span className="sr-only" lang={lang === locale ? undefined : lang}>
        {' '}
        {text.title}
      </span>
    </button>
  )
  if (!alone) return button
  return (
    <form action={`/${locale}/dossier`} method="get" className="no-print">
      {button}
    </form>
  )
}

/** Ticks a programme for the form of the page; what the boxes are for is said once above them. */
export function LineTick({ programme, locale }: Pick<KeepButtonProps, 'programme' | 'locale'>) {
  const t = useTranslations('Dossier')
  return (
    <input
      className="choice-input line-tick no-print"
      type="checkbox"
      name="programmes"
      value={programmeKey(programme)}
      form={formId}
      aria-label={`${t('compare')} ${textIn(programme.text, locale).text.title}`}
    />
  )
}
