import { readContent } from '@/lib/catalogue/content-files'
import { buildSnapshot, type Snapshot } from '@/lib/catalogue/snapshot'

let read: Promise<Snapshot> | undefined

/** The catalogue of content/, as a freshly seeded instance would serve it; read once a test run. */
export function realCatalogue(): Promise<Snapshot> {
  read ??= readContent('content').then(({ content, problems }) => {
    if (problems.length > 0) throw new Error(`content/ has problems: ${problems[0]?.file} ${problems[0]?.message}`)
    return buildSnapshot({
      version: 1,
      records: content.records.map(({ record }, ordinal) => ({ ordinal, record })),
      schemes: content.schemes,
      plans: content.plans,
      documents: content.documents,
      guides: content.guides.map(({ guide }) => guide),
    })
  })
  return read
}
