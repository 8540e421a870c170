import { beforeEach, describe, expect, test } from 'vitest'
import { addRevisions, publishRevisions, raiseCatalogueVersion } from '@/lib/catalogue/publication'
import type { CatalogueRecord } from '@/lib/catalogue/record'
import { catalogueVersion, findPublishedRecord, findRecordBySlug, findText } from '@/lib/catalogue/repository'
import { isSeeded, seedCatalogue } from '@/lib/catalogue/seeding'
import { database, inTransaction } from '@/lib/platform/database'
import {
  contentOf,
  energyLoan,
  fixtureContent,
  fixtureRecords,
  programme,
  websiteGrant,
} from '@/tests/support/catalogue-fixture'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const seed = (records: readonly CatalogueRecord[]) => seedCatalogue(contentOf(records), { complete: true })
const replace = (record: CatalogueRecord) => fixtureRecords.map((one) => (one.id === record.id ? record : one))
const nothing = { created: [], changed: [], retired: [], conflicts: [], slugClashes: [] }

/** Every row count that a seeding could change. */
async function counts() {
  const db = database()
  return {
    records: await db.record.count(),
    revisions: await db.revision.count(),
    texts: await db.text.count(),
    events: await db.revisionEvent.count(),
    audit: await db.auditLine.count(),
    slugs: await db.slug.count(),
    version: await catalogueVersion(),
  }
}

async function editorPublishes(record: CatalogueRecord): Promise<void> {
  await inTransaction(async (tx) => {
    const added = await addRevisions(tx, [
      { record, origin: 'editor', author: 'editor-1', upToDate: ['fr', 'nl', 'en'] },
    ])
    await publishRevisions(
      tx,
      added.map(({ revisionId }) => ({ revisionId, author: 'editor-1' })),
    )
    await raiseCatalogueVersion(tx)
  })
}

beforeEach(async () => {
  await seed(fixtureRecords)
})

test('unchanged content does nothing', async () => {
  const before = await counts()
  const report = await seed(fixtureRecords)
  expect(report).toMatchObject({ ...nothing, unchanged: fixtureRecords.length, version: undefined })
  expect(await counts()).toEqual(before)
})

describe('where the seed was the last author', () => {
  test('a corrected file becomes the next revision, and the old one stays readable', async () => {
    const before = await findPublishedRecord(energyLoan.id)
    const text = { ...energyLoan.text, fr: { ...energyLoan.text.fr, summary: 'Corrigé.' } }
    const report = await seed(replace({ ...energyLoan, text }))
    expect(report).toMatchObject({ ...nothing, changed: [energyLoan.id] })
    const after = await findPublishedRecord(energyLoan.id)
    expect(after?.revision).toBe((before?.revision ?? 0) + 1)
    expect(after?.record.text.fr.summary).toBe('Corrigé.')
    const revisions = await database().revision.findMany({
      where: { recordId: energyLoan.id },
      include: { events: true },
      orderBy: { number: 'asc' },
    })
    expect(revisions.at(-2)?.events.map(({ kind }) => kind)).toContain('superseded')
    expect(revisions.at(-1)?.events.map(({ kind }) => kind)).toEqual(['published'])
  })

  test('a new address leads on from the old one', async () => {
    await seed(replace({ ...websiteGrant, slug: { ...websiteGrant.slug, fr: 'prime-internet' } }))
    expect(await findRecordBySlug('programme', 'fr', 'prime-site-web')).toEqual({
      state: 'moved',
      slug: 'prime-internet',
    })
    expect(await findRecordBySlug('programme', 'fr', 'prime-internet')).toMatchObject({ state: 'current' })
    expect(await findRecordBySlug('programme', 'nl', 'premie-website')).toMatchObject({ state: 'current' })
    expect(await findRecordBySlug('actor', 'fr', 'prime-site-web')).toEqual({ state: 'none' })
    await seed(fixtureRecords)
    expect(await findRecordBySlug('programme', 'fr', 'prime-internet')).toEqual({
      state: 'moved',
      slug: 'prime-site-web',
    })
  })

  test('a removed file retires its record; putting it back publishes it again', async () => {
    const without = fixtureRecords.filter(({ id }) => id !== energyLoan.id)
    expect(await seed(without)).toMatchObject({ ...nothing, retired: [energyLoan.id] })
    expect(await findPublishedRecord(energyLoan.id)).toBeUndefined()
    expect(await findRecordBySlug('programme', 'en', 'energy-loan')).toEqual({ state: 'none' })
    expect(await seed(fixtureRecords)).toMatchObject({ ...nothing, changed: [energyLoan.id] })
    expect(await findRecordBySlug('programme', 'en', 'energy-loan')).toMatchObject({ state: 'current' })
  })

  test('a file that could not be read retires nothing', async () => {
    const without = fixtureRecords.filter(({ id }) => id !== energyLoan.id)
    const report = await seedCatalogue(contentOf(without), { complete: false })
    expect(report).toMatchObject(nothing)
    expect(await findPublishedRecord(energyLoan.id)).toBeDefined()
  })
})

