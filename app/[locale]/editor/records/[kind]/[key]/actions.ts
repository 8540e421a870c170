'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { authorName } from '@/app/[locale]/editor/authors'
import { deskLanguage } from '@/app/[locale]/editor/desk-language'
import { readDraftForm } from '@/components/editorial/draft-form-data'
import { errorWords } from '@/components/editorial/error-words'
import { fieldWords, valueWords } from '@/components/editorial/field-words'
import { findLink } from '@/components/editorial/link-targets'
import type { DraftConflict, SaveState } from '@/components/editorial/save-state'
import { readSchemeForm } from '@/components/editorial/scheme-form-data'
import { actingPerson } from '@/lib/accounts/session'
import { isSchemeId } from '@/lib/catalogue/edited-record'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { type Locale, locales } from '@/lib/catalogue/record'
import { diffRecords } from '@/lib/editorial/difference'
import { discardDraft, openDraft, rebaseDraft, saveDraft } from '@/lib/editorial/drafts'
import type { EditorialError } from '@/lib/editorial/errors'
import { type Choice, resolveConflicts } from '@/lib/editorial/merge'
import { submitDraft } from '@/lib/editorial/review'
import { isLocale } from '@/lib/platform/i18n/locales'

const at = (locale: Locale, recordId: string) => `/${locale}/editor/records/${recordId}`

async function failure(
  error: EditorialError | { kind: string },
  locale: Locale,
  mine?: unknown,
  lockVersion?: number,
): Promise<SaveState> {
  const language = await deskLanguage(locale)
  if ('merge' in error && 'saved' in error) {
    const { saved, merge } = error
    const words = (path: string, value: unknown) => valueWords(value, path, language)
    const conflict: DraftConflict = {
      lockVersion: saved.lockVersion,
      author: await authorName(saved.author, language.t),
      merge: JSON.stringify(merge),
      rows: merge.conflicts.map(({ path, mine: own, theirs }) => ({
        path,
        label: fieldWords(path, language.t),
        mine: words(path, own),
        theirs: words(path, theirs),
      })),
      taken: diffRecords(mine, merge.merged)
        .filter(({ path }) => !merge.conflicts.some((one) => one.path === path))
        .map(({ path }) => fieldWords(path, language.t)),
    }
    return { status: 'stale', conflict }
  }
  const message = errorWords(error, language.t)
  return {
    status: 'failed',
    message,
    ...(lockVersion !== undefined && { lockVersion }),
    ...(error.kind === 'signed-out' && { signedOut: true }),
  }
}

/** Saves a draft and does what the pressed button says besides. */
export async function saveDraftForm(
  wanted: string,
  recordId: string,
  _state: SaveState,
  data: FormData,
): Promise<SaveState> {
  const locale = isLocale(wanted) ? wanted : 'fr'
  const who = await actingPerson('draft.edit')
  if (!who.ok) return failure(who.error, locale)
  const snapshot = await publishedCatalogue()
  const posted = isSchemeId(recordId)
    ? readSchemeForm(data)
    : readDraftForm(data, (path, written) => findLink(snapshot, path, written))
  if (posted === undefined) return failure({ kind: 'unreadable' }, locale)
  const { content, lockVersion, operation } = posted
  const saysTheSame = locales.filter((one) => posted.saysTheSame.includes(one))
  const notYet = locales.filter((one) => posted.notYet.includes(one))
  const saved = await saveDraft(who.acting, recordId, { content, lockVersion, saysTheSame, notYet })
  if (!saved.ok) return failure(saved.error, locale, content)
  refresh()
  const { lockVersion: version } = saved
  if ('badKey' in posted && posted.badKey)
    return failure({ kind: 'bad-input', field: 'key' } as const, locale, content, version)
  if (operation.kind !== 'submit') return { status: 'saved', lockVersion: saved.lockVersion }
  const message = z.string().max(2000).catch('').parse(data.get('message')).trim()
  const submitted = await submitDraft(who.acting, recordId, {
    lockVersion: saved.lockVersion,
    ...(message !== '' && { message }),
  })
  if (!submitted.ok) return failure(submitted.error, locale, content, saved.lockVersion)
  const to = `/${locale}/editor/revisions/${submitted.revisionId}`
  // Without script the browser itself posted the form, and is led on by a redirect.
  if (!(await headers()).has('next-action')) redirect(to)
  return { status: 'moved', to }
}

/** A side that has nothing at the path is absent: JSON knows no undefined. */
const side = z.unknown().optional()
const mergeSchema = z.object({
  merged: z.unknown(),
  conflicts: z.array(z.object({ path: z.string(), base: side, mine: side, theirs: side })),
})

function readChoices(data: FormData): Record<string, Choice> {
  const choices: Record<string, Choice> = {}
  for (const [name, value] of data.entries())
    if (name.startsWith('choice:') && (value === 'mine' || value === 'theirs')) choices[name.slice(7)] = value
  return choices
}

/** Saves both changes with a choice in every conflict, over the version that was shown. */
export async function mergeDraftForm(
  wanted: string,
  recordId: string,
  _state: SaveState,
  data: FormData,
): Promise<SaveState> {
  const locale = isLocale(wanted) ? wanted : 'fr'
  const who = await actingPerson('draft.edit')
  if (!who.ok) return failure(who.error, locale)
  const merge = mergeSchema.safeParse(parsed(data.get('merge'))).data
  const choices = readChoices(data)
  if (merge === undefined) return failure({ kind: 'unreadable' }, locale)
  if (merge.conflicts.some(({ path }) => choices[path] === undefined)) return failure({ kind: 'undecided' }, locale)
  const content = resolveConflicts(
    { ...merge, conflicts: merge.conflicts.map((one) => ({ ...emptyConflict, ...one })) },
    choices,
  )
  const saved = await saveDraft(who.acting, recordId, { content, lockVersion: Number(data.get('lockVersion')) })
  if (!saved.ok) return failure(saved.error.kind === 'stale' ? { kind: 'saved-again' } : saved.error, locale)
  refresh()
  return { status: 'saved', lockVersion: saved.lockVersion }
}

const emptyConflict = { base: undefined, mine: undefined, theirs: undefined }

function parsed(written: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof written === 'string' ? written : '')
  } catch {
    return undefined
  }
}

/** Opens the draft of a record, if nobody has. */
export async function openDraftForm(locale: Locale, recordId: string): Promise<void> {
  const who = await actingPerson('draft.edit')
  const opened = who.ok ? await openDraft(who.acting, recordId) : who
  redirect(opened.ok ? at(locale, recordId) : `${at(locale, recordId)}?error=${opened.error.kind}`)
}

/** Throws the draft away as it was read. */
export async function discardDraftForm(locale: Locale, recordId: string, lockVersion: number): Promise<void> {
  const who = await actingPerson('draft.edit')
  const discarded = who.ok ? await discardDraft(who.acting, recordId, lockVersion) : who
  redirect(discarded.ok ? `/${locale}/editor` : `${at(locale, recordId)}?error=${discarded.error.kind}`)
}

/** Brings a draft up to what was published since. */
export async function rebaseDraftForm(
  locale: Locale,
  recordId: string,
  lockVersion: number,
  data: FormData,
): Promise<void> {
  const who = await actingPerson('draft.edit')
  const rebased = who.ok ? await rebaseDraft(who.acting, recordId, { lockVersion, choices: readChoices(data) }) : who
  redirect(rebased.ok ? at(locale, recordId) : `${at(locale, recordId)}?error=${rebased.error.kind}`)
}
