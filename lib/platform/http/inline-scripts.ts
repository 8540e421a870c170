import { createHash } from 'node:crypto'

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const runsNothing = /\btype="(?:application\/(?:ld\+)?json|speculationrules)"/

/**
 * What Next writes into every page, all of it data: `self.__next_f.push([1,"…"])` for React to start
 * from, and the list of files to start with. Shape and, by parsing it as JSON, content are checked.
 */
const dataForNext = [
  /^self\.__next_f\.push\((\[[\s\S]*\])\)$/,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((\[[\s\S]*\])\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/,
]

/** Whether a script only hands data to Next, and so cannot be code that somebody slipped into a page. */
function isDataForNext(script: string): boolean {
  const data = dataForNext.map((shape) => shape.exec(script)?.[1]).find((found) => found !== undefined)
  if (data === undefined) return false
  try {
    JSON.parse(data)
    return true
  } catch {
    return false
  }
}

/**
 * The inline scripts of a page that may run, as base64 SHA-256 digests for its policy, and how many
 * others there are (they stay blocked: hashing whatever a page contains would bless injected code too).
 */
export function trustedInlineScripts(html: string): { hashes: string[]; refused: number } {
  const hashes = new Set<string>()
  let refused = 0
  for (const [, attributes = '', script = ''] of html.matchAll(scriptElement)) {
    if (/\bsrc=/.test(attributes) || runsNothing.test(attributes) || script === '') continue
    if (isDataForNext(script)) {
      hashes.add(createHash('sha256').update(script).digest('base64'))
    } else {
      refused += 1
    }
  }
  return { hashes: [...hashes], refused }
}
