import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

// Nothing about this application or its visitors goes to another host.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * First segments that this application answers itself; any other first segment is an address that
 * does not exist. Next's own files and metadata files are found before these rewrites are looked at.
 */
const known = 'fr|nl|en|api|_next'

/** A page that does not exist, in the language that the visitor's browser asks for first. */
const unknownAddress = `/:unknown((?!(?:${known})(?:/|$)).+)`
const preferring = (locale) => [{ type: 'header', key: 'accept-language', value: `${locale}\\b.*` }]

/** @type {import('next').NextConfig} */
const config = {
  // Headers, compression, ETags and the log are the business of lib/platform/http/server.ts.
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  // Pages rendered once are kept by our own handler: see lib/platform/http/README.md.
  cacheHandler: fileURLToPath(new URL('./lib/platform/http/kept-pages-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // Titles and descriptions belong in <head> for everybody: without this, pages rendered on demand
  // stream them into the body, where they need an inline script to move up.
  htmlLimitedBots: /.*/,
  // `npm run check` checks types, tests and scripts included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // A page that the browser already has by client navigation is shown again without asking this long, in seconds.
  experimental: { staleTimes: { static: 30, dynamic: 0 } },
  turbopack: { root },
  outputFileTracingRoot: root,
  async rewrites() {
    return {
      beforeFiles: [],
      afterFiles: ['nl', 'en']
        .map((locale) => ({
          source: unknownAddress,
          has: preferring(locale),
          destination: `/${locale}/404`,
        }))
        .concat([{ source: unknownAddress, destination: '/fr/404' }]),
      fallback: [],
    }
  },
}

export default createNextIntlPlugin('./lib/platform/i18n/request.ts')(config)
