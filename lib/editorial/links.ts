import { valueAt } from '@/lib/editorial/field-path'

/** Addresses of the web in records, and what an answer from there means. Pure. */

const address = /https?:\/\/[^\s<>"'`)\]}]+/g

/** A site as sources print it, without `https://`, which the page adds. */
const bareSite = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/

/** Every web address in a record's texts and fields, once each; a contact's site also where it lacks its `https://`. */
export function linksIn(content: unknown): string[] {
  const found = new Set<string>()
  const site = valueAt(content, 'contact.website')
  if (typeof site === 'string' && bareSite.test(site)) found.add(`https://${site}`)
  const visit = (value: unknown): void => {
    if (typeof value === 'string')
      for (const [link] of value.matchAll(address)) found.add(link.replace(/[.,;:!?]+$/, ''))
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner)
  }
  visit(content)
  return [...found]
}

/** The answer of a link while nothing at all could be reached. */
export const noNetwork = 'NO-NETWORK'

export type LinkState = 'ok' | 'uncertain' | 'broken'

/**
 * What an answer says of a link. Broken is only what says that it is gone: 404, 410, or a name that does not exist.
 * A refusal (401, 403, 429), a fault or no answer at all may be about us or about today: uncertain, for a person to
 * look at. A redirect leads somewhere.
 */
export function linkState(answer: number | string): LinkState {
  if (typeof answer === 'string') return answer === 'ENOTFOUND' ? 'broken' : 'uncertain'
  if (answer >= 200 && answer < 400) return 'ok'
  return answer === 404 || answer === 410 ? 'broken' : 'uncertain'
}

/** Networks that are not the public web: this machine, private and local ones. An editor's link must not reach them. */
export function isPublicAddress(ip: string): boolean {
  const plain = ip.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (plain.includes(':')) return !/^(::1?$|f[cd]|fe[89ab]|ff|64:ff9b:|2001:db8:)/.test(plain)
  const [a = 0, b = 0] = plain.split('.').map(Number)
  if ([0, 10, 127].includes(a) || a >= 224) return false
  if (a === 100 && b >= 64 && b < 128) return false
  if (a === 169 && b === 254) return false
  if (a === 172 && b >= 16 && b < 32) return false
  return !(a === 192 && b === 168)
}
