import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { actingOnPage } from '@/app/[locale]/editor/acting'
import { namesFor } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { DeskPage } from '@/components/editorial/desk-page'
import { OperationButton } from '@/components/editorial/draft-fields'
import { DraftFields, DraftObstacles, DraftSections } from '@/components/editorial/draft-form'
import { DraftSaver } from '@/components/editorial/draft-saver'
import { EarlyCopy } from '@/components/editorial/early-copy'
import { fieldWords, valueWords } from '@/components/editorial/field-words'
import { FigureWarnings } from '@/components/editorial/figure-warnings'
import { ImpactPanel } from '@/components/editorial/impact-panel'
import { MergeChoices } from '@/components/editorial/merge-choices'
import { Outcome } from '@/components/editorial/outcome'
import { RecordState } from '@/components/editorial/record-state'
import { SchemeFields } from '@/components/editorial/scheme-form'
import { SchemeImpactPanel } from '@/components/editorial/scheme-impact'
import { SentBackPanel } from '@/components/editorial/sent-back-panel'
import { Button, ButtonLink } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { editedKindOf, isScheme } from '@/lib/catalogue/edited-record'
import type { Locale } from '@/lib/catalogue/record'
import { pathOf } from '@/lib/catalogue/snapshot'
import { parseDraft } from '@/lib/editorial/draft-problems'
import { findDraft } from '@/lib/editorial/drafts'
import { amountsChange, figureWarnings } from '@/lib/editorial/figures'
import { recordHistory } from '@/lib/editorial/history'
import { impactOfChange } from '@/lib/editorial/impact'
import { impactOfScheme } from '@/lib/editorial/scheme-impact'
import { sentBackOf } from '@/lib/editorial/sent-back'
import { draftText } from '@/lib/editorial/translation'
import { discardDraftForm, mergeDraftForm, openDraftForm, rebaseDraftForm, saveDraftForm } from './actions'
import { answerCommentForm, settleCommentForm } from './sent-back-actions'

type Props = {
  params: Promise<{ locale: Locale; kind: string; key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, kind, key } = await params
  const { t } = await deskLanguage(locale)
  return { title: t('title.record', { record: `${kind}/${key}` }), robots: { index: false } }
}

