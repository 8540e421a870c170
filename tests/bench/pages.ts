import { existsSync } from 'node:fs'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { z } from 'zod'
import { type Figure, percentile } from './figures'

/** What visitors see first, and most. */
const pages = [
  { name: 'home', path: '/fr', scriptBudget: 150 },
  { name: 'wizard', path: '/fr/start?profile=company&stage=established', scriptBudget: 170 },
  { name: 'plan', path: '/fr/plan?profile=company&stage=established&sector=retail&need=go-online', scriptBudget: 150 },
  { name: 'catalogue', path: '/fr/catalogue?stage=creation', scriptBudget: 150 },
  { name: 'programme', path: '/fr/programmes/prime-site-web', scriptBudget: 150 },
]

interface Weight {
  /** Kilobytes on the wire by kind of resource, compressed as served. */
  readonly kilobytes: Record<'Document' | 'Script' | 'Stylesheet' | 'Font' | 'Other', number>
  readonly otherHosts: number
}

async function weigh(page: Page, session: CDPSession, url: string): Promise<Weight> {
  const kilobytes: Weight['kilobytes'] = { Document: 0, Script: 0, Stylesheet: 0, Font: 0, Other: 0 }
  const kinds = new Map<string, keyof Weight['kilobytes']>()
  const { origin } = new URL(url)
  let otherHosts = 0
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (/^https?:/.test(request.url) && new URL(request.url).origin !== origin) otherHosts += 1
    kinds.set(requestId, type !== undefined && type in kilobytes ? (type as keyof Weight['kilobytes']) : 'Other')
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    kilobytes[kinds.get(requestId) ?? 'Other'] += encodedDataLength / 1024
  })
  await session.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  return { kilobytes, otherHosts }
}

/** Chrome's own profile of a slow phone: a processor four times slower, 150 ms a round trip, 1.6 Mbit/s. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  })
}

const paintedSchema = z.object({ largest: z.number(), shift: z.number(), moved: z.string() })
type Painted = z.infer<typeof paintedSchema>

/** Runs in the page; as text, for what compiles this file would add names that the page does not know. */
const readPaint = `new Promise((resolve) => {
  const seen = { largest: 0, shift: 0, moved: '' }
  let worst = 0
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', (entry) => { seen.largest = entry.startTime })
  watch('layout-shift', (entry) => {
    seen.shift += entry.value
    if (entry.value <= worst) return
    worst = entry.value
    seen.moved = entry.sources.map(({ node }) => node?.className || node?.nodeName || '').join(', ')
  })
  // Entries of the past come with the next task.
  setTimeout(() => resolve(seen), 200)
})`

/** When the largest content was painted (ms), and how far the layout shifted (a share, without unit). */
async function paint(page: Page, session: CDPSession, url: string): Promise<Painted> {
  await slowDown(session)
  await page.goto(url, { waitUntil: 'networkidle' })
  return paintedSchema.parse(await page.evaluate(readPaint))
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/** Runs work on a page of its own, with nothing cached. */
async function onFreshPage<T>(browser: Browser, work: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    return await work(page, await context.newCDPSession(page))
  } finally {
    await context.close()
  }
}

/** The whole browser before its shell: what people have is what is measured. */
const debianBrowser = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'].find(existsSync)
const visits = 3
/** Less than this share of the screen cannot be seen to move: a text that settles by a pixel when its font arrives. */
const noticeable = 0.01

/** Weight of pages, and how soon they are seen on a slow phone. */
export async function benchPages(origin: string): Promise<Figure[]> {
  const browser = await chromium.launch({
    ...(debianBrowser && { executablePath: debianBrowser }),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  })
  const figures: Figure[] = []
  try {
    for (const { name, path, scriptBudget } of pages) {
      const { kilobytes, otherHosts } = await onFreshPage(browser, (page, session) =>
        weigh(page, session, origin + path),
      )
      const total = Object.values(kilobytes).reduce((sum, each) => sum + each, 0)
      const parts = Object.entries(kilobytes).map(([kind, size]) => `${kind.toLowerCase()} ${Math.round(size)}`)
      const painted: Painted[] = []
      for (let visit = 0; visit < visits; visit++)
        painted.push(await onFreshPage(browser, (page, session) => paint(page, session, origin + path)))
      const worst = [...painted].sort((a, b) => b.shift - a.shift)[0]
      figures.push(
        { name: `${name}, JavaScript`, value: kilobytes.Script, unit: 'KB', budget: scriptBudget },
        { name: `${name}, everything`, value: total, unit: 'KB', remark: parts.join(', ') },
        { name: `${name}, requests to other hosts`, value: otherHosts, unit: '', budget: 0 },
        {
          name: `${name}, largest content painted`,
          value: percentile(
            painted.map((each) => each.largest),
            0.5,
          ),
          unit: 'ms',
          budget: 1500,
          remark: `slow phone, middle of ${visits}`,
        },
        {
          name: `${name}, layout shift`,
          value: worst?.shift ?? 0,
          unit: '',
          budget: noticeable,
          remark: worst && worst.shift > noticeable ? `moved: ${worst.moved}` : '',
        },
      )
    }
  } finally {
    await browser.close()
  }
  return figures
}
