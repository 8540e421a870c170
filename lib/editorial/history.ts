import { z } from 'zod'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { type Acting, demandReading } from '@/lib/editorial/acting'
import { type HistoryRow, listHistory, type ReviewCommentRow } from '@/lib/editorial/desk-repository'
import { diffRecords, type FieldChange } from '@/lib/editorial/difference'
import { type DraftProblem, problemsInCatalogue } from '@/lib/editorial/draft-problems'
import { revisionTranslation } from '@/lib/editorial/drafts'
import { asOutcome, type Outcome, refuse } from '@/lib/editorial/errors'
import { parseImpact, type RecordedImpact } from '@/lib/editorial/impact'
import { findRevision, type RevisionRow } from '@/lib/editorial/repository'
import { stateAfter } from '@/lib/editorial/states'
import type { TranslationState } from '@/lib/editorial/translation'

/** Everything that happened to a record, the newest revision first. */
export function recordHistory(acting: Acting, recordId: string): Promise<Outcome<{ revisions: HistoryRow[] }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const parsed = z.string().max(120).safeParse(recordId)
    return { revisions: parsed.success ? await listHistory(recordId) : [] }
  })
}

export interface RevisionForReview {
  readonly revision: RevisionRow
  /** What it is compared with: the revision it was based on, else the one before it. */
  readonly base: RevisionRow | undefined
  readonly changes: readonly FieldChange[]
  readonly translation: TranslationState
  /** What keeps it from being published beside the catalogue as it is now; empty for what no longer waits. */
  readonly problems: readonly DraftProblem[]
  readonly comments: readonly ReviewCommentRow[]
  readonly message: string | undefined
  readonly impact: RecordedImpact | undefined
}

/** A revision with what it changes, what that does to visitors, and what reviewers said. */
export function revisionForReview(acting: Acting, revisionId: number): Promise<Outcome<RevisionForReview>> {
  return asOutcome(async () => {
    demandReading(acting)
    const revision = (await findRevision(revisionId)) ?? refuse({ kind: 'not-found' })
    const history = await listHistory(revision.recordId)
    const entry = history.find((one) => one.revisionId === revisionId)
    const earlier = history.find(({ number }) => number < revision.number)?.revisionId
    const baseId = revision.submission ? revision.submission.baseRevisionId : (earlier ?? null)
    const base = baseId === null ? undefined : await findRevision(baseId)
    return {
      revision,
      base,
      changes: diffRecords(base?.record, revision.record),
      translation: await revisionTranslation(revision),
      problems:
        stateAfter(revision.state, 'publish') === undefined
          ? []
          : problemsInCatalogue(revision.record, await publishedCatalogue()),
      comments: entry?.comments ?? [],
      message: entry?.message ?? undefined,
      impact: parseImpact(entry?.impact),
    }
  })
}

/** What differs between any two revisions of one record. */
export function compareRevisions(
  acting: Acting,
  fromId: number,
  toId: number,
): Promise<Outcome<{ from: RevisionRow; to: RevisionRow; changes: FieldChange[] }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const from = (await findRevision(fromId)) ?? refuse({ kind: 'not-found' })
    const to = (await findRevision(toId)) ?? refuse({ kind: 'not-found' })
    if (from.recordId !== to.recordId) return refuse({ kind: 'not-found' })
    return { from, to, changes: diffRecords(from.record, to.record) }
  })
}
