import { useTranslations } from 'next-intl'
import { sourceWords } from '@/components/dossier/source-words'
import { SourceLink } from '@/components/dossier/written-in'
import { Dotted } from '@/components/ui/dotted'
import { Fold } from '@/components/ui/fold'
import { widePath } from '@/components/ui/path-geometry'
import { Steps } from '@/components/ui/steps'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Locale } from '@/lib/catalogue/record'
import { type Brief, isProgramme, pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { urgentSituations } from './urgent-situations'
import { urgentWeek, type WeekStep } from './urgent-week'

interface UrgentPageProps {
  snapshot: Snapshot
  locale: Locale
}

/** A calm page: no form, no deep field, one number, one sentence to say, what to do this week, whom there is to talk to. */
export function UrgentPage({ snapshot, locale }: UrgentPageProps) {
  const t = useTranslations('Urgent')
  const centre = snapshot.actors.find((actor) => actor.id === 'actor/difficulty-centre')
  return (
    <div className="wrap page">
      <header className="urgent-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <RisingLine />
      </header>
      <section className="call" aria-labelledby="call-title">
        <h2 className="label-heading" id="call-title">
          {t('call')}
        </h2>
        <div className="call-grid">
          <p>
            <a className="phone-number num" href="tel:1819">
              1819
            </a>
          </p>
          <div className="stack-tight">
            <p className="lead">
              {t('say')} <b>{centre ? t('sentence', { centre: centre.name[locale] }) : t('sentencePlain')}</b>
            </p>
            <p className="soft">{t('prepare')}</p>
          </div>
        </div>
      </section>
      <section className="situations" aria-labelledby="week-title">
        <h2 id="week-title">{t('week.title')}</h2>
        <Steps
          steps={urgentWeek(snapshot).map((one) => (
            <WeekLine key={one.step} step={one} snapshot={snapshot} locale={locale} centre={centre?.name[locale]} />
          ))}
        />
      </section>
      <section className="situations" aria-labelledby="situations-title">
        <h2 id="situations-title">{t('situations')}</h2>
        {urgentSituations(snapshot).map(({ situation, records }, index) => (
          <Fold
            key={situation}
            ruled
            open={index === 0}
            id={situation}
            summary={<h3>{t(`situation.${situation}`)}</h3>}
          >
            <ul className="helps">
              {records.map((record) => (
                <Help key={record.id} record={record} snapshot={snapshot} locale={locale} />
              ))}
            </ul>
          </Fold>
        ))}
      </section>
      <section className="good-to-know" aria-labelledby="know-title">
        <h2 id="know-title">{t('know')}</h2>
        <ul className="ring-list">
          <li>{t('knowNothingAsked')}</li>
          <li>{t('knowNothingSent')}</li>
          <li>{t('knowAge')}</li>
        </ul>
      </section>
    </div>
  )
}

/** One step of the week: when, what to do, with whom, and where that is written. */
function WeekLine({ step: { step, records, source }, snapshot, locale, centre }: WeekLineProps) {
  const t = useTranslations('Urgent.week')
  const citing = records.find(isProgramme) ?? {}
  return (
    <>
      <p className="small soft">{t(`when.${step}`)}</p>
      <p>{step === 'call' && centre ? t('callCentre', { centre }) : t(`do.${step}`)}</p>
      <p className="cluster">
        {records.map((record) => {
          const { text, lang } = textIn(record.text, locale)
          return (
            <a
              key={record.id}
              className="standalone-link"
              href={pathOf(record, locale)}
              lang={lang === locale ? undefined : lang}
            >
              {text.title}
            </a>
          )
        })}
      </p>
      <p className="small soft">
        {t('source')} <SourceLink source={sourceWords(source, citing, snapshot, locale)} />
      </p>
    </>
  )
}

interface WeekLineProps extends UrgentPageProps {
  step: WeekStep
  /** The official name of the centre, where the catalogue has it. */
  centre: string | undefined
}

function Help({ record, snapshot, locale }: UrgentPageProps & { record: Brief }) {
  const { text, lang } = textIn(record.text, locale)
  const foreign = lang === locale ? undefined : lang
  const operators = isProgramme(record)
    ? record.operator.flatMap((key) => snapshot.actors.find((actor) => actor.id === `actor/${key}`)?.name[locale] ?? [])
    : []
  return (
    <li>
      <h4 lang={foreign}>
        <a href={pathOf(record, locale)}>{text.title}</a>
      </h4>
      {isProgramme(record) && record.availability.state === 'announced' && (
        <p>
          <VerdictMark verdict="soon" />
        </p>
      )}
      <p lang={foreign}>{text.summary}</p>
      {operators.length > 0 && (
        <p className="small soft">
          <Dotted words={operators.join(' · ')} />
        </p>
      )}
    </li>
  )
}

/** The end of the walk, from the dip on: the line rises again. */
function RisingLine() {
  const t = useTranslations('Urgent')
  const [fall = '', rise = '', on = ''] = widePath.parts.slice(6)
  return (
    <div className="rising-line">
      <svg viewBox="780 30 400 260" aria-hidden="true">
        <path d={[fall, rise, on, widePath.tail].join('')} />
        <circle className="here" cx="908" cy="264" r="12" />
        <circle cx="1014" cy="160" r="8" />
        <circle cx="1118" cy="92" r="8" />
      </svg>
      <p className="rising-here">{t('here')}</p>
      <p className="rising-on soft">{t('rises')}</p>
    </div>
  )
}
