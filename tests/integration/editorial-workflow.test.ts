import { describe, expect, test } from 'vitest'
import { addRevisions, contentHash, publishRevisions, retireRecords } from '@/lib/catalogue/publication'
import { type CatalogueRecord, parseRecord } from '@/lib/catalogue/record'
import { catalogueVersion, findPublishedRecord, findRecordBySlug, findText } from '@/lib/catalogue/repository'
import { editorsDesk, languagesBoard, languagesPage } from '@/lib/editorial/desk'
import { discardDraft, findDraft, openDraft, saveDraft, startRecord } from '@/lib/editorial/drafts'
import { recordHistory, revisionForReview } from '@/lib/editorial/history'
import { publishRevision, restoreRevision, retireRecord } from '@/lib/editorial/publishing'
import { addEvent, addSubmission, findRevision } from '@/lib/editorial/repository'
import { addComment, resolveComment, sendBack, submitDraft, withdrawRevision } from '@/lib/editorial/review'
import { cancelSchedule, runDueSchedules, scheduleEnd, schedulePublication } from '@/lib/editorial/scheduling'
import { sentBackOf } from '@/lib/editorial/sent-back'
import { asJson, database, inTransaction } from '@/lib/platform/database'
import { energyLoan, microcredit, websiteGrant } from '@/tests/support/catalogue-fixture'
import {
  advisor,
  ann,
  as,
  ben,
  changed,
  drafted,
  given,
  now,
  refusal,
  rita,
  someone,
  submitted,
  summaries,
} from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const id = websiteGrant.id
const later = new Date(now.getTime() + 3_600_000)
const stateOf = async (revisionId: number) => (await findRevision(revisionId))?.state
const summaryNow = async (recordId: string) => (await findPublishedRecord(recordId))?.record.text.fr.summary

/** Rids a record of what a test before it left open. */
async function clear(recordId: string): Promise<void> {
  for (const { id: schedule } of await database().schedule.findMany({ where: { recordId, state: 'waiting' } }))
    given(await cancelSchedule(rita, schedule))
  const { revisions } = given(await recordHistory(rita, recordId))
  for (const { revisionId, state } of revisions)
    if (state === 'in-review') given(await withdrawRevision(rita, revisionId))
  const { draft } = given(await findDraft(rita, recordId))
  if (draft) given(await discardDraft(rita, recordId, draft.lockVersion))
}

test('a change goes from a draft to everyone, with a line for each step', async () => {
  const version = await catalogueVersion()
  const revisionId = await submitted(ann, id, summaries('Nouveau'))
  expect(await summaryNow(id)).toBe(websiteGrant.text.fr.summary)
  const review = given(await revisionForReview(rita, revisionId))
  expect(review.changes.map(({ path, language }) => [path, language])).toEqual([
    ['text.fr.summary', 'fr'],
    ['text.nl.summary', 'nl'],
  ])
  expect(given(await publishRevision(rita, revisionId)).version).toBe(version + 1)
  expect(await summaryNow(id)).toBe('Nouveau fr')
  expect((await findText(id, 'nl'))?.upToDate).toBe(true)
  const lines = await database().auditLine.findMany({ where: { recordId: id }, orderBy: { id: 'asc' } })
  expect(lines.slice(-4).map(({ author, action }) => `${author} ${action}`)).toEqual([
    'ann draft.open',
    'ann draft.save',
    'ann revision.submit',
    'rita publish',
  ])
})

