import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'

function filesBelow(place: string): string[] {
  const full = path.join(applicationRoot, place)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [place]
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(applicationRoot, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** One hash over names and bytes of files and folders of the application; absent ones count as empty. */
export function sourceHash(places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesBelow)) {
    const bytes = readFileSync(path.join(applicationRoot, file))
    hash.update(`${file.replaceAll(path.sep, '/')}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
