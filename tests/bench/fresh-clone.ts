import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { startEmbeddedServer } from '@/lib/platform/embedded-server'
import { firstAnswer, freePort } from './application'
import type { Figure } from './figures'

/** Seconds from `npm start` to the first page, after which it is stopped as Ctrl-C would. */
async function start(folder: string): Promise<number> {
  const port = await freePort()
  const since = performance.now()
  const { DATABASE_URL: _none, ...rest } = process.env
  const child = spawn('npm', ['start'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: { ...rest, HOST: '127.0.0.1', PORT: String(port) },
  })
  const gone = once(child, 'exit')
  try {
    return (await firstAnswer(`http://127.0.0.1:${port}/fr`, since, 900_000, () => child.exitCode !== null)) / 1000
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT')
    await gone
  }
}

/** `npm start` on a clone of what is committed, with nothing installed, and then again. */
export async function benchFreshClone(): Promise<Figure[]> {
  const parent = mkdtempSync(path.join(tmpdir(), 'support-compass-clone-'))
  chmodSync(parent, 0o755)
  const folder = path.join(parent, 'clone')
  const cloned = spawnSync('git', ['clone', '--quiet', applicationRoot, folder], { stdio: 'inherit' })
  if (cloned.status !== 0) throw new Error('the checkout could not be cloned')
  try {
    const first = await start(folder)
    const second = await start(folder)
    return [
      { name: 'npm start on a fresh clone', value: first, unit: 's', budget: 240, remark: 'npm cache as it is' },
      { name: 'npm start, second time', value: second, unit: 's', budget: 5 },
    ]
  } finally {
    const server = await startEmbeddedServer({ folder: path.join(folder, '.data') })
    await server.erase()
    rmSync(parent, { recursive: true, force: true })
  }
}