describe('four eyes', () => {
  test('who wrote it, or had a hand in it, does not publish it; who was granted that does, and it is on record', async () => {
    await clear(id)
    const [first, second] = [as(someone('r1', 'reviewer')), as(someone('r2', 'reviewer'))]
    const { lockVersion, content } = await drafted(first, id, summaries('À quatre mains'))
    const more = changed(content, { aliases: ['Encore'] })
    const saved = given(await saveDraft(second, id, { content: more, lockVersion }))
    const { revisionId } = given(await submitDraft(second, id, { lockVersion: saved.lockVersion }))
    for (const writer of [first, second])
      expect(refusal(await publishRevision(writer, revisionId))).toEqual({ kind: 'own-revision' })
    const trusted = as(someone('r2', 'reviewer', ['revision.publish-own']))
    given(await publishRevision(trusted, revisionId))
    const lines = await database().auditLine.findMany({ where: { revisionId, action: 'revision.publish-own' } })
    expect(lines.map(({ author }) => author)).toEqual(['r2'])
  })

  test.each([
    ['an advisor', advisor, 'draft.edit', () => openDraft(advisor, id)],
    ['an advisor', advisor, 'draft.edit', () => recordHistory(advisor, id)],
    ['an editor', ben, 'revision.publish', () => publishRevision(ben, 1)],
    ['an editor', ben, 'revision.send-back', () => sendBack(ben, 1, { reason: 'x' })],
    ['an editor', ben, 'revision.publish', () => schedulePublication(ben, 1, later)],
    ['an editor', ben, 'record.retire', () => retireRecord(ben, id, 'x')],
    ['an editor', ben, 'revision.review', () => addComment(ben, 1, { path: '', words: 'x' })],
  ])('%s may not: %#', async (_, __, action, act) => {
    expect(refusal<object>(await act())).toEqual({ kind: 'not-allowed', action })
  })
})

describe('sent back', () => {
  test('with comments by field, it becomes the writer’s draft again and can be published by the reviewer', async () => {
    await clear(id)
    const revisionId = await submitted(ann, id, summaries('Presque'))
    given(
      await sendBack(rita, revisionId, {
        reason: 'Chiffre ?',
        comments: [{ path: 'text.fr.summary', words: 'Source ?' }],
      }),
    )
    const { draft } = given(await findDraft(ann, id))
    expect(draft).toMatchObject({ author: 'ann', contributors: ['ann'] })
    const { comments } = given(await revisionForReview(ann, revisionId))
    expect(comments).toMatchObject([{ path: 'text.fr.summary', words: 'Source ?', author: 'rita', resolvedAt: null }])
    const { sentBack } = given(await sentBackOf(ann, id))
    expect(sentBack).toMatchObject({ by: 'rita', at: rita.now, reason: 'Chiffre ?', revisionId, comments })
    const { desk } = given(await editorsDesk(ann))
    expect(desk.sentBack).toMatchObject([{ recordId: id, by: 'rita', contributors: ['ann'] }])
    // Who wrote it answers; a colleague who had no hand in it does not.
    const answer = { path: 'text.fr.summary', words: 'Page 12.' }
    expect(refusal(await addComment(ben, revisionId, answer))).toEqual({
      kind: 'not-allowed',
      action: 'revision.review',
    })
    given(await addComment(ann, revisionId, answer))
    expect(given(await revisionForReview(rita, revisionId)).comments.at(-1)).toMatchObject({ author: 'ann', ...answer })
    given(await resolveComment(ann, comments[0]?.id ?? 0))
    expect(refusal(await resolveComment(ann, comments[0]?.id ?? 0))).toEqual({ kind: 'not-found' })
    const again = given(await submitDraft(ann, id, { lockVersion: draft?.lockVersion ?? 0 }))
    given(await publishRevision(rita, again.revisionId))
    expect(await summaryNow(id)).toBe('Presque fr')
    expect((await findText(id, 'nl'))?.upToDate).toBe(true)
    expect(given(await editorsDesk(ann)).desk.sentBack).toEqual([])
  })

  test('a draft begun anew from what is published has nothing to answer to', async () => {
    await clear(id)
    const revisionId = await submitted(ann, id, summaries('Non'))
    given(await sendBack(rita, revisionId, { reason: 'Autrement.' }))
    const { draft } = given(await findDraft(ann, id))
    given(await discardDraft(ann, id, draft?.lockVersion ?? 0))
    const { draft: anew } = given(await openDraft(ann, id))
    expect(given(await sentBackOf(ann, id)).sentBack).toBeUndefined()
    given(await discardDraft(ann, id, anew.lockVersion))
  })
})

