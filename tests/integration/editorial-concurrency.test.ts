import { beforeAll, describe, expect, test } from 'vitest'
import { catalogueVersion, findPublishedRecord } from '@/lib/catalogue/repository'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { discardDraft, openDraft, saveDraft } from '@/lib/editorial/drafts'
import { publishRevision } from '@/lib/editorial/publishing'
import { submitDraft } from '@/lib/editorial/review'
import { listenCatalogue } from '@/lib/platform/catalogue-channel'
import { database } from '@/lib/platform/database'
import { contentOf, fixtureRecords, programme, websiteGrant } from '@/tests/support/catalogue-fixture'
import { ann, as, changed, given, refusal, rita, someone, submitted, summaries } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

/** In letters: a number in one language must stand in all of them. */
const keys = [...'abcdefghij'].map((letter) => `many-${letter}`)
beforeAll(() => seedCatalogue(contentOf([...fixtureRecords, ...keys.map((key) => programme(key))]), { complete: true }))

describe('two people, one record', () => {
  const id = websiteGrant.id
  test('the second sees both changes and saves them over the newer version', async () => {
    const { draft } = given(await openDraft(ann, id))
    const { lockVersion } = draft
    const ben = as(someone('ben', 'editor'))
    given(await saveDraft(ann, id, { content: changed(draft.content, { aliases: ['Ann'] }), lockVersion }))
    const bens = changed(draft.content, { note: 'Ben' })
    const error = refusal(await saveDraft(ben, id, { content: bens, lockVersion }))
    if (error.kind !== 'stale') throw new Error(error.kind)
    expect(error.saved).toMatchObject({ author: 'ann', lockVersion: lockVersion + 1 })
    expect(error.merge).toMatchObject({ conflicts: [], merged: { aliases: ['Ann'], note: 'Ben' } })
    given(await saveDraft(ben, id, { content: error.merge.merged, lockVersion: error.saved.lockVersion }))
    // Nobody hands in or throws away what they have not read.
    expect(refusal(await submitDraft(ann, id, { lockVersion })).kind).toBe('stale')
    expect(refusal(await discardDraft(ann, id, lockVersion)).kind).toBe('stale')
    expect(given(await openDraft(ann, id)).draft.contributors).toEqual(['ann', 'ben'])
  })
})

test('fifty people on ten records: every change of each of them is there', async () => {
  const people = Array.from({ length: 50 }, (_, nth) => ({ acting: as(someone(`p${nth}`, 'editor')), nth }))
  await Promise.all(
    people.map(async ({ acting, nth }) => {
      const id = `programme/${keys[nth % keys.length]}`
      let { content, lockVersion }: { content: unknown; lockVersion: number } = given(await openDraft(acting, id)).draft
      for (const change of ['one', 'two']) {
        content = addAlias(content, `${change} of ${nth}`)
        for (;;) {
          const outcome = await saveDraft(acting, id, { content, lockVersion })
          if (outcome.ok) {
            lockVersion = outcome.lockVersion
            break
          }
          if (outcome.error.kind !== 'stale') throw new Error(outcome.error.kind)
          expect(outcome.error.merge.conflicts).toEqual([])
          content = outcome.error.merge.merged
          lockVersion = outcome.error.saved.lockVersion
        }
      }
    }),
  )
  for (const [nth, key] of keys.entries()) {
    const { draft } = given(await openDraft(ann, `programme/${key}`))
    const expected = people
      .filter((one) => one.nth % keys.length === nth)
      .flatMap((one) => [`one of ${one.nth}`, `two of ${one.nth}`])
    expect([...aliasesOf(draft.content)].sort()).toEqual(expected.sort())
    expect(draft.lockVersion).toBe(1 + expected.length)
    expect(draft.contributors).toHaveLength(people.length / keys.length)
  }
})

function aliasesOf(content: unknown): string[] {
  return (content as { aliases?: string[] }).aliases ?? []
}
function addAlias(content: unknown, alias: string): unknown {
  return changed(content, { aliases: [...aliasesOf(content), alias] })
}

describe('publishing', () => {
  test('that fails half-way leaves nothing', async () => {
    const id = `programme/${keys[0]}`
    const { draft } = given(await openDraft(ann, id))
    given(await discardDraft(ann, id, draft.lockVersion))
    const revisionId = await submitted(ann, id, summaries('À moitié'))
    const before = await everything()
    // The last step of publishing fails: the version may not rise.
    await database().$executeRawUnsafe(
      `ALTER TABLE "CatalogueVersion" ADD CONSTRAINT "stuck" CHECK ("version" <= ${before.version})`,
    )
    await expect(publishRevision(rita, revisionId)).rejects.toThrow()
    expect(await everything()).toEqual(before)
    await database().$executeRaw`ALTER TABLE "CatalogueVersion" DROP CONSTRAINT "stuck"`
    given(await publishRevision(rita, revisionId))
    expect((await findPublishedRecord(id))?.record.text.fr.summary).toBe('À moitié fr')
  })

  test('different records at once: all are published, each raises the version, every instance hears of the last', async () => {
    const ids = keys.slice(1, 7).map((key) => `programme/${key}`)
    const revisions: number[] = []
    for (const id of ids) {
      const { draft } = given(await openDraft(ann, id))
      given(await discardDraft(ann, id, draft.lockVersion))
      revisions.push(await submitted(ann, id, summaries('En même temps')))
    }
    const version = await catalogueVersion()
    const heard: number[][] = [[], []]
    const instances = heard.map((list) => listenCatalogue((one) => list.push(one)))
    const outcomes = await Promise.all(revisions.map((revisionId) => publishRevision(rita, revisionId)))
    expect(outcomes.map((outcome) => given(outcome).version).sort()).toEqual(ids.map((_, nth) => version + 1 + nth))
    for (const list of heard) await expect.poll(() => list.at(-1), { timeout: 10_000 }).toBe(version + ids.length)
    await Promise.all(instances.map((instance) => instance.stop()))
  })

  test('of one revision by two at once happens once', async () => {
    const id = `programme/${keys[8]}`
    const { draft } = given(await openDraft(ann, id))
    given(await discardDraft(ann, id, draft.lockVersion))
    const revisionId = await submitted(ann, id, summaries('Une fois'))
    const other = as(someone('romy', 'reviewer'))
    const outcomes = await Promise.all([publishRevision(rita, revisionId), publishRevision(other, revisionId)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().revisionEvent.count({ where: { revisionId, kind: 'published' } })).toBe(1)
  })
})

async function everything() {
  const db = database()
  return {
    events: await db.revisionEvent.count(),
    audit: await db.auditLine.count(),
    published: await db.record.findMany({ select: { id: true, publishedRevisionId: true }, orderBy: { id: 'asc' } }),
    links: await db.link.count(),
    slugs: await db.slug.findMany({ orderBy: [{ kind: 'asc' }, { language: 'asc' }, { slug: 'asc' }] }),
    version: await catalogueVersion(),
  }
}
