import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { areaOf } from '@/lib/platform/http/areas'
import { isLocale, type Locale, preferredLocale } from '@/lib/platform/i18n/locales'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'

/** The answers that this server gives itself, because Next cannot or must not. */
export type PlainStatus = 400 | 404 | 405 | 411 | 413 | 414 | 431 | 500 | 503

const messages = { fr, nl, en }
const wordsOf = {
  400: 'badAddress',
  404: 'notFound',
  405: 'badRequest',
  411: 'badRequest',
  413: 'tooLarge',
  414: 'addressTooLong',
  431: 'addressTooLong',
  500: 'fault',
  503: 'unavailable',
} as const satisfies Record<PlainStatus, keyof typeof fr.Errors>

/** Small enough to stand alone: these pages must not need the build, the database or another request. */
const style = `:root{color-scheme:light dark;--paper:#f6f5f1;--ink:#14231f;--link:#0b5a4a}
@media(prefers-color-scheme:dark){:root{--paper:#0e1513;--ink:#eceae2;--link:#f3c623}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem;border-top:.5rem solid var(--ink)}
h1{font-size:clamp(1.75rem,6vw,2.75rem);line-height:1.1;margin:0 0 1rem;text-wrap:balance}
a{color:var(--link);display:inline-block;padding:.5rem 0}ul{list-style:none;padding:0}small{opacity:.8}`

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The visitor's language: that of the address, else that which the browser asks for. */
export function languageOf(request: Pick<IncomingMessage, 'url' | 'headers'>): Locale {
  const first = (request.url ?? '').slice(1, 3)
  return isLocale(first) ? first : preferredLocale(request.headers['accept-language'])
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * An answer of the server's own: a page in the visitor's language, or problem+json (RFC 9457) under
 * /api. `reference` is the request's id, which the log knows too.
 */
export function plainPage(
  status: PlainStatus,
  request: Pick<IncomingMessage, 'url' | 'headers'>,
  reference: string,
): { headers: Record<string, string>; body: string } {
  const locale = languageOf(request)
  const words = messages[locale].Errors
  const { title, text } = words[wordsOf[status]]
  const common = { 'content-language': locale, 'cache-control': 'no-store' }

  if (areaOf(request.url ?? '') === 'api') {
    return {
      headers: { ...common, 'content-type': 'application/problem+json; charset=utf-8' },
      body: JSON.stringify({ type: 'about:blank', status, title, detail: text, instance: `urn:request:${reference}` }),
    }
  }
  const body = `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · ${escaped(messages[locale].Meta.name)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<ul>
<li><a href="/${locale}">${escaped(words.home)}</a></li>
<li><a href="tel:1819">${escaped(words.call)}</a></li>
</ul>
<p><small>${escaped(words.reference)} ${escaped(reference)}</small></p>
</main>
</body>
</html>
`
  return { headers: { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body }
}
