import { openDraft, saveDraft } from '@/lib/editorial/drafts'
import { ann, changed, given } from '@/tests/support/editorial-desk'

/**
 * Saves a draft of the database of DATABASE_URL again and again, and says each acknowledged save on its own line
 * (`lockVersion note`), until it is killed: `save-draft-forever.ts <record id>`.
 */
const [recordId = ''] = process.argv.slice(2)
let { content, lockVersion }: { content: unknown; lockVersion: number } = given(await openDraft(ann, recordId)).draft
for (let nth = 1; ; nth += 1) {
  content = changed(content, { note: `save ${nth}` })
  lockVersion = given(await saveDraft(ann, recordId, { content, lockVersion })).lockVersion
  process.stdout.write(`${lockVersion} save ${nth}\n`)
}
