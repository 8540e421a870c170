import { createTranslator } from 'use-intl/core'
import { type BriefProgramme, pathOf, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import { realCatalogue } from '@/tests/support/real-catalogue'
import { Orientation } from './plan-on-page'
import { test as visitorTest } from './visitor'

interface ReaderFixtures {
  /** A message of messages/ by its whole key, with its values, as the visitor reads it. */
  say: (key: string, values?: Record<string, string | number>) => string
  /** The title of a record in the visitor's language. */
  titleOf: (id: string) => string
  /** The page of a record in the visitor's language. */
  pathTo: (id: string) => string
  /** A concept's name, and the sentence that helps with it if it has one, in the visitor's language. */
  concept: (scheme: string, id: string) => { label: string; help: string }
  /** The name alone. */
  label: (scheme: string, id: string) => string
  /** The wizard and the plan as this visitor uses them. */
  orientation: Orientation
}

/** A visitor who can tell what a page of the real catalogue ought to say. */
export const test = visitorTest.extend<ReaderFixtures, { catalogue: Snapshot }>({
  catalogue: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures this one needs from the pattern.
    async ({}, use) => use(await realCatalogue()),
    { scope: 'worker' },
  ],
  say: async ({ words, language }, use) => {
    const t = createTranslator({ locale: language, messages: words })
    const plain = t as unknown as (key: string, values?: Record<string, string | number>) => string
    await use((key, values) => plain(key, values))
  },
  titleOf: async ({ catalogue, language }, use) => use((id) => titleIn(recordOf(catalogue, id), language)),
  pathTo: async ({ catalogue, language }, use) => use((id) => pathOf(recordOf(catalogue, id), language)),
  concept: async ({ catalogue, language }, use) =>
    use((scheme, id) => {
      const concept = catalogue.concepts.find(scheme, id)
      if (!concept) throw new Error(`there is no ${id} in ${scheme}`)
      return { label: concept.label[language], help: concept.help?.[language] ?? '' }
    }),
  label: async ({ concept }, use) => use((scheme, id) => concept(scheme, id).label),
  orientation: async ({ page, say, concept }, use) => use(new Orientation(page, say, concept)),
})

function recordOf(catalogue: Snapshot, id: string) {
  const record = catalogue.byId.get(id)
  if (!record) throw new Error(`the catalogue has no ${id}`)
  return record as BriefProgramme
}

export { expect } from './visitor'
