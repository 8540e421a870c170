import { describe, expect, test } from 'vitest'
import { schemeRecordOf } from '@/lib/catalogue/concept'
import { readContent } from '@/lib/catalogue/content-files'
import { catalogueVersion, listenCatalogue, loadSnapshotRows } from '@/lib/catalogue/repository'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { exportCatalogue, importCatalogue } from '@/lib/editorial/content-exchange'
import { discardDraft, findDraft, openDraft, saveDraft } from '@/lib/editorial/drafts'
import { confirmStillTrue } from '@/lib/editorial/freshness'
import { recordHistory, revisionForReview } from '@/lib/editorial/history'
import { publishRevision, retireRecord } from '@/lib/editorial/publishing'
import { sendBack, submitDraft } from '@/lib/editorial/review'
import { scheduleEnd } from '@/lib/editorial/scheduling'
import { proposeCorrection } from '@/lib/editorial/suggestions'
import { database } from '@/lib/platform/database'
import { contentOf, fixtureContent, fixtureRecords } from '@/tests/support/catalogue-fixture'
import {
  adam,
  advisor,
  ann,
  ben,
  changed,
  drafted,
  given,
  now,
  refusal,
  rita,
  submitted,
} from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const types = 'scheme/support-type'
const needs = 'scheme/need'
const label = (words: string) => ({ fr: `${words} fr`, nl: `${words} nl`, en: `${words} en` })

/** A concept as visitors meet it. */
async function concept(scheme: string, id: string) {
  const { concepts } = await loadSnapshotRows()
  return concepts.find((one) => one.scheme === scheme && one.id === id)
}

async function emptyDesk(recordId: string) {
  const { draft } = given(await findDraft(ann, recordId))
  if (draft) given(await discardDraft(ann, recordId, draft.lockVersion))
}

test('a label goes from a draft over four eyes to every visitor, and all of it is kept', async () => {
  const before = await catalogueVersion()
  const revisionId = await submitted(ann, types, { 'concepts.grant.label': label('Prime') })
  expect((await concept('support-type', 'grant'))?.label.fr).toBe('grant')
  const review = given(await revisionForReview(rita, revisionId))
  expect(review.changes.map(({ path }) => path)).toEqual([
    'concepts.grant.label.fr',
    'concepts.grant.label.nl',
    'concepts.grant.label.en',
  ])
  expect(refusal(await publishRevision(ann, revisionId))).toMatchObject({ kind: 'not-allowed' })
  given(await publishRevision(rita, revisionId, { reason: 'Plus clair' }))
  expect((await concept('support-type', 'grant'))?.label).toEqual(label('Prime'))
  expect(await catalogueVersion()).toBe(before + 1)
  const { revisions } = given(await recordHistory(ann, types))
  expect(revisions.map(({ state }) => state)).toEqual(['published', 'superseded'])
  const audit = await database().auditLine.findMany({ where: { recordId: types }, orderBy: { id: 'asc' } })
  expect(audit.map(({ action }) => action)).toEqual([
    'publish',
    'draft.open',
    'draft.save',
    'revision.submit',
    'publish',
  ])
  // Records that name the concept still do.
  expect(await database().recordConcept.count({ where: { scheme: 'support-type', conceptId: 'grant' } })).toBe(1)
})

test('whoever wrote a vocabulary does not publish it alone, not even a reviewer', async () => {
  const revisionId = await submitted(rita, needs, { 'label.fr': 'Mon besoin' })
  expect(refusal(await publishRevision(rita, revisionId))).toEqual({ kind: 'own-revision' })
  given(await sendBack(adam, revisionId, { reason: 'Trop court' }))
  expect(given(await findDraft(ann, needs)).draft?.content).toMatchObject({ label: { fr: 'Mon besoin' } })
  await emptyDesk(needs)
})

test.each([
  ['an advisor', advisor, false],
  ['an editor', ann, true],
  ['a reviewer', rita, true],
  ['an admin', adam, true],
])('%s may or may not write a vocabulary', async (_, acting, may) => {
  const opened = await openDraft(acting, needs)
  expect(opened.ok).toBe(may)
  if (!opened.ok) {
    expect(opened.error).toMatchObject({ kind: 'not-allowed' })
    const input = { lockVersion: 1 }
    expect(refusal(await saveDraft(acting, needs, { ...input, content: { id: needs } })).kind).toBe('not-allowed')
    expect(refusal(await submitDraft(acting, needs, input)).kind).toBe('not-allowed')
    expect(refusal(await discardDraft(acting, needs, 1)).kind).toBe('not-allowed')
    return
  }
  given(await discardDraft(acting, needs, opened.draft.lockVersion))
})

