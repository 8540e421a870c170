import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { can, type Role, roles } from '@/lib/accounts/permissions'
import { addRevisions, publishRevisions, retireRecords } from '@/lib/catalogue/publication'
import { type CatalogueRecord, locales } from '@/lib/catalogue/record'
import { wordsOf } from '@/lib/catalogue/record-words'
import type { Acting } from '@/lib/editorial/acting'
import { discardDraft } from '@/lib/editorial/drafts'
import type { EditorialError, Outcome } from '@/lib/editorial/errors'
import { publishRevision, restoreRevision, retireRecord } from '@/lib/editorial/publishing'
import { addEvent, addSubmission, findDraftRow, findState, insertDraft } from '@/lib/editorial/repository'
import { sendBack, submitDraft, withdrawRevision } from '@/lib/editorial/review'
import { insertSchedule, settleSchedule } from '@/lib/editorial/schedule-repository'
import { cancelSchedule, schedulePublication } from '@/lib/editorial/scheduling'
import {
  permissionFor,
  type RevisionAction,
  type RevisionState,
  revisionActions,
  revisionStates,
  stateAfter,
} from '@/lib/editorial/states'
import { sourceHash } from '@/lib/editorial/translation'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import { programme } from '@/tests/support/catalogue-fixture'
import { as, given, now, refusal, someone } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

/**
 * Every role, state and action of a revision's life: what the permissions and the table of states allow comes about
 * and is on record; what they do not is refused, and nothing at all is written.
 */

useTestDatabase()

const writer = 'ann'
const later = new Date('2030-01-01T00:00:00Z')

/** A record whose revision is in one state, laid down as rows: the way there is tested elsewhere. */
interface Cell {
  readonly recordId: string
  /** The revision in that state; 0, which is none, where there is only a draft. */
  readonly revisionId: number
  /** The schedule of the revision, which waits only in the state `scheduled`; 0, which is none, of a draft. */
  readonly scheduleId: number
  /** A second revision in review, which would supersede the published one. */
  readonly next: number
}

let letters = 'a'

async function handedIn(tx: Transaction, record: CatalogueRecord, basedOn?: number): Promise<number> {
  const [added] = await addRevisions(tx, [
    { record, origin: 'editor', author: writer, upToDate: locales, ...(basedOn !== undefined && { basedOn }) },
  ])
  if (added === undefined) throw new Error('no revision was added')
  const { revisionId } = added
  await addSubmission(
    tx,
    { revisionId, baseRevisionId: basedOn ?? null, contributors: [writer], impact: undefined },
    now,
  )
  await addEvent(tx, { revisionId, kind: 'submitted', author: writer }, now)
  return revisionId
}

async function drafted(tx: Transaction, record: CatalogueRecord): Promise<void> {
  await tx.record.create({ data: { id: record.id, kind: 'programme' } })
  const says = sourceHash(wordsOf(record, 'fr'))
  const draft = { baseRevisionId: null, content: record, author: writer, contributors: [writer] }
  await insertDraft(tx, { recordId: record.id, ...draft, marks: { nl: says, en: says } }, now)
}

/** Takes a revision that was handed in to a state; answers the next revision in review where there is one. */
async function bring(
  tx: Transaction,
  record: CatalogueRecord,
  revisionId: number,
  state: RevisionState,
): Promise<number> {
  const event = { 'sent-back': 'sent_back', withdrawn: 'withdrawn', scheduled: 'scheduled' } as const
  if (state in event) await addEvent(tx, { revisionId, kind: event[state as keyof typeof event], author: writer }, now)
  if (!['published', 'superseded', 'retired'].includes(state)) return 0
  await publishRevisions(tx, [{ revisionId, author: 'someone' }])
  const next = state === 'retired' ? 0 : await handedIn(tx, { ...record, aliases: ['Encore'] }, revisionId)
  if (state === 'published') return next
  if (state === 'superseded') await publishRevisions(tx, [{ revisionId: next, author: 'someone' }])
  // Nothing of the record is published now, so that retiring it is no way out of this state either.
  await retireRecords(tx, [{ recordId: record.id, author: 'someone', reason: 'Fini.' }])
  return 0
}

function lay(state: RevisionState): Promise<Cell> {
  letters += 'a'
  const record = programme(`cell-${letters}`)
  const recordId = record.id
  return inTransaction(async (tx) => {
    const revisionId = state === 'draft' ? 0 : await handedIn(tx, record)
    if (state === 'draft') await drafted(tx, record)
    if (state === 'draft') return { recordId, revisionId, scheduleId: 0, next: 0 }
    const next = await bring(tx, record, revisionId, state)
    const scheduleId = await insertSchedule(
      tx,
      { recordId, revisionId, action: 'publish', due: later, author: 'someone' },
      now,
    )
    if (state !== 'scheduled') await settleSchedule(tx, scheduleId, 'cancelled', now)
    return { recordId, revisionId, scheduleId, next }
  })
}

