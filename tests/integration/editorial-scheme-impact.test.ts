import { expect, test } from 'vitest'
import { conceptSchemeOf } from '@/lib/catalogue/concept'
import { isScheme } from '@/lib/catalogue/edited-record'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { seedCatalogue } from '@/lib/catalogue/seeding'
import { withScheme } from '@/lib/catalogue/snapshot'
import { revisionForReview } from '@/lib/editorial/history'
import { isSchemeImpact } from '@/lib/editorial/impact'
import { publishRevision } from '@/lib/editorial/publishing'
import { fixtureContent } from '@/tests/support/catalogue-fixture'
import { ann, given, rita, submitted, summaries } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const stages = 'scheme/stage'
const label = { fr: 'Test', nl: 'Test', en: 'Test' }

async function recorded(revisionId: number) {
  const { impact, revision } = given(await revisionForReview(rita, revisionId))
  if (impact === undefined || !isSchemeImpact(impact)) throw new Error('no impact of a vocabulary was recorded')
  return { impact, record: revision.record }
}

test('what a vocabulary changes for visitors is recorded when it is handed in, and stays as it was', async () => {
  await seedCatalogue(fixtureContent(), { complete: true })
  const before = await publishedCatalogue()
  const revisionId = await submitted(ann, stages, {
    order: ['idea', 'creation', 'trial'],
    'concepts.trial': { label, station: 'test' },
    'concepts.idea.broader': ['creation'],
    'concepts.idea.station': 'idea',
    'concepts.creation.station': 'creation',
  })
  const { impact, record } = await recorded(revisionId)
  // The website grant is for the creation: who has an idea now stands within it, who tries out does not.
  expect(impact.programmes).toEqual([{ id: 'programme/website-grant', gained: 2, lost: 0 }])
  expect(impact).toMatchObject({ onlyWords: false, compared: 6, changed: { count: 2 }, added: 2, unnamed: ['trial'] })
  expect(impact.changed.examples[0]).toMatchObject({ stage: ['idea'] })

  given(await publishRevision(rita, revisionId))
  const after = await publishedCatalogue()
  expect(after.version).toBeGreaterThan(before.version)
  // What was foretold is what this instance now serves.
  if (!isScheme(record)) throw new Error('not a vocabulary')
  const foretold = withScheme(before, conceptSchemeOf(record))
  expect(foretold.engine.candidates).toEqual(after.engine.candidates)
  expect(foretold.concepts.list('stage')).toEqual(after.concepts.list('stage'))
  expect(foretold.records).toEqual(after.records)
  expect((await recorded(revisionId)).impact).toEqual(impact)
})

test('other words are recorded as changing nobody’s results', async () => {
  const { impact } = await recorded(await submitted(ann, 'scheme/need', { 'concepts.go-online.label': label }))
  expect(impact).toMatchObject({
    onlyWords: true,
    records: 1,
    changed: { count: 0 },
    programmes: [],
    newGaps: { count: 0 },
  })
})

test('a programme’s impact is recorded as before', async () => {
  const revisionId = await submitted(ann, 'programme/website-grant', {
    ...summaries('Une autre phrase'),
    'serves.stages': [],
  })
  const { impact } = given(await revisionForReview(rita, revisionId))
  expect(impact).toMatchObject({ record: { id: 'programme/website-grant', shown: { lost: 0 } } })
})