describe('two editors, one vocabulary', () => {
  test('changes of different concepts meet; the same words are a choice between both', async () => {
    const { draft } = given(await openDraft(ann, types))
    const { lockVersion } = draft
    const anns = changed(draft.content, { 'concepts.loan.label.fr': 'Prêt' })
    given(await saveDraft(ann, types, { content: anns, lockVersion }))
    const bens = changed(draft.content, {
      'concepts.grant.help': label('Argent'),
      'concepts.loan.label.fr': 'Emprunt',
      order: ['finance-type', 'grant', 'loan', 'guarantee'],
      'concepts.guarantee': { label: label('Garantie') },
    })
    const error = refusal(await saveDraft(ben, types, { content: bens, lockVersion }))
    if (error.kind !== 'stale') throw new Error(error.kind)
    expect(error.merge.conflicts).toMatchObject([
      { path: 'concepts.loan.label.fr', mine: 'Emprunt', theirs: 'Prêt', base: 'loan' },
    ])
    expect(error.merge.merged).toMatchObject({
      order: ['finance-type', 'grant', 'loan', 'guarantee'],
      concepts: { grant: { help: label('Argent') }, guarantee: { label: label('Garantie') } },
    })
    await emptyDesk(types)
  })
})

describe('what keeps a vocabulary from review', () => {
  const problems = async (recordId: string, changes: Record<string, unknown>) => {
    const { lockVersion } = await drafted(ann, recordId, changes)
    const error = refusal(await submitDraft(ann, recordId, { lockVersion }))
    await emptyDesk(recordId)
    return error.kind === 'incomplete' ? error.problems.map(({ path, code }) => `${path} ${code}`) : error.kind
  }

  test('a Dutch name that is missing', async () => {
    expect(await problems(types, { 'concepts.grant.label.nl': undefined })).toEqual(['concepts.grant.label.nl missing'])
  })
  test('a concept that went, or whose id changed', async () => {
    expect(await problems(types, { 'concepts.loan': undefined, order: ['finance-type', 'grant'] })).toEqual([
      'concepts.loan concept-gone',
    ])
  })
  test('an order that does not name every concept', async () => {
    expect(await problems(types, { order: ['grant', 'loan'] })).toEqual(['order invalid'])
  })
  test('a concept that the application names is retired', async () => {
    expect(
      await problems(needs, {
        'concepts.go-online.replacedBy': 'shop',
        'concepts.shop': { label: label('Boutique') },
        order: ['go-online', 'shop'],
      }),
    ).toEqual(['concepts.go-online.replacedBy concept-fixed'])
  })
  test('a concept retired for itself, for nothing that exists, or for another category than its records', async () => {
    expect(await problems(types, { 'concepts.grant.replacedBy': 'grant' })).toEqual([
      'concepts.grant.replacedBy concept-loop',
    ])
    expect(await problems(types, { 'concepts.grant.replacedBy': 'nowhere' })).toEqual([
      'concepts.grant.replacedBy concept-unknown',
    ])
    expect(
      await problems(types, {
        'concepts.finance-type.category': 'training',
        'concepts.grant.replacedBy': 'finance-type',
      }),
    ).toEqual(['concepts.grant.replacedBy concept-category'])
  })
  test('a concept under itself, or under a retired one', async () => {
    expect(await problems(types, { 'concepts.finance-type.broader': ['loan'] })).toContain(
      'concepts.finance-type.broader concept-loop',
    )
    expect(
      await problems(types, {
        'concepts.finance-type.replacedBy': 'grant',
        'concepts.grant.broader': [],
        'concepts.loan.broader': ['finance-type'],
      }),
    ).toEqual(['concepts.loan.broader concept-broader-retired'])
  })
  test('a figure in one language only, and an addition where the application counts', async () => {
    expect(await problems(types, { 'concepts.grant.help': { ...label('Jusqu’à'), nl: 'Tot 50' } })).toEqual([
      'concepts.grant.help concept-numbers',
    ])
    expect(
      await problems('scheme/category', { 'concepts.more': { label: label('Plus') }, order: ['finance', 'more'] }),
    ).toEqual(['concepts.more concept-closed'])
  })
  test('nothing that changed', async () => {
    expect(await problems(needs, {})).toBe('nothing-changed')
  })
})