const calls: Readonly<Record<RevisionAction, (acting: Acting, cell: Cell) => Promise<Outcome<object>>>> = {
  submit: (acting, { recordId }) => submitDraft(acting, recordId, { lockVersion: 1 }),
  discard: (acting, { recordId }) => discardDraft(acting, recordId, 1),
  withdraw: (acting, { revisionId }) => withdrawRevision(acting, revisionId),
  'send-back': (acting, { revisionId }) => sendBack(acting, revisionId, { reason: 'Non.' }),
  schedule: (acting, { revisionId }) => schedulePublication(acting, revisionId, later),
  unschedule: (acting, { scheduleId }) => cancelSchedule(acting, scheduleId),
  publish: (acting, { revisionId }) => publishRevision(acting, revisionId),
  // Nobody supersedes a revision but by publishing the next one.
  supersede: (acting, { next }) => publishRevision(acting, next),
  retire: (acting, { recordId }) => retireRecord(acting, recordId, 'Fini.'),
  restore: (acting, { revisionId }) => restoreRevision(acting, revisionId),
}

/** What these call names a revision, and is told its state; the others find no draft, schedule or published record. */
const namesRevision: readonly RevisionAction[] = ['withdraw', 'send-back', 'schedule', 'publish', 'restore']
/** After these, the revision's words are a draft again. */
const opensDraft: readonly RevisionAction[] = ['withdraw', 'send-back', 'restore']

function expectedRefusal(role: Role, state: RevisionState, action: RevisionAction): EditorialError | undefined {
  const permission = permissionFor[action]
  if (!can(someone(role, role), permission)) return { kind: 'not-allowed', action: permission }
  if (stateAfter(state, action) !== undefined) return undefined
  return namesRevision.includes(action) && state !== 'draft'
    ? { kind: 'forbidden', state, action }
    : { kind: 'not-found' }
}

async function stateOf({ recordId, revisionId }: Cell): Promise<RevisionState | 'gone' | undefined> {
  if (revisionId !== 0) return findState(revisionId, database())
  const newest = await database().revision.findFirst({ where: { recordId }, orderBy: { number: 'desc' } })
  if (newest !== null) return findState(newest.id, database())
  return (await findDraftRow(recordId)) ? 'draft' : 'gone'
}

/** Everything that an action could write, as one line. */
async function everything(): Promise<string> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT concat_ws(' | ',
      (SELECT count(*) FROM "AuditLine"), (SELECT count(*) FROM "RevisionEvent"), (SELECT count(*) FROM "Revision"),
      (SELECT count(*) FROM "Submission"), (SELECT count(*) FROM "ReviewComment"), (SELECT count(*) FROM "DraftSave"),
      (SELECT string_agg("recordId" || ' ' || "lockVersion", ',' ORDER BY "recordId") FROM "Draft"),
      (SELECT string_agg("id" || ' ' || "state", ',' ORDER BY "id") FROM "Schedule"),
      (SELECT string_agg(concat_ws(' ', "id", "publishedRevisionId", "retiredAt"), ',' ORDER BY "id") FROM "Record"),
      (SELECT count(*) FROM "Slug"), (SELECT count(*) FROM "Link"), (SELECT "version" FROM "CatalogueVersion")
    ) AS "all"`
  return z.tuple([z.object({ all: z.string() })]).parse(rows)[0].all
}

/** What a refused call left as it was serves the next one. */
const laid = new Map<RevisionState, Cell>()
let before = ''
beforeAll(async () => {
  for (const state of revisionStates) laid.set(state, await lay(state))
  before = await everything()
})

const cells = roles.flatMap((role) =>
  revisionStates.flatMap((state) =>
    revisionActions
      .filter((action) => action !== 'supersede' || state === 'published')
      .map((action) => ({ role, state, action, error: expectedRefusal(role, state, action) })),
  ),
)

describe('every role, state and action', () => {
  test.each(cells.filter(({ error }) => error !== undefined))(
    '$role, $state, $action: $error.kind, and nothing is written',
    async ({ role, state, action, error }) => {
      const cell = laid.get(state)
      if (cell === undefined) throw new Error(`no record ${state}`)
      expect(refusal(await calls[action](as(someone(role, role)), cell))).toEqual(error)
      const [was, is] = [before, await everything()]
      before = is
      expect(is).toBe(was)
      expect(await stateOf(cell)).toBe(state)
    },
  )

  test.each(cells.filter(({ error }) => error === undefined))(
    '$role, $state, $action: done, and on record',
    async ({ role, state, action }) => {
      const cell = await lay(state)
      given(await calls[action](as(someone(role, role)), cell))
      expect(await stateOf(cell)).toBe(stateAfter(state, action))
      expect((await findDraftRow(cell.recordId)) !== undefined).toBe(opensDraft.includes(action))
      const lines = await database().auditLine.findMany({ where: { recordId: cell.recordId, author: role } })
      expect(lines.length).toBeGreaterThan(0)
    },
  )
})
