import { lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { type Acting, demand } from '@/lib/editorial/acting'
import { asOutcome, type Outcome } from '@/lib/editorial/errors'
import {
  claimLink,
  forgetLinks,
  type LinkRow,
  listLinks,
  publishedContents,
  settleLink,
} from '@/lib/editorial/freshness-repository'
import { isPublicAddress, linkState, linksIn, noNetwork } from '@/lib/editorial/links'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'

/** How a link answered: its status, or the name of what went wrong. */
export type Visit = (url: string) => Promise<number | string>

const patience = 15_000
const notPublic = 'NOT-PUBLIC'

/** Looks a name up; refuses what is not on the public web, at the very address that is then connected to. */
const publicLookup: typeof lookup = ((name: string, options: object, done: (...answer: unknown[]) => void) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error) done(error)
    else if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
      done(Object.assign(new Error(notPublic), { code: notPublic }))
    else if ('all' in options && options.all) done(null, addresses)
    else done(null, first.address, first.family)
  })
}) as typeof lookup

/** Asks for a page and reads nothing of it; redirects are not followed. */
export const visit: Visit = (url) =>
  new Promise((resolve) => {
    const { protocol, hostname } = new URL(url)
    const literal = hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) && !isPublicAddress(literal)) return resolve(notPublic)
    const ask = protocol === 'https:' ? requestSecure : requestPlain
    const headers = { 'user-agent': 'Support Compass link check', accept: 'text/html,*/*' }
    const asked = ask(url, { method: 'GET', headers, lookup: publicLookup, timeout: patience }, (answer) => {
      resolve(answer.statusCode ?? 'EMPTY')
      answer.destroy()
    })
    asked.on('timeout', () => asked.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })))
    asked.on('error', (error) => resolve('code' in error && typeof error.code === 'string' ? error.code : 'FAULT'))
    asked.end()
  })

const isAddress = (url: string) => URL.canParse(url)
const day = 24 * 60 * 60 * 1000

/**
 * Visits every link of the published catalogue once a day, whichever instance comes first; answers how many. A name
 * that does not exist says that a page is gone only where another one answered: a machine without a way out finds none.
 */
export async function checkLinks(now: Date, ask: Visit = visit): Promise<number> {
  const named = [...new Set((await publishedContents()).flatMap(({ content }) => linksIn(content)))].filter(isAddress)
  await forgetLinks(named)
  let visited = 0
  let reached = false
  const nameless: { url: string; answer: string }[] = []
  for (const url of named) {
    if (!(await claimLink(url, new Date(now.getTime() - day), now))) continue
    const answer = await ask(url)
    visited += 1
    if (typeof answer === 'number') reached = true
    if (linkState(answer) === 'broken' && typeof answer === 'string') nameless.push({ url, answer })
    else await settleLink(url, linkState(answer), String(answer), now)
  }
  for (const { url, answer } of nameless)
    await (reached ? settleLink(url, 'broken', answer, now) : settleLink(url, 'uncertain', noNetwork, now))
  if (visited > 0 && !reached)
    log.warn({ visited }, 'no link answered: this machine may have no way out, so none counts as broken')
  return visited
}

export interface DoubtfulLink extends LinkRow {
  readonly recordIds: readonly string[]
}

/**
 * Links that are broken, then those that nobody can be sure of, with the records that name them; and whether links
 * are still visited, or what is known of them stays as it is.
 */
export function doubtfulLinks(acting: Acting): Promise<Outcome<{ links: DoubtfulLink[]; visited: boolean }>> {
  return asOutcome(async () => {
    demand(acting, 'freshness.confirm')
    const [contents, rows] = await Promise.all([publishedContents(), listLinks()])
    const doubtful = rows.filter(({ state, answer }) => state !== 'ok' && answer !== 'waiting')
    const links = doubtful.map((row) => ({
      ...row,
      recordIds: contents.filter(({ content }) => linksIn(content).includes(row.url)).map(({ recordId }) => recordId),
    }))
    return {
      links: links.toSorted((a, b) => Number(b.state === 'broken') - Number(a.state === 'broken')),
      visited: environment().LINK_CHECKS === 'on',
    }
  })
}
