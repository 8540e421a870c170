import { namesOf } from '@/lib/accounts/people'
import { schemes } from '@/lib/catalogue/concept'
import { publishedCatalogue } from '@/lib/catalogue/published'
import type { Locale } from '@/lib/catalogue/record'
import { titleIn } from '@/lib/catalogue/snapshot'
import { type Acting, demandReading } from '@/lib/editorial/acting'
import { useOfConcept } from '@/lib/editorial/concept-use'
import { editorsDesk } from '@/lib/editorial/desk'
import { confirmationDuties } from '@/lib/editorial/duties'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { recordHistory } from '@/lib/editorial/history'
import { uploadReport } from '@/lib/editorial/uploads'
import type { Localized } from '@/lib/orientation/criteria'

/** Lists of the desk that its pages show in several parts, as one list each: for files. */

/** Codes of authors as names; what is no person (`content`, `calendar`) keeps its code. */
export async function authorsIn<Row extends { readonly author: string | null | undefined }>(
  rows: readonly Row[],
): Promise<(Row & { readonly name: string | undefined })[]> {
  const names = await namesOf(rows.flatMap(({ author }) => author ?? []))
  return rows.map((row) => ({ ...row, name: names.get(row.author ?? '') ?? row.author ?? undefined }))
}

/** Something that waits for someone, as the first page of the desk shows it. */
export interface WaitingRow {
  readonly list: 'sent-back' | 'my-draft' | 'review' | 'confirm' | 'scheduled' | 'failed' | 'other-draft'
  readonly recordId: string
  readonly title: string
  /** Whoever did the last thing: gave it back, wrote it, handed it in, gave it to be confirmed. */
  readonly author: string
  readonly name: string | undefined
  /** When that was; for what is to happen, when. A calendar date where it is due on a day. */
  readonly at: Date | string
  /** What is to happen, or why it failed or came back. */
  readonly detail: string | null
}

/** What waits for this person and for others, in the order of the desk's first page and whole. */
export function waitingRows(acting: Acting, locale: Locale): Promise<Outcome<{ rows: WaitingRow[] }>> {
  return asOutcome(async () => {
    const [found, duties, snapshot] = await Promise.all([
      editorsDesk(acting),
      confirmationDuties(acting),
      publishedCatalogue(),
    ])
    if (!found.ok) return refuse(found.error)
    if (!duties.ok) return refuse(duties.error)
    const { drafts, sentBack, toReview, scheduled, failed } = found.desk
    const me = acting.person.id
    const titleOf = (recordId: string) => {
      const draft = drafts.find((one) => one.recordId === recordId)
      const published = snapshot.byId.get(recordId)
      return draft?.title ?? (published ? titleIn(published, locale) : recordId)
    }
    const mine = ({ contributors }: { contributors: readonly string[] }) => contributors.includes(me)
    const row = (
      list: WaitingRow['list'],
      recordId: string,
      author: string,
      at: Date | string,
      detail?: string | null,
    ) => ({
      list,
      recordId,
      title: titleOf(recordId),
      author,
      at,
      detail: detail ?? null,
    })
    const rows = [
      ...sentBack.filter(mine).map((one) => row('sent-back', one.recordId, one.by, one.at, one.reason)),
      ...drafts.filter(mine).map((one) => row('my-draft', one.recordId, one.author, one.updatedAt)),
      ...toReview.map((one) => ({ ...row('review', one.recordId, one.author, one.submittedAt), title: one.title })),
      ...duties.duties
        .filter(({ personId }) => personId === me)
        .map((one) => row('confirm', one.recordId, one.assignedBy, one.due)),
      ...scheduled.map((one) => row('scheduled', one.recordId, one.author, one.due, one.action)),
      ...failed.map((one) => row('failed', one.recordId, one.author, one.due, `${one.action}: ${one.detail ?? ''}`)),
      ...drafts.filter((one) => !mine(one)).map((one) => row('other-draft', one.recordId, one.author, one.updatedAt)),
    ]
    return { rows: await authorsIn(rows) }
  })
}

