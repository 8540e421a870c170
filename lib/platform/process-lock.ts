import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Linux keeps an ended process in the table until its parent asks for it, in containers sometimes for ever. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}

/** Whether a process with this id runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isNaN(pid) ? undefined : pid
  } catch {
    return undefined
  }
}

/**
 * Runs `work` while no other process of this machine runs work under the same lock file.
 * The file holds the holder's process id, so that a killed holder's lock is taken over.
 * It guards start and stop of the embedded server, never the catalogue's data.
 */
export async function withProcessLock<T>(file: string, work: () => Promise<T>, waitSeconds = 60): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  const deadline = Date.now() + waitSeconds * 1000
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = holderOf(file)
      if (holder !== undefined && holder !== process.pid && !isRunning(holder)) rmSync(file, { force: true })
      else if (Date.now() > deadline) throw new Error(`Another process (${holder ?? 'unknown'}) holds ${file}.`)
      else await delay(50)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
