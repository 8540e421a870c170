import type { MetadataRoute } from 'next'
import { origin } from '@/lib/platform/i18n/alternates'
import { locales } from '@/lib/platform/i18n/locales'

/** Read when asked for, because it names the origin, which a build does not know. */
export const dynamic = 'force-dynamic'

const signedIn = ['advisor', 'editor', 'login']

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      // Answers and filters make endless addresses of the same records.
      disallow: [
        '/api/',
        ...locales.flatMap((locale) => [...signedIn.map((area) => `/${locale}/${area}`), `/${locale}/*?*`]),
      ],
    },
    sitemap: `${origin()}/sitemap.xml`,
  }
}