describe('not before it is ready', () => {
  test('an unfinished draft is kept, named field by field, and not handed in', async () => {
    await clear(id)
    const draft = await drafted(ann, id, {
      'text.nl.summary': '',
      'amounts.0': { kind: 'ceiling', max: 5000, unit: 'EUR' },
    })
    const error = refusal(await submitDraft(ann, id, { lockVersion: draft.lockVersion }))
    expect(error).toMatchObject({ kind: 'incomplete' })
    const paths = error.kind === 'incomplete' ? error.problems.map(({ path }) => path) : []
    expect(paths).toEqual(expect.arrayContaining(['text.nl.summary', 'amounts.0.label', 'amounts.0.source']))
  })

  test('what contradicts the catalogue is named', async () => {
    await clear(id)
    const draft = await drafted(ann, id, { instead: ['programme/nowhere'], 'slug.fr': microcredit.slug.fr })
    const error = refusal(await submitDraft(ann, id, { lockVersion: draft.lockVersion }))
    expect(error).toMatchObject({ kind: 'incomplete', problems: [{ path: 'slug.fr' }, { path: 'instead' }] })
  })

  test('Dutch that does not say what French says keeps it from review, until someone declares it', async () => {
    await clear(id)
    const { draft } = given(await openDraft(ann, id))
    const content = changed(draft.content, { 'text.fr.summary': 'Autre chose.' })
    const saved = given(await saveDraft(ann, id, { content, lockVersion: draft.lockVersion }))
    expect(refusal(await submitDraft(ann, id, { lockVersion: saved.lockVersion }))).toEqual({
      kind: 'translation-behind',
      languages: ['nl'],
    })
    const shown = given(await findDraft(ann, id)).draft
    expect(shown?.translation.nl).toMatchObject({ state: 'behind' })
    const declared = given(await saveDraft(ann, id, { content, lockVersion: saved.lockVersion, saysTheSame: ['nl'] }))
    const { revisionId } = given(await submitDraft(ann, id, { lockVersion: declared.lockVersion }))
    given(await publishRevision(rita, revisionId))
    expect((await findText(id, 'nl'))?.upToDate).toBe(true)
    // English was not declared: it is shown, and said to be behind.
    expect((await findText(id, 'en'))?.upToDate).toBe(false)
  })

  const inAll = (fr: string, nl: string, en: string) => ({ fr, nl, en })
  const other = (text: object) => ({ on: 'other', text, source: energyLoan.availability.source })

  test.each([
    [
      'a step',
      { 'start.steps': { fr: ['Appelez.'], nl: ['Bel.'], en: ['Call.'] } },
      { 'start.steps.fr': ['Appelez d’abord.'] },
      { 'start.steps.nl': ['Bel eerst.'] },
      'start.steps.0',
    ],
    [
      'a condition in words',
      { conditions: 'stated', criteria: [other(inAll('Un bail.', 'Een huurcontract.', 'A lease.'))] },
      { 'criteria.0.text.fr': 'Un bail signé.' },
      { 'criteria.0.text.nl': 'Een getekend huurcontract.' },
      'criteria.0.text',
    ],
  ])(
    '%s that changed in French alone is kept from review until Dutch follows',
    async (_, before, french, dutch, place) => {
      const recordId = energyLoan.id
      await clear(recordId)
      given(await publishRevision(rita, await submitted(ann, recordId, before)))
      const { draft } = given(await openDraft(ann, recordId))
      const content = changed(draft.content, french)
      const saved = given(await saveDraft(ann, recordId, { content, lockVersion: draft.lockVersion }))
      const shown = given(await findDraft(ann, recordId)).draft
      expect(shown?.problems).toEqual([])
      expect(shown?.translation).toMatchObject({
        nl: { state: 'behind', since: [{ place }] },
        en: { state: 'behind', since: [{ place }] },
      })
      const behind = { kind: 'translation-behind', languages: ['nl'] }
      expect(refusal(await submitDraft(ann, recordId, saved))).toEqual(behind)

      // Handed in all the same, as before this was checked, it is not published either.
      const record = parseRecord(content)
      const [forced] = await inTransaction((tx) =>
        addRevisions(tx, [{ record, origin: 'editor', author: 'ann', upToDate: ['fr'] }]),
      )
      const revisionId = forced?.revisionId ?? 0
      const baseRevisionId = shown?.base?.revisionId ?? null
      await inTransaction(async (tx) => {
        await addEvent(tx, { revisionId, kind: 'submitted', author: 'ann' }, now)
        await addSubmission(tx, { revisionId, baseRevisionId, contributors: ['ann'], impact: undefined }, now)
      })
      expect(given(await revisionForReview(rita, revisionId)).translation.nl).toMatchObject({ since: [{ place }] })
      expect(refusal(await publishRevision(rita, revisionId))).toEqual(behind)
      given(await withdrawRevision(ann, revisionId))

      const followed = changed(content, dutch)
      const declared = given(
        await saveDraft(ann, recordId, { content: followed, lockVersion: saved.lockVersion, saysTheSame: ['nl'] }),
      )
      given(await publishRevision(rita, given(await submitDraft(ann, recordId, declared)).revisionId))
      const board = given(await languagesPage(ann, { all: false, page: 1 }))
      expect(board.rows.find((row) => row.recordId === recordId)?.states).toEqual({
        fr: 'source',
        nl: 'current',
        en: 'behind',
      })
      expect(board.translations.get(recordId)?.en).toMatchObject({ state: 'behind', since: [{ place }] })
    },
  )

  test('a revision from when the text alone was counted stays as it was, and so does what follows it', async () => {
    await clear(id)
    const before = (await findPublishedRecord(id))?.record ?? websiteGrant
    const record = parseRecord(
      changed(before, { 'start.steps': { fr: ['Écrivez.'], nl: ['Schrijf.'], en: ['Write.'] } }),
    )
    await inTransaction(async (tx) => {
      const last = await tx.revision.findFirstOrThrow({
        where: { publishedBy: { id } },
        include: { texts: true },
      })
      const number = (await tx.revision.count({ where: { recordId: id } })) + 1
      const { id: revisionId } = await tx.revision.create({
        data: {
          recordId: id,
          number,
          content: asJson(record),
          contentHash: contentHash(record),
          origin: 'editor',
          author: 'ann',
        },
      })
      // The steps changed, the numbers did not.
      await tx.text.createMany({ data: last.texts.map((text) => ({ ...text, revisionId })) })
      await publishRevisions(tx, [{ revisionId, author: 'rita' }])
    })
    const dutch = async () =>
      given(await languagesBoard(rita, false)).rows.find(({ recordId }) => recordId === id)?.states.nl
    expect(await dutch()).toBe('current')
    const { draft } = given(await openDraft(ann, id))
    expect(draft.translation.nl).toEqual({ state: 'current' })
    const content = changed(draft.content, { aliases: ['Autre nom'] })
    const saved = given(await saveDraft(ann, id, { content, lockVersion: draft.lockVersion }))
    given(await publishRevision(rita, given(await submitDraft(ann, id, saved)).revisionId))
    expect(await dutch()).toBe('current')
  })

  test('a draft that changes nothing is not handed in', async () => {
    await clear(id)
    const { draft } = given(await openDraft(ann, id))
    expect(refusal(await submitDraft(ann, id, { lockVersion: draft.lockVersion }))).toEqual({ kind: 'nothing-changed' })
  })

  test.each([
    ['another record', { id: energyLoan.id }],
    ['no object', 'text'],
    ['a NUL', { id, note: 'a\0b' }],
    ['half a character', { id, note: '\ud800' }],
    ['a megabyte', { id, note: 'x'.repeat(1_000_000) }],
  ])('%s is not saved', async (_, content) => {
    const { draft } = given(await openDraft(ann, id))
    expect(refusal(await saveDraft(ann, id, { content, lockVersion: draft.lockVersion })).kind).toBe('unreadable')
  })
})

