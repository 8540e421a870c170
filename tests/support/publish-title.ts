import { addRevisions, publishRevisions, raiseCatalogueVersion } from '@/lib/catalogue/publication'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { closeDatabase, inTransaction } from '@/lib/platform/database'

/** Publishes a record of the database of DATABASE_URL under another title: `publish-title.ts <record id> <title>`. */
const [recordId = '', title = ''] = process.argv.slice(2)
const found = await findPublishedRecord(recordId)
if (!found) throw new Error(`${recordId} is not published`)
const { record } = found
const words = (text: { title: string; summary: string; body: string }) => ({ ...text, title })
const renamed = { ...record, text: { fr: words(record.text.fr), nl: words(record.text.nl), en: record.text.en } }

await inTransaction(async (tx) => {
  const added = await addRevisions(tx, [
    { record: renamed as typeof record, origin: 'editor', author: 'test', upToDate: ['fr', 'nl', 'en'] },
  ])
  await publishRevisions(
    tx,
    added.map(({ revisionId }) => ({ revisionId, author: 'test' })),
  )
  await raiseCatalogueVersion(tx)
})
await closeDatabase()
