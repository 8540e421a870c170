import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import pg from 'pg'
import { expect } from './visitor'

const root = path.join(import.meta.dirname, '../..')
const clock = { APP_CLOCK: '2026-11-22T10:00:00Z' }

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type DeskRole = 'advisor' | 'editor' | 'reviewer' | 'admin'

/** An instance on a catalogue of its own, where tests may publish, with one person a role signed in. */
export class DeskInstance {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly tokens: Readonly<Record<DeskRole, string>>,
  ) {}

  static async start(name: string, settings: Readonly<Record<string, string>> = {}): Promise<DeskInstance> {
    const { admin, template } = JSON.parse(readFileSync(path.join(root, 'reports/e2e-database.json'), 'utf8'))
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
    await client.end()
    const database = new URL(admin)
    database.pathname = `/${name}`
    const env = { ...process.env, ...clock, ...settings, DATABASE_URL: database.href }
    const people = ['--import', 'tsx', 'tests/support/desk-people.ts']
    const { stdout } = await promisify(execFile)(process.execPath, people, { cwd: root, env })
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const child = spawn(process.execPath, ['--import', 'tsx', 'lib/platform/http/server.ts'], {
      cwd: root,
      stdio: 'ignore',
      env: { ...env, NODE_ENV: 'production', PORT: String(port), APP_ORIGIN: url, LOG_LEVEL: 'error' },
    })
    const ready = () =>
      fetch(`${url}/api/ready`).then(
        (answer) => answer.status,
        () => 0,
      )
    await expect.poll(ready, { timeout: 60_000 }).toBe(200)
    return new DeskInstance(url, child, JSON.parse(stdout))
  }

  /** A page of this instance as someone of the desk sees it; as whoever is not signed in where no role is named. */
  async pageOf(browser: Browser, role?: DeskRole, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options, baseURL: this.url })
    if (role) {
      const cookie = { name: '__Host-session', value: this.tokens[role], secure: true, httpOnly: true }
      await context.addCookies([{ ...cookie, url: this.url.replace('http:', 'https:') }])
    }
    return context.newPage()
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}
