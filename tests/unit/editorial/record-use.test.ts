import { describe, expect, test } from 'vitest'
import { guideRecords } from '@/lib/catalogue/guide'
import { measureId } from '@/lib/catalogue/record'
import { useOfRecord } from '@/lib/editorial/record-use'
import { realCatalogue } from '@/tests/support/real-catalogue'

describe('who names a record of the real catalogue', () => {
  test.each(['instead', 'completes', 'operator', 'measures'] as const)(
    'is found under %s, as the form calls it',
    async (field) => {
      const snapshot = await realCatalogue()
      const [named] = snapshot.programmes.flatMap((one) => one[field])
      const id = { operator: `actor/${named}`, measures: measureId(named ?? '') }[field as string] ?? named ?? ''
      const naming = snapshot.programmes.filter((one) => (one[field] as readonly string[]).includes(named ?? ''))
      const found = useOfRecord(snapshot, id).records.filter(({ fields }) => fields.includes(field))
      expect(naming.length).toBeGreaterThan(0)
      expect(found.map(({ record }) => record.id)).toEqual(naming.map((one) => one.id))
    },
  )

  test('guides too: a self-test its official tool, an event or a package the records of its steps', async () => {
    const snapshot = await realCatalogue()
    for (const guide of [snapshot.lifeEvents[0], snapshot.selfTests[0], snapshot.packages[0]]) {
      const named = guide && guideRecords(guide).at(-1)
      expect(useOfRecord(snapshot, named ?? '').guides.map(({ id }) => id)).toContain(guide?.id)
    }
  })

  test('nobody, where nobody does', async () => {
    expect(useOfRecord(await realCatalogue(), 'programme/nowhere')).toEqual({ records: [], guides: [] })
  })
})
