import { currentKey } from '@/lib/platform/http/kept-pages'
import { type Locale, locales } from '@/lib/platform/i18n/locales'

/** The address of the page that says that there is no page. */
const missingPath = (locale: Locale): string => `/${locale}/missing`

/** Whether an address (path, with or without query) is that page itself. */
export function isMissingPath(url: string): boolean {
  const [path] = url.split('?')
  return locales.some((locale) => path === missingPath(locale))
}

const kept = new Map<Locale, { key: string | null; html: Buffer }>()

/**
 * The HTML of the page for addresses that do not exist, in a language. Next sends an empty document
 * where a page calls `notFound()` and lets JavaScript fill it, so the server asks itself, at `origin`,
 * for an ordinary page with the same words, and keeps it as long as other pages are kept.
 * Undefined when that page cannot be had.
 */
export async function missingPage(origin: string, locale: Locale): Promise<Buffer | undefined> {
  const key = currentKey()
  const known = kept.get(locale)
  if (known && known.key === key) return known.html
  try {
    const answer = await fetch(origin + missingPath(locale), {
      headers: { 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(10_000),
    })
    const html = Buffer.from(await answer.arrayBuffer())
    if (answer.status !== 404 || !html.includes('<h1')) return undefined
    kept.set(locale, { key, html })
    return html
  } catch {
    return undefined
  }
}
