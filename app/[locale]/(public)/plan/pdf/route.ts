import { getTranslations } from 'next-intl/server'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { planContent } from '@/components/dossier/pdf/plan-content'
import { renderPlan } from '@/components/dossier/pdf/render-plan'
import { parseProgrammeListQuery, programmeKey, programmeListQuery } from '@/components/dossier/programme-list-query'
import { productNames } from '@/components/ui/product-name'
import { publishedCatalogue } from '@/lib/catalogue/published'
import { todayInBrussels } from '@/lib/platform/clock'
import { origin } from '@/lib/platform/i18n/alternates'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/**
 * Documents that one instance makes in a minute. It guards this instance's processor, not data, so it counts in
 * memory; by address it could not count, for nothing that a client sends about its address can be trusted.
 */
const limiter = new RateLimiterMemory({ points: 40, duration: 60 })

/** The plan of the answers in the address, or the kept list with them, as a document to print or send. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const asked = (await params).locale
  const locale = isLocale(asked) ? asked : defaultLocale
  const spoken = <N extends 'Orientation' | 'Record' | 'Dossier' | 'Ui'>(namespace: N) =>
    getTranslations({ locale, namespace })
  try {
    await limiter.consume('all')
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return new Response((await spoken('Dossier'))('pdfBusy'), {
      status: 429,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-language': locale,
        'retry-after': String(Math.ceil(refused.msBeforeNext / 1000)),
        'cache-control': 'no-store',
      },
    })
  }
  const snapshot = await publishedCatalogue()
  const { searchParams } = new URL(request.url)
  const query = Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]))
  const { programmes, answers } = parseProgrammeListQuery(query, 'keep', snapshot)
  const today = todayInBrussels()
  const list = programmeListQuery('keep', programmes.map(programmeKey), answers)
  const content = planContent({
    snapshot,
    locale,
    answers,
    kept: programmes,
    today,
    product: productNames[locale],
    address: `${origin()}/${locale}/${programmes.length > 0 ? 'dossier' : 'plan'}${list}`,
    t: {
      Orientation: await spoken('Orientation'),
      Record: await spoken('Record'),
      Dossier: await spoken('Dossier'),
      Ui: await spoken('Ui'),
    },
  })
  const document = await renderPlan(content)
  return new Response(new Uint8Array(document), {
    headers: {
      'content-type': 'application/pdf',
      'content-language': locale,
      'content-disposition': `inline; filename="plan-${today}-${locale}.pdf"`,
      'cache-control': 'public, max-age=0, s-maxage=60',
      'x-robots-tag': 'noindex',
    },
  })
}
