import autocannon from 'autocannon'
import type { Figure } from './figures'

const cases = [
  { name: 'kept page (programme)', path: '/fr/programmes/prime-site-web' },
  { name: 'rendered page (wizard)', path: '/fr/start?profile=company&stage=established' },
  { name: 'rendered page (catalogue)', path: '/fr/catalogue?stage=creation' },
]

/** Requests a second over loopback, ten connections for five seconds; the machine also makes the load. */
export async function benchThroughput(origin: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path } of cases) {
    await fetch(origin + path)
    const result = await autocannon({ url: origin + path, connections: 10, duration: 5 })
    const failed = result.errors + result.non2xx
    figures.push({
      name: `${name}, requests a second`,
      value: result.requests.average,
      unit: '/s',
      remark: `p99 ${result.latency.p99} ms${failed > 0 ? `, ${failed} failed` : ''}`,
    })
  }
  return figures
}