/** A concept with its words and how many published records and guides name it. */
export interface ConceptRow {
  readonly scheme: string
  readonly id: string
  readonly label: Localized
  readonly help: Localized | undefined
  readonly broader: readonly string[]
  readonly replacedBy: string | undefined
  readonly records: number
  readonly guides: number
}

/** Every published concept, vocabulary by vocabulary in their order. */
export function conceptRows(acting: Acting): Promise<Outcome<{ rows: ConceptRow[] }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const snapshot = await publishedCatalogue()
    const rows = schemes.flatMap((scheme) =>
      snapshot.concepts.list(scheme).map(({ id, label, help, broader, replacedBy }) => {
        const { records, guides } = useOfConcept(snapshot, scheme, id)
        return { scheme, id, label, help, broader, replacedBy, records: records.length, guides: guides.length }
      }),
    )
    return { rows }
  })
}

/** One thing that happened to a version of a record. */
export interface HistoryRow {
  readonly number: number
  /** What happened: `written`, an event of its life, or `comment`. */
  readonly what: string
  readonly author: string
  readonly name: string | undefined
  readonly at: Date
  /** The field that a remark is about; empty for the whole. */
  readonly path: string | undefined
  readonly words: string | null
}

/** Everything that happened to a record, the newest version first and each in its order. Error: `not-found`. */
export function historyRows(acting: Acting, recordId: string): Promise<Outcome<{ rows: HistoryRow[] }>> {
  return asOutcome(async () => {
    const found = await recordHistory(acting, recordId)
    if (!found.ok) return refuse(found.error)
    if (found.revisions.length === 0) return refuse({ kind: 'not-found' })
    const rows = found.revisions.flatMap(({ number, author, createdAt, message, events, comments }) => {
      const row = (what: string, by: string, at: Date, words: string | null, path?: string) =>
        ({ number, what, author: by, at, words, path }) as const
      const after = [
        ...events.map(({ kind, author: by, at, reason }) => row(kind, by, at, reason)),
        ...comments.map(({ path, words, author: by, at }) => row('comment', by, at, words, path)),
      ]
      return [row('written', author, createdAt, message), ...after.toSorted((a, b) => a.at.getTime() - b.at.getTime())]
    })
    return { rows: await authorsIn(rows) }
  })
}

/** A part of files that were brought in, and what it would do. */
export interface UploadRow {
  readonly fate: 'refused' | 'conflict' | 'busy' | 'changed' | 'new' | 'unchanged'
  /** The record; for what could not be read, where it stands in the files. */
  readonly id: string
  /** Why it is refused or left alone. */
  readonly why: string | undefined
  /** The fields that it changes, or that both changed. */
  readonly fields: readonly string[]
  readonly name: string | undefined
}

/** What an upload would do, in the order of its report. Error: `not-found`. */
export function uploadRows(acting: Acting, uploadId: string): Promise<Outcome<{ rows: UploadRow[] }>> {
  return asOutcome(async () => {
    const found = await uploadReport(acting, uploadId)
    if (!found.ok) return refuse(found.error)
    const { refused, entries } = found.report
    const rows = [
      ...refused.map(({ where, why, detail, fault }) => ({
        fate: 'refused' as const,
        id: where,
        why: [why, fault && `${fault.kind} ${fault.line}:${fault.column}`, detail].filter(Boolean).join(' '),
        fields: [],
        author: undefined,
      })),
      ...(['conflict', 'busy', 'changed', 'new', 'unchanged'] as const).flatMap((fate) =>
        entries
          .filter((entry) => entry.fate === fate)
          .map((entry) => ({
            fate,
            id: entry.recordId,
            why: entry.fate === 'busy' ? entry.because : undefined,
            fields:
              entry.fate === 'changed'
                ? entry.fields
                : entry.fate === 'conflict'
                  ? entry.conflicts.map(({ path }) => path)
                  : [],
            author:
              entry.fate === 'busy' ? entry.author : entry.fate === 'conflict' ? entry.conflicts[0]?.author : undefined,
          })),
      ),
    ]
    return { rows: await authorsIn(rows) }
  })
}
