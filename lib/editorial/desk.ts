import { z } from 'zod'
import type { Locale } from '@/lib/catalogue/record'
import { type Acting, demandReading } from '@/lib/editorial/acting'
import {
  type DeskRecord,
  type DraftEntry,
  findPublishedRevisionIds,
  listDrafts,
  listOpenRevisions,
  listPublishedTexts,
  listRecords,
  type OpenRevision,
} from '@/lib/editorial/desk-repository'
import { revisionTranslation } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { findRevision } from '@/lib/editorial/repository'
import { findFailed, findWaiting, type ScheduleRow } from '@/lib/editorial/schedule-repository'
import { listSentBack, type SentBackRow } from '@/lib/editorial/sent-back-repository'
import { listSuggestionRows, type SuggestionRow } from '@/lib/editorial/suggestion-repository'
import type { LanguageState, TranslationState } from '@/lib/editorial/translation'

/** What an editor finds on the desk in the morning. */
export interface Desk {
  readonly drafts: readonly DraftEntry[]
  /** Drafts that go on with what a reviewer gave back. */
  readonly sentBack: readonly SentBackRow[]
  readonly toReview: readonly OpenRevision[]
  readonly scheduled: readonly ScheduleRow[]
  readonly failed: readonly ScheduleRow[]
  readonly suggestions: readonly SuggestionRow[]
}

export function editorsDesk(acting: Acting): Promise<Outcome<{ desk: Desk }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const [drafts, sentBack, open, scheduled, failed, suggestions] = await Promise.all([
      listDrafts(),
      listSentBack(),
      listOpenRevisions(),
      findWaiting(),
      findFailed(),
      listSuggestionRows('open'),
    ])
    return {
      desk: {
        drafts,
        sentBack,
        toReview: open.filter(({ state }) => state === 'in-review'),
        scheduled,
        failed,
        suggestions,
      },
    }
  })
}

const filterSchema = z.object({
  words: z.string().trim().max(200).default(''),
  kind: z.enum(['programme', 'measure', 'actor', 'scheme']).optional(),
  state: z.enum(['published', 'unpublished', 'retired', 'draft', 'open']).optional(),
  page: z.int().min(1).max(10_000).default(1),
})

export type { DeskRecord }
export type RecordFilter = z.input<typeof filterSchema>

/** Records a page of a list. */
export const recordsAPage = 50

/** Every record of the catalogue and beyond: published, being made, retired; found by words of its title or id. */
export function findRecords(
  acting: Acting,
  filter: RecordFilter,
): Promise<Outcome<{ records: DeskRecord[]; total: number; page: number }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const { page, ...wanted } = filterSchema.catch({ words: '', page: 1 }).parse(filter)
    const { records, total } = await listRecords(wanted, (page - 1) * recordsAPage, recordsAPage)
    return { records, total, page }
  })
}

export interface LanguageRow {
  readonly recordId: string
  readonly title: string
  readonly states: Readonly<Record<Locale, LanguageState['state']>>
}

const hasToDo = ({ states }: LanguageRow) => Object.values(states).some((one) => one === 'behind' || one === 'missing')

/** Every published record with the state of each language; with `behindOnly`, those where something is to do. */
export function languagesBoard(acting: Acting, behindOnly: boolean): Promise<Outcome<{ rows: LanguageRow[] }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const rows = (await listPublishedTexts()).map(({ recordId, title, texts }) => {
      const source = texts.find(({ translates }) => translates === null)
      const state = (language: Locale) => {
        const own = texts.find((text) => text.language === language)
        if (!own) return 'missing' as const
        if (own.translates === null) return 'source' as const
        return own.translates >= (source?.changedIn ?? 0) ? ('current' as const) : ('behind' as const)
      }
      return { recordId, title, states: { fr: state('fr'), nl: state('nl'), en: state('en') } }
    })
    return { rows: behindOnly ? rows.filter(hasToDo) : rows }
  })
}

/** A page of the board of languages. */
export interface LanguagesPage {
  readonly rows: readonly LanguageRow[]
  /** Of the rows where something is behind: what changed in the source since, word by word, and from which revision on. */
  readonly translations: ReadonlyMap<string, TranslationState>
  /** Rows on all pages, and records on the whole. */
  readonly total: number
  readonly records: number
  readonly page: number
  readonly counts: Readonly<Record<Locale, { readonly behind: number; readonly missing: number }>>
}

/** The board of languages page by page: all records, or those where something is to do. A page behind the last is the last. */
export function languagesPage(
  acting: Acting,
  wanted: { readonly all: boolean; readonly page: number },
): Promise<Outcome<LanguagesPage>> {
  return asOutcome(async () => {
    const board = await languagesBoard(acting, false)
    if (!board.ok) return refuse(board.error)
    const listed = wanted.all ? board.rows : board.rows.filter(hasToDo)
    const page = Math.min(wanted.page, Math.max(1, Math.ceil(listed.length / recordsAPage)))
    const rows = listed.slice((page - 1) * recordsAPage, page * recordsAPage)
    const behind = rows.filter(({ states }) => Object.values(states).includes('behind'))
    const translations = new Map<string, TranslationState>()
    for (const revisionId of await findPublishedRevisionIds(behind.map(({ recordId }) => recordId))) {
      const revision = await findRevision(revisionId)
      if (revision) translations.set(revision.recordId, await revisionTranslation(revision))
    }
    const counted = (locale: Locale, state: LanguageState['state']) =>
      board.rows.filter(({ states }) => states[locale] === state).length
    const counts = (locale: Locale) => ({ behind: counted(locale, 'behind'), missing: counted(locale, 'missing') })
    return {
      rows,
      translations,
      total: listed.length,
      records: board.rows.length,
      page,
      counts: { fr: counts('fr'), nl: counts('nl'), en: counts('en') },
    }
  })
}
