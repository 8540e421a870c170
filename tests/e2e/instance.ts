import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect } from './visitor'

const root = path.join(import.meta.dirname, '../..')

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A catalogue of its own, where tests may publish: its address, and that of the server's administrator. */
export async function ownDatabase(name: string): Promise<{ admin: string; database: string }> {
  const { admin, template } = JSON.parse(readFileSync(path.join(root, 'reports/e2e-database.json'), 'utf8'))
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  await client.end()
  const url = new URL(admin)
  url.pathname = `/${name}`
  return { admin, database: url.href }
}

/** Runs a script of tests/support to its end; answers what it printed. */
export async function runScript(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', `tests/support/${script}`, ...args],
    {
      cwd: root,
      env: { ...process.env, ...environment },
    },
  )
  return stdout
}

export type DeskRole = 'advisor' | 'editor' | 'reviewer' | 'admin'

/** Signs one person a role in; answers their sessions. */
export async function signDeskIn(environment: Record<string, string>): Promise<Readonly<Record<DeskRole, string>>> {
  return JSON.parse(await runScript('desk-people.ts', [], environment))
}

/** The cookie of a session, as the browser keeps it. */
export const sessionCookie = '__Host-session'

/** The built application, running on a database. */
export class Instance {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(database: string, environment: Record<string, string> = {}): Promise<Instance> {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/platform/http/server.ts'], {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: database,
        PORT: String(port),
        APP_ORIGIN: url,
        LOG_LEVEL: 'error',
        ...environment,
      },
    })
    const ready = () =>
      fetch(`${url}/api/ready`).then(
        (answer) => answer.status,
        () => 0,
      )
    await expect.poll(ready, { timeout: 60_000 }).toBe(200)
    return new Instance(url, child)
  }

  /** Ends it, and waits until it has: `SIGTERM` lets it finish what runs, `SIGKILL` does not. Answers its exit code. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const { child } = this
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    }
    return child.exitCode
  }
}
