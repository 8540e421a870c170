import { useTranslations } from 'next-intl'
import { citedSource, RecordTitle } from '@/components/catalogue/record-parts'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { Notice } from '@/components/ui/notice'
import type { SelfTest } from '@/lib/catalogue/guide'
import { type Replies, type Reply, replies as replyOptions, replyValue } from '@/lib/orientation/self-test'
import { localePath } from '@/lib/platform/i18n/navigation'
import { GuideRecords, GuideSources, GuideWhere, type InCatalogue, recordsOf } from './guide-parts'
import { SelfTestResult } from './self-test-result'

interface SelfTestPageProps extends InCatalogue {
  test: SelfTest
  replies: Replies
  /** Questions without a reply. */
  unanswered: readonly string[]
  /** The form was sent, so what is missing is said. */
  sent: boolean
}

/** A short self-test as one GET form; complete answers in the address give the result. */
export function SelfTestPage({ test, replies, unanswered, sent, snapshot, locale }: SelfTestPageProps) {
  const t = useTranslations('SelfTests')
  const guides = useTranslations('Guides')
  const complete = unanswered.length === 0
  return (
    <article className="wrap record">
      <Breadcrumb trail={[{ href: localePath(locale, '/tests'), label: guides('tests.title') }]} />
      <header className="record-head record-head-two">
        <div>
          <RecordTitle title={test.title[locale]} />
          <p className="lead">{test.summary[locale]}</p>
        </div>
        <GuideWhere guide={test} snapshot={snapshot} locale={locale} />
      </header>
      {complete && <SelfTestResult test={test} replies={replies} snapshot={snapshot} locale={locale} />}
      <div className="record-body">
        <div className="record-main">
          {complete ? (
            <Fold ruled summary={<h2 className="fold-title">{t('change')}</h2>} id="answers">
              <TestForm {...{ test, replies, snapshot, locale }} missing={[]} />
            </Fold>
          ) : (
            <section aria-labelledby="questions-title">
              <h2 id="questions-title">{t('questions', { count: test.questions.length })}</h2>
              <Notice icon="question">
                <p>{t('limits.text')}</p>
              </Notice>
              {sent && <ErrorLine id="missing" message={t('missing', { count: unanswered.length })} />}
              <TestForm {...{ test, replies, snapshot, locale }} missing={sent ? unanswered : []} />
            </section>
          )}
        </div>
        <aside className="record-side" aria-label={guides('side')}>
          <section>
            <h2>{t('limits.title')}</h2>
            {complete && <p>{t('limits.text')}</p>}
            <p>{t('limits.unknown')}</p>
            <p>{t('limits.official')}</p>
            <GuideRecords records={recordsOf([test.official], snapshot)} locale={locale} />
          </section>
          <section>
            <h2>{t('privacy.title')}</h2>
            <p>{t('privacy.text')}</p>
          </section>
          <GuideSources guide={test} snapshot={snapshot} locale={locale} />
        </aside>
      </div>
    </article>
  )
}

interface TestFormProps extends InCatalogue {
  test: SelfTest
  replies: Replies
  missing: readonly string[]
}

function TestForm({ test, replies, missing, snapshot, locale }: TestFormProps) {
  const t = useTranslations('SelfTests')
  return (
    <form method="get" className="test-form">
      {test.questions.map((question, index) => {
        const lacking = missing.includes(question.id)
        const { document, year } = citedSource(question.source, snapshot, locale)
        return (
          <fieldset key={question.id} aria-describedby={lacking ? `${question.id}-missing` : undefined}>
            <legend>
              <span className="num" aria-hidden="true">
                {index + 1}
              </span>{' '}
              {question.text[locale]}
            </legend>
            {lacking && <ErrorLine id={`${question.id}-missing`} message={t('chooseOne')} />}
            <ReplyRow id={question.id} given={replies[question.id]} />
            <Fold summary={t('why')}>
              <p>{question.why[locale]}</p>
              <p className="small soft">
                {document}, {year}
              </p>
            </Fold>
          </fieldset>
        )
      })}
      <input type="hidden" name="sent" value="yes" />
      <Button type="submit" icon="arrow">
        {t('submit')}
      </Button>
    </form>
  )
}

function ReplyRow({ id, given }: { id: string; given: Reply | undefined }) {
  const t = useTranslations('SelfTests.reply')
  return (
    <div className="replies">
      {replyOptions.map((reply) => (
        <label key={reply} className="reply">
          <input
            className="choice-input"
            type="radio"
            name={id}
            value={replyValue(reply)}
            defaultChecked={given === reply}
          />
          <span>{t(reply)}</span>
        </label>
      ))}
    </div>
  )
}