test('a vocabulary is never retired, confirmed or corrected as if it had a page', async () => {
  expect(refusal(await retireRecord(rita, types, 'Plus utile'))).toEqual({ kind: 'never-retired' })
  const later = new Date('2027-01-01T00:00:00Z')
  expect(refusal(await scheduleEnd(rita, types, later, 'retire'))).toEqual({ kind: 'never-retired' })
  expect(refusal(await confirmStillTrue(ann, types, '2026-11-22'))).toEqual({ kind: 'not-found' })
  const suggestion = { recordId: types, language: 'fr', words: 'Un autre mot' }
  expect(refusal(await proposeCorrection(suggestion, { now, allowed: true }))).toEqual({ kind: 'not-found' })
})

test('a retired concept leads on to the one that replaces it', async () => {
  given(await publishRevision(rita, await submitted(ann, types, { 'concepts.loan.replacedBy': 'grant' })))
  expect(await concept('support-type', 'loan')).toMatchObject({ replacedBy: 'grant' })
  // The records that name it are as their editors wrote them, and are found under both.
  expect(await database().recordConcept.count({ where: { scheme: 'support-type', conceptId: 'loan' } })).toBe(2)
})

test('another instance hears of a changed vocabulary', async () => {
  const heard: number[] = []
  const listening = listenCatalogue((version) => heard.push(version))
  try {
    given(
      await publishRevision(rita, await submitted(ann, needs, { 'concepts.go-online.label.fr': 'Vendre en ligne' })),
    )
    const version = await catalogueVersion()
    await expect.poll(() => heard.at(-1), { timeout: 30_000 }).toBe(version)
    expect((await concept('need', 'go-online'))?.label.fr).toBe('Vendre en ligne')
  } finally {
    await listening.stop()
  }
})

describe('files and editors', () => {
  const files = (words: string) => {
    const content = fixtureContent()
    return {
      ...content,
      schemes: content.schemes.map((scheme) => ({
        ...scheme,
        concepts: scheme.concepts.map((one) => (one.id === 'go-online' ? { ...one, help: label(words) } : one)),
      })),
    }
  }

  test('seeding keeps an editor’s version and reports the conflict; a file nobody touched follows', async () => {
    const untouched = await seedCatalogue(fixtureContent(), { complete: true })
    expect(untouched).toMatchObject({ schemes: [], conflicts: [], version: undefined })
    const report = await seedCatalogue(files('Fichier'), { complete: true })
    expect(report).toMatchObject({ schemes: [], conflicts: [{ recordId: needs, why: 'changed-file' }] })
    expect((await concept('need', 'go-online'))?.label.fr).toBe('Vendre en ligne')
    expect((await concept('need', 'go-online'))?.help).toBeUndefined()
    const stages = files('Fichier').schemes.map((scheme) =>
      scheme.scheme === 'stage' ? { ...scheme, label: label('Étape') } : scheme,
    )
    expect(await seedCatalogue({ ...fixtureContent(), schemes: stages }, { complete: true })).toMatchObject({
      schemes: ['scheme/stage'],
    })
  })

  test('importing merges the file’s change with the editor’s in a draft', async () => {
    const { report } = given(await importCatalogue(adam, files('Fichier')))
    expect(report.drafted).toEqual([needs])
    const { draft } = given(await findDraft(ann, needs))
    expect(draft?.content).toMatchObject({
      concepts: { 'go-online': { label: { fr: 'Vendre en ligne' }, help: label('Fichier') } },
    })
    await emptyDesk(needs)
  })

  test('a vocabulary whose file is not there stays', async () => {
    const report = await seedCatalogue({ ...contentOf(fixtureRecords), schemes: [] }, { complete: true })
    expect(report.dangling).toEqual([])
    expect(await concept('need', 'go-online')).toBeDefined()
  })

  test('the real vocabularies come out of the database to the letter', async () => {
    const { readFile } = await import('node:fs/promises')
    const { content } = await readContent('content')
    await seedCatalogue({ ...content, records: [] }, { complete: false })
    const exported = given(await exportCatalogue(ann))
    const asExported = new Map(exported.files.map(({ file, text }) => [file, text]))
    const untouched = content.schemes.map(schemeRecordOf).filter(({ id }) => id !== types && id !== needs)
    expect(untouched).toHaveLength(10)
    const { fileOf } = await import('@/lib/catalogue/content-files')
    for (const scheme of untouched)
      expect(asExported.get(fileOf(scheme)), scheme.id).toBe(await readFile(`content/${fileOf(scheme)}`, 'utf8'))
  })
})
