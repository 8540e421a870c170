import { type Acting, demandReading } from '@/lib/editorial/acting'
import { listHistory, type ReviewCommentRow } from '@/lib/editorial/desk-repository'
import { asOutcome, type Outcome } from '@/lib/editorial/errors'
import { listSentBack, type SentBackRow } from '@/lib/editorial/sent-back-repository'

/** What a reviewer gave back: who, when, why, and what was said of each field. */
export interface SentBack extends SentBackRow {
  readonly comments: readonly ReviewCommentRow[]
}

/** What the draft of a record still has to answer to; nothing where it was not sent back. */
export function sentBackOf(acting: Acting, recordId: string): Promise<Outcome<{ sentBack: SentBack | undefined }>> {
  return asOutcome(async () => {
    demandReading(acting)
    const [row] = await listSentBack(recordId)
    if (row === undefined) return { sentBack: undefined }
    const revision = (await listHistory(recordId)).find(({ revisionId }) => revisionId === row.revisionId)
    return { sentBack: { ...row, comments: revision?.comments ?? [] } }
  })
}
