import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { type DeskRole, Instance, ownDatabase, sessionCookie, signDeskIn } from './instance'

const clock = { APP_CLOCK: '2026-11-22T10:00:00Z' }

/** A page of an instance as whoever holds a session sees it; as whoever is not signed in where there is none. */
export async function pageAt(
  url: string,
  browser: Browser,
  session?: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options, baseURL: url })
  if (session !== undefined) {
    const cookie = { name: sessionCookie, value: session, secure: true, httpOnly: true }
    await context.addCookies([{ ...cookie, url: url.replace('http:', 'https:') }])
  }
  return context.newPage()
}

/** An instance on a catalogue of its own, where tests may publish, with one person a role signed in. */
export class DeskInstance {
  private constructor(
    private readonly instance: Instance,
    private readonly tokens: Readonly<Record<DeskRole, string>>,
  ) {}

  static async start(name: string, settings: Readonly<Record<string, string>> = {}): Promise<DeskInstance> {
    const { database } = await ownDatabase(name)
    const environment = { ...clock, ...settings }
    const tokens = await signDeskIn({ ...environment, DATABASE_URL: database })
    return new DeskInstance(await Instance.start(database, environment), tokens)
  }

  get url(): string {
    return this.instance.url
  }

  /** A page of this instance as someone of the desk sees it; as whoever is not signed in where no role is named. */
  pageOf(browser: Browser, role?: DeskRole, options: BrowserContextOptions = {}): Promise<Page> {
    return pageAt(this.url, browser, role && this.tokens[role], options)
  }

  /** What this instance answers, as its pages would ask and without a browser; redirects are not followed. */
  ask(path: string, role?: DeskRole, init: RequestInit = {}): Promise<Response> {
    const headers = {
      origin: this.url,
      ...(role && { cookie: `__Host-session=${this.tokens[role]}` }),
      ...init.headers,
    }
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers })
  }

  async stop(): Promise<void> {
    await this.instance.stop()
  }
}