describe('what was published meanwhile', () => {
  test('is merged into what is handed in; the same field in two ways is a question', async () => {
    await clear(id)
    const mine = await drafted(ann, id, { aliases: ['Mien'] })
    // Another way in, such as a seeding, publishes over the draft's base.
    const { publishChange } = await import('@/lib/editorial/publishing')
    const publish = (alter: object) =>
      inTransaction(async (tx) => {
        const row = await tx.record.findUniqueOrThrow({ where: { id } })
        const published = await findRevision(row.publishedRevisionId ?? 0, tx)
        if (!published) throw new Error('not published')
        const record = { ...published.record, ...alter } as CatalogueRecord
        await publishChange(tx, published, record, { author: 'content', reason: 'test' })
      })
    await publish({ note: 'Ailleurs.' })
    const { revisionId } = given(await submitDraft(ann, id, { lockVersion: mine.lockVersion }))
    expect((await findRevision(revisionId))?.record).toMatchObject({ aliases: ['Mien'], note: 'Ailleurs.' })
    await publish({ note: 'Encore.' })
    expect(refusal(await publishRevision(rita, revisionId))).toEqual({ kind: 'outdated' })

    await clear(id)
    const other = await drafted(ann, id, { note: 'A' })
    await publish({ note: 'B' })
    expect(refusal(await submitDraft(ann, id, { lockVersion: other.lockVersion }))).toMatchObject({
      kind: 'outdated',
      merge: { conflicts: [{ path: 'note', mine: 'A', theirs: 'B' }] },
    })
  })
})