describe('where an editor was the last author', () => {
  const edited = programme('edited', { aliases: ['by the editor'] })

  test("the editor's revision stays and the conflict is reported", async () => {
    const file = programme('edited', { aliases: ['from the file'] })
    await seed([...fixtureRecords, file])
    await editorPublishes(edited)
    expect(await seed([...fixtureRecords, file])).toMatchObject(nothing)

    const changedFile = programme('edited', { aliases: ['from the file, corrected'] })
    const report = await seed([...fixtureRecords, changedFile])
    expect(report).toMatchObject({ ...nothing, conflicts: [{ recordId: edited.id, why: 'changed-file' }] })
    expect((await findPublishedRecord(edited.id))?.record.aliases).toEqual(['by the editor'])

    const removed = await seed(fixtureRecords)
    expect(removed).toMatchObject({ ...nothing, conflicts: [{ recordId: edited.id, why: 'removed-file' }] })
    expect(await findPublishedRecord(edited.id)).toBeDefined()

    // The editor's version written back to the file ends the conflict.
    expect(await seed([...fixtureRecords, edited])).toMatchObject(nothing)
  })

  test('a record that has no file is none of the seeding’s business', async () => {
    const own = programme('editors-own')
    await editorPublishes(own)
    expect((await seed(fixtureRecords)).retired).not.toContain(own.id)
    expect(await findPublishedRecord(own.id)).toBeDefined()
  })
})

test('two seedings at once do the work once', async () => {
  const added = programme('at-once')
  const before = await counts()
  const reports = await Promise.all([seed([...fixtureRecords, added]), seed([...fixtureRecords, added])])
  expect(reports.map(({ created }) => created.length).sort()).toEqual([0, 1])
  const after = await counts()
  expect(after.revisions).toBe(before.revisions + 1)
  expect(after.version).toBe(before.version + 1)
})

test('a failure half-way writes nothing', async () => {
  const before = await counts()
  const broken = programme('broken', {
    text: { ...energyLoan.text, fr: { title: 'a', summary: 'b', body: 'NUL \0 here' } },
  })
  await expect(seed([...fixtureRecords, programme('before-it'), broken])).rejects.toThrow()
  expect(await counts()).toEqual(before)
})

test('two records with one address: the second is left out and named', async () => {
  const rival = programme('rival', { slug: { fr: 'autre', nl: 'ander', en: websiteGrant.slug.en } })
  const report = await seed([...fixtureRecords, rival])
  expect(report.slugClashes).toEqual([
    { recordId: rival.id, with: websiteGrant.id, slug: 'programme en website-grant' },
  ])
  expect(report.created).toEqual([])
})

test('links to records that are not there are left out and reported', async () => {
  const report = await seed([...fixtureRecords, programme('dangling', { operator: ['nobody'] })])
  expect(report.dangling).toContainEqual({
    recordId: 'programme/dangling',
    relation: 'operated-by',
    target: 'actor/nobody',
  })
  const links = await database().link.findMany({ where: { fromId: websiteGrant.id } })
  expect(links.map(({ relation, toId }) => `${relation} ${toId}`).sort()).toEqual([
    'carried-by measure/digi-5',
    'operated-by actor/hub-brussels',
  ])
})

test('files seeded before are known by their fingerprint', async () => {
  expect(await isSeeded('abc')).toBe(false)
  await seedCatalogue(fixtureContent(), { complete: true, fingerprint: 'abc' })
  expect(await isSeeded('abc')).toBe(true)
  await seedCatalogue(fixtureContent(), { complete: true, fingerprint: 'def' })
  expect(await isSeeded('abc')).toBe(false)
})

test('a translation is current until its source changes', async () => {
  const record = programme('translated')
  await seed([...fixtureRecords, record])
  expect(await findText(record.id, 'nl')).toMatchObject({ language: 'nl', upToDate: true })
  const changed = { ...record, text: { ...record.text, fr: { ...record.text.fr, summary: 'Autre chose.' } } }
  await inTransaction(async (tx) => {
    const added = await addRevisions(tx, [{ record: changed, origin: 'editor', author: 'editor-1', upToDate: ['fr'] }])
    await publishRevisions(
      tx,
      added.map(({ revisionId }) => ({ revisionId, author: 'editor-1' })),
    )
  })
  expect(await findText(record.id, 'nl')).toMatchObject({ language: 'nl', upToDate: false })
  expect(await findText(record.id, 'fr')).toMatchObject({ language: 'fr', upToDate: true })
  expect(await findText('programme/microcredit', 'en')).toMatchObject({ language: 'fr' })
})
