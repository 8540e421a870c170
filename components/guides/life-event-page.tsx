import { useTranslations } from 'next-intl'
import { RecordTitle } from '@/components/catalogue/record-parts'
import { orientationQuery } from '@/components/orientation/orientation-query'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Steps } from '@/components/ui/steps'
import { TextLink } from '@/components/ui/text-link'
import { guidePaths, type LifeEvent } from '@/lib/catalogue/guide'
import { localePath } from '@/lib/platform/i18n/navigation'
import { GuideAge, GuideRecords, GuideSources, GuideWhere, type InCatalogue, recordsOf } from './guide-parts'

/** One event in the life of an enterprise: what to do in which order, what to check, and a plan for it. */
export function LifeEventPage({ event, snapshot, locale }: InCatalogue & { event: LifeEvent }) {
  const t = useTranslations('Guides')
  const query = orientationQuery(event.answers)
  return (
    <article className="wrap record">
      <Breadcrumb trail={[{ href: localePath(locale, '/events'), label: t('events.title') }]} />
      <header className="record-head record-head-two">
        <div>
          <RecordTitle title={event.title[locale]} />
          <p className="lead">{event.summary[locale]}</p>
          <p className="cluster guide-actions">
            <ButtonLink icon="arrow" href={`${localePath(locale, '/plan')}${query}`}>
              {t('event.plan')}
            </ButtonLink>
            <TextLink href={`${localePath(locale, '/start')}${query}`}>{t('event.start')}</TextLink>
          </p>
        </div>
        <GuideWhere guide={event} snapshot={snapshot} locale={locale} />
      </header>
      <div className="record-body">
        <div className="record-main">
          <section aria-labelledby="steps-title">
            <h2 id="steps-title">{t('event.steps')}</h2>
            <Steps
              steps={event.steps.map((step) => (
                <div key={step.title.fr}>
                  <h3>{step.title[locale]}</h3>
                  <p>{step.text[locale]}</p>
                  <GuideRecords records={recordsOf(step.records, snapshot)} locale={locale} />
                  {step.test && <TestLink id={step.test} snapshot={snapshot} locale={locale} />}
                </div>
              ))}
            />
          </section>
          <section aria-labelledby="checks-title">
            <h2 id="checks-title">{t('event.checks')}</h2>
            <ul className="ring-list">
              {event.checks.map((check) => (
                <li key={check.fr}>{check[locale]}</li>
              ))}
            </ul>
          </section>
        </div>
        <aside className="record-side" aria-label={t('side')}>
          <GuideAge guide={event} snapshot={snapshot} />
          <GuideSources guide={event} snapshot={snapshot} locale={locale} />
        </aside>
      </div>
    </article>
  )
}

function TestLink({ id, snapshot, locale }: InCatalogue & { id: string }) {
  const t = useTranslations('Guides.event')
  const test = snapshot.selfTests.find((one) => one.id === id)
  if (!test) return null
  return (
    <p>
      <TextLink icon="arrow" href={localePath(locale, guidePaths(test)[locale])}>
        {t('test', { title: test.title[locale] })}
      </TextLink>
    </p>
  )
}