describe('at a moment to come', () => {
  test('it is published then, once, by whichever instance comes first', async () => {
    await clear(id)
    const revisionId = await submitted(ann, id, summaries('Demain'))
    expect(refusal(await schedulePublication(rita, revisionId, now))).toEqual({ kind: 'bad-input', field: 'at' })
    given(await schedulePublication(rita, revisionId, later))
    expect(await runDueSchedules(new Date(later.getTime() - 1))).toEqual({ done: [], failed: [] })
    const version = await catalogueVersion()
    const runs = await Promise.all(Array.from({ length: 4 }, () => runDueSchedules(later)))
    expect(runs.flatMap(({ done }) => done)).toHaveLength(1)
    expect(await catalogueVersion()).toBe(version + 1)
    expect(await summaryNow(id)).toBe('Demain fr')
  })

  test('what can no longer be done waits for a person, with the reason', async () => {
    await clear(id)
    await clear(energyLoan.id)
    const revisionId = await submitted(ann, id, { 'slug.en': 'taken-meanwhile' })
    given(await schedulePublication(rita, revisionId, later))
    const rival = await submitted(ann, energyLoan.id, { 'slug.en': 'taken-meanwhile' })
    given(await publishRevision(rita, rival))
    const { failed } = await runDueSchedules(later)
    expect(failed).toMatchObject([{ why: 'at-odds' }])
    expect(await stateOf(revisionId)).toBe('in-review')
    const problems = [{ path: 'slug.en', rule: { code: 'slug-used' } }]
    expect(refusal(await publishRevision(rita, revisionId))).toMatchObject({ kind: 'at-odds', problems })
    expect(given(await revisionForReview(rita, revisionId)).problems).toMatchObject(problems)
    expect(await findRecordBySlug('programme', 'en', 'taken-meanwhile')).toMatchObject({
      record: { id: energyLoan.id },
    })
  })
})