export default async function EditRecord({ params, searchParams }: Props) {
  const { locale, kind: kindName, key } = await params
  const recordId = `${kindName}/${key}`
  if (!/^(programme|measure|actor|scheme)\/[a-z0-9-]{1,100}$/.test(recordId)) notFound()
  const kind = editedKindOf({ id: recordId })
  const acting = await actingOnPage('draft.edit')
  const query = await searchParams
  const language = await deskLanguage(locale)
  const { t, snapshot } = language
  const [found, history, back] = await Promise.all([
    findDraft(acting, recordId),
    recordHistory(acting, recordId),
    sentBackOf(acting, recordId),
  ])
  if (!found.ok || !history.ok || !back.ok) notFound()
  const { sentBack } = back
  const name = await namesFor(sentBack ? [sentBack.by, ...sentBack.comments.map(({ author }) => author)] : [], t)
  const { draft } = found
  const published = snapshot.byId.get(recordId)
  if (!draft && history.revisions.length === 0) notFound()
  const title =
    (t.has(`scheme.name.${key}`) && kind === 'scheme' && t(`scheme.name.${key}`)) ||
    (draft && draftText(draft.content, locale)?.title) ||
    published?.text[locale]?.title ||
    published?.text.fr.title ||
    recordId
  const isPublished = history.revisions.some(({ state }) => state === 'published')
  const open = history.revisions.find(({ state }) => state === 'in-review' || state === 'scheduled')
  const parsed = draft && parseDraft(draft.content)
  const whole = parsed?.whole ? parsed.record : undefined
  const actions = (
    <>
      {published && (
        <ButtonLink look="line" small href={pathOf(published, locale)}>
          {t('record.public')}
        </ButtonLink>
      )}
      <ButtonLink look="line" small href={`/${locale}/editor/history/${recordId}`}>
        {t('record.history')}
      </ButtonLink>
      {draft && kind !== 'scheme' && (
        <ButtonLink look="line" small href={`/${locale}/editor/preview/${recordId}`}>
          {t('record.preview')}
        </ButtonLink>
      )}
    </>
  )
  return (
    <DeskPage
      at={kind === 'scheme' ? 'vocabularies' : 'records'}
      title={title}
      kind={`${t(`kind.${kind}`)} · ${recordId}`}
      actions={actions}
    >
      <Outcome query={query} />
      <RecordState draft={draft !== undefined} open={open} published={isPublished} locale={locale} />
      {!draft ? (
        <form action={openDraftForm.bind(null, locale, recordId)}>
          <Button iconBefore="pen">{t('record.edit')}</Button>
        </form>
      ) : (
        <>
          {sentBack && (
            <SentBackPanel
              sentBack={sentBack}
              t={t}
              name={name}
              revisionPath={`/${locale}/editor/revisions/${sentBack.revisionId}`}
              resolve={(commentId) => settleCommentForm.bind(null, locale, recordId, commentId)}
              answer={(path) => answerCommentForm.bind(null, locale, recordId, sentBack.revisionId, path)}
            />
          )}
          {draft.rebase && (
            <form className="merge-panel" action={rebaseDraftForm.bind(null, locale, recordId, draft.lockVersion)}>
              <h2>{t('rebase.title')}</h2>
              <p>{t('rebase.text', { count: draft.rebase.conflicts.length })}</p>
              <MergeChoices
                words={{ mine: t('rebase.mine'), theirs: t('rebase.theirs') }}
                rows={draft.rebase.conflicts.map(({ path, mine, theirs }) => ({
                  path,
                  label: fieldWords(path, t),
                  mine: valueWords(mine, path, language),
                  theirs: valueWords(theirs, path, language),
                }))}
              />
              <Button>{t('rebase.do')}</Button>
            </form>
          )}
          {kind !== 'scheme' && <DraftSections kind={kind} />}
          <EarlyCopy recordId={recordId} />
          <DraftSaver
            recordId={recordId}
            locale={locale}
            lockVersion={draft.lockVersion}
            save={saveDraftForm.bind(null, locale, recordId)}
            merge={mergeDraftForm.bind(null, locale, recordId)}
            loginPath={`/${locale}/login`}
            words={{
              saving: t('saver.saving'),
              saved: t('saver.saved'),
              unsaved: t('saver.unsaved'),
              offline: t('saver.offline'),
              signIn: t('saver.signIn'),
              found: t('saver.found', { time: '{time}' }),
              restore: t('saver.restore'),
              forget: t('saver.forget'),
              staleTitle: t('stale.title'),
              staleText: t('stale.text', { name: '{name}' }),
              taken: t('stale.taken'),
              merge: t('stale.merge'),
              mine: t('stale.mine'),
              theirs: t('stale.theirs'),
            }}
          >
            <div className="draft-bar">
              <Button name="do" value="save" look="line">
                {t('do.save')} <kbd>Ctrl S</kbd>
              </Button>
              <a href="#submit">{t('do.goSubmit')}</a>
            </div>
            {kind === 'scheme' ? (
              <SchemeFields draft={draft} language={language} />
            ) : (
              <DraftFields
                draft={draft}
                kind={kind}
                language={language}
                remarks={sentBack?.comments
                  .filter(({ resolvedAt }) => resolvedAt === null)
                  .map(({ path, author, words }) => ({
                    path,
                    words: t('sentBack.said', { name: name(author), words }),
                  }))}
              />
            )}
            <div className="draft-end" id="submit">
              <div className="stack">
                <DraftObstacles draft={draft} language={language} />
                <FigureWarnings
                  warnings={figureWarnings(draft.base?.record, draft.content)}
                  language={language}
                  linked
                />
              </div>
              {whole && isScheme(whole) ? (
                <SchemeImpactPanel
                  impact={impactOfScheme(snapshot, whole)}
                  scheme={whole}
                  snapshot={snapshot}
                  locale={locale}
                  planPath={`/${locale}/plan`}
                />
              ) : (
                <ImpactPanel
                  impact={whole && impactOfChange(snapshot, recordId, whole)}
                  unreadable={whole === undefined}
                  amountsChange={amountsChange(draft.base?.record, draft.content)}
                  snapshot={snapshot}
                  locale={locale}
                  planPath={`/${locale}/plan`}
                />
              )}
              <div className="draft-submit">
                <label className="field-label" htmlFor="message">
                  {t('draft.message')}
                </label>
                <textarea className="input" id="message" name="message" rows={2} maxLength={2000} />
                <p className="cluster">
                  <Button name="do" value="submit" icon="arrow">
                    {t('do.submit')}
                  </Button>
                  <OperationButton operation="save">{t('do.check')}</OperationButton>
                </p>
              </div>
            </div>
          </DraftSaver>
          <Fold ruled summary={t('draft.discard')}>
            <form action={discardDraftForm.bind(null, locale, recordId, draft.lockVersion)}>
              <p>{t('draft.discardText')}</p>
              <Button look="line">{t('do.discard')}</Button>
            </form>
          </Fold>
        </>
      )}
    </DeskPage>
  )
}
