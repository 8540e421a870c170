import { expect, test } from 'vitest'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { impactOfChange } from '@/lib/editorial/impact'
import { endPastLastDay } from '@/lib/editorial/last-day'
import { publishRevision } from '@/lib/editorial/publishing'
import { database } from '@/lib/platform/database'
import { websiteGrant } from '@/tests/support/catalogue-fixture'
import { ann, given, rita, submitted } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const { id } = websiteGrant
const availabilityNow = async () => {
  const record = (await findPublishedRecord(id))?.record
  return record && 'availability' in record ? record.availability : undefined
}
/** In how many situations the record as it is published now is a result; the snapshot is that of the beginning. */
const situations = async () =>
  impactOfChange(await publishedCatalogue(), id, (await findPublishedRecord(id))?.record)?.record.shown.after

test('a programme is had on its last day, and leaves the results by itself the day after, once, in Brussels time', async () => {
  given(await publishRevision(rita, await submitted(ann, id, { 'availability.endsOn': '2027-03-31' })))
  // Half past eleven at night in Brussels, in summer time.
  expect(await endPastLastDay(new Date('2027-03-31T21:30:00Z'))).toEqual([])
  expect(await availabilityNow()).toMatchObject({ state: 'open', endsOn: '2027-03-31' })
  expect(await situations()).toBeGreaterThan(0)

  const midnight = new Date('2027-03-31T22:00:00Z')
  const runs = await Promise.all(Array.from({ length: 3 }, () => endPastLastDay(midnight)))
  expect(runs.flat()).toEqual([id])
  expect(await availabilityNow()).toEqual({
    ...websiteGrant.availability,
    state: 'ended',
    asOf: 2027,
    endsOn: '2027-03-31',
  })
  expect(await situations()).toBe(0)
  expect(await database().auditLine.findMany({ where: { recordId: id, action: 'end' } })).toMatchObject([
    { author: 'calendar', detail: { endsOn: '2027-03-31' } },
  ])
  expect(await endPastLastDay(midnight)).toEqual([])
})