describe('what was to happen by itself to a record that leaves the catalogue', () => {
  let letters = 'q'
  /** A published record of its own, and how to have a change of it wait for its moment. */
  async function published(): Promise<{ recordId: string; scheduled: () => Promise<number> }> {
    letters += 'q'
    const { draft } = given(await startRecord(ann, 'programme', `leaving-${letters}`))
    const { recordId } = draft
    const slug = { fr: `${letters}-fr`, nl: `${letters}-nl`, en: letters }
    const content = { ...energyLoan, id: recordId, slug }
    const saved = given(await saveDraft(ann, recordId, { content, lockVersion: 1, saysTheSame: ['nl', 'en'] }))
    const { revisionId } = given(await submitDraft(ann, recordId, { lockVersion: saved.lockVersion }))
    given(await publishRevision(rita, revisionId))
    const scheduled = async () => {
      const next = await submitted(ann, recordId, summaries('Plus tard'))
      given(await schedulePublication(rita, next, later))
      return next
    }
    return { recordId, scheduled }
  }
  const linesOf = async (recordId: string, action: string) =>
    (await database().auditLine.findMany({ where: { recordId, action } })).map(({ author, detail }) => ({
      author,
      detail,
    }))

  test('is taken off the calendar when it is withdrawn, with a line for each', async () => {
    const { recordId, scheduled } = await published()
    const revisionId = await scheduled()
    const end = given(await scheduleEnd(rita, recordId, later)).scheduleId
    const retire = given(await scheduleEnd(rita, recordId, later, 'retire')).scheduleId
    given(await retireRecord(rita, recordId, 'Fini.'))
    expect(await linesOf(recordId, 'schedule.cancel')).toMatchObject([
      { author: 'rita', detail: { action: 'publish', why: 'retired' } },
      { author: 'rita', detail: { scheduleId: end, action: 'end', why: 'retired' } },
      { author: 'rita', detail: { scheduleId: retire, action: 'retire', why: 'retired' } },
    ])
    expect(await stateOf(revisionId)).toBe('in-review')
    expect(await runDueSchedules(later)).toEqual({ done: [], failed: [] })
    expect(await findPublishedRecord(recordId)).toBeUndefined()
    // A person may still decide to bring it back.
    given(await publishRevision(rita, revisionId))
    expect(await summaryNow(recordId)).toBe('Plus tard fr')
  })

  test('is taken off the calendar too when it leaves at a moment to come', async () => {
    const { recordId, scheduled } = await published()
    given(await scheduleEnd(rita, recordId, new Date(later.getTime() - 1), 'retire'))
    const revisionId = await scheduled()
    const { done, failed } = await runDueSchedules(later)
    expect([done.length, failed.length]).toEqual([1, 0])
    expect(await findPublishedRecord(recordId)).toBeUndefined()
    expect(await stateOf(revisionId)).toBe('in-review')
    expect(await linesOf(recordId, 'schedule.cancel')).toMatchObject([
      { detail: { action: 'publish', why: 'retired' } },
    ])
  })

  test('does not bring it back where something else took it out, such as a file that went', async () => {
    const { recordId, scheduled } = await published()
    const revisionId = await scheduled()
    await inTransaction((tx) => retireRecords(tx, [{ recordId, author: 'content', reason: 'file removed' }]))
    expect((await runDueSchedules(later)).failed).toMatchObject([{ why: 'retired-since' }])
    expect(await findPublishedRecord(recordId)).toBeUndefined()
    expect(await stateOf(revisionId)).toBe('in-review')
    // What is put on the calendar afterwards is meant so.
    given(await schedulePublication(rita, revisionId, later))
    expect((await runDueSchedules(later)).failed).toEqual([])
    expect(await summaryNow(recordId)).toBe('Plus tard fr')
  })

  test('is not published beside what it names and is gone, now or at its moment; nothing is written', async () => {
    const named = await published()
    const naming = await published()
    const now = await submitted(ann, naming.recordId, { instead: [named.recordId] })
    const waiting = await published()
    const atItsMoment = await submitted(ann, waiting.recordId, { completes: [named.recordId] })
    given(await schedulePublication(rita, atItsMoment, later))
    given(await retireRecord(rita, named.recordId, 'Fini.'))

    const gone = { rule: { code: 'missing-record', values: { id: named.recordId } } }
    const lines = await database().auditLine.count()
    for (const act of [publishRevision(rita, now), schedulePublication(rita, now, later)])
      expect(refusal<object>(await act)).toMatchObject({ kind: 'at-odds', problems: [{ path: 'instead', ...gone }] })
    expect(await database().auditLine.count()).toBe(lines)
    expect((await runDueSchedules(later)).failed).toMatchObject([{ why: 'at-odds' }])
    expect(await stateOf(atItsMoment)).toBe('in-review')
    for (const { recordId } of [naming, waiting])
      expect((await findPublishedRecord(recordId))?.record).toMatchObject({ instead: [], completes: [] })
    expect(given(await revisionForReview(rita, atItsMoment)).problems).toMatchObject([{ path: 'completes', ...gone }])
  })

  test('is not published where today’s schema asks for more than when it was handed in, and holds up nothing else', async () => {
    const { recordId, scheduled } = await published()
    const other = await published()
    const revisionId = await scheduled()
    await other.scheduled()
    const older = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    const { category: _category, ...lacking } = older.content as Record<string, unknown>
    const { id: lackingId } = await database().revision.create({
      data: {
        recordId,
        number: older.number + 1,
        content: asJson(lacking),
        contentHash: 'x',
        origin: 'editor',
        author: 'ann',
      },
    })
    for (const kind of ['submitted', 'scheduled'] as const)
      await database().revisionEvent.create({ data: { revisionId: lackingId, kind, author: 'ann' } })
    await database().schedule.updateMany({ where: { revisionId }, data: { revisionId: lackingId } })
    const { done, failed } = await runDueSchedules(later)
    expect(failed).toMatchObject([{ why: 'at-odds' }])
    expect(done).toHaveLength(1)
    expect(await summaryNow(other.recordId)).toBe('Plus tard fr')
    expect(refusal(await publishRevision(rita, lackingId))).toMatchObject({
      kind: 'at-odds',
      problems: [{ path: 'category' }],
    })
  })
})

