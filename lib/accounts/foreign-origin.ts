import type { Locale } from '@/lib/platform/i18n/locales'

/** Written here and not in messages/: `proxy.ts` answers with it before any page is rendered. */
const words: Readonly<Record<Locale, readonly [title: string, text: string]>> = {
  fr: [
    'Demande refusée',
    'Cette demande ne vient pas d’une page de ce site. Revenez en arrière, rechargez la page et réessayez.',
  ],
  nl: [
    'Verzoek geweigerd',
    'Dit verzoek komt niet van een pagina van deze site. Ga terug, laad de pagina opnieuw en probeer nog eens.',
  ],
  en: [
    'Request refused',
    'This request does not come from a page of this site. Go back, reload the page and try again.',
  ],
}

/** Whether a POST was sent by a page of ours: its Origin has the host under which the browser reached us. */
export function isOwnOrigin(origin: string | null, host: string | null, ownOrigin?: string): boolean {
  if (origin === null || !URL.canParse(origin)) return false
  return origin === ownOrigin || (host !== null && new URL(origin).host === host)
}

/** The document that a forged request gets; nobody who uses a page of ours sees it. */
export function foreignOriginPage(locale: Locale): string {
  const [title, text] = words[locale]
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
}