test('a record that editors make is nowhere until it is published, then everywhere', async () => {
  const { draft } = given(await startRecord(ann, 'programme', 'new-loan'))
  expect(refusal(await startRecord(ben, 'programme', 'new-loan'))).toEqual({ kind: 'bad-input', field: 'key' })
  expect(refusal(await startRecord(ben, 'programme', '../x'))).toEqual({ kind: 'bad-input', field: 'key' })
  const content = { ...energyLoan, id: draft.recordId, slug: { fr: 'neuf', nl: 'nieuw', en: 'new' } }
  const saved = given(await saveDraft(ann, draft.recordId, { content, lockVersion: 1, saysTheSame: ['nl', 'en'] }))
  const { revisionId } = given(await submitDraft(ann, draft.recordId, { lockVersion: saved.lockVersion }))
  expect(await findPublishedRecord(draft.recordId)).toBeUndefined()
  given(await publishRevision(rita, revisionId))
  expect(await findRecordBySlug('programme', 'nl', 'nieuw')).toMatchObject({ state: 'current' })

  given(await startRecord(ann, 'actor', 'not-after-all'))
  given(await discardDraft(ann, 'actor/not-after-all', 1))
  expect(await database().record.findUnique({ where: { id: 'actor/not-after-all' } })).toBeNull()
})

test('an older revision is restored by way of a draft', async () => {
  await clear(id)
  const { revisions } = given(await recordHistory(ann, id))
  const first = revisions.at(-1)?.revisionId ?? 0
  given(await restoreRevision(ann, first))
  expect(refusal(await restoreRevision(ben, first))).toEqual({ kind: 'draft-exists' })
  const { draft } = given(await findDraft(ann, id))
  const { revisionId } = given(await submitDraft(ann, id, { lockVersion: draft?.lockVersion ?? 0 }))
  given(await publishRevision(rita, revisionId))
  expect((await findPublishedRecord(id))?.record.text).toEqual(websiteGrant.text)
})
