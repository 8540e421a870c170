import { parseArgs } from 'node:util'
import { readContent } from '@/lib/catalogue/content-files'
import { generateClient } from '@/lib/platform/commands/prepare'
import { withApplication, withDatabase } from './application'
import { benchAtlas } from './atlas'
import { benchFacets } from './facets'
import { type Figure, machine, tableOf } from './figures'
import { benchFreshClone } from './fresh-clone'
import { benchPages } from './pages'
import { benchSearch } from './search'
import { benchThroughput } from './throughput'
import { benchWizard } from './wizard'

/**
 * `npm run bench`: measures what the budgets are about and prints each figure beside its budget; it asserts nothing,
 * for a machine that is busy would fail it. Names choose parts: `npm run bench -- wizard facets`. `--fresh` adds
 * `npm start` on a fresh clone, which installs everything anew; `--every-situation` walks the wizard through all of the
 * atlas instead of one in 523.
 */

const parts = ['wizard', 'atlas', 'facets', 'search', 'pages', 'throughput'] as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: 'boolean' }, 'every-situation': { type: 'boolean' } },
})
const unknown = positionals.filter((name) => !parts.some((part) => part === name))
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; there are ${parts.join(', ')}.\n`)
  process.exit(1)
}
const wanted = (...names: (typeof parts)[number][]) =>
  (positionals.length === 0 && !values.fresh) || names.some((name) => positionals.includes(name))

const figures: Figure[] = []
function show(title: string, found: readonly Figure[]): void {
  figures.push(...found)
  process.stdout.write(`\n${title} (${machine()})\n${tableOf(found)}\n`)
}

const { content } = await readContent('content')
if (wanted('wizard')) show('Wizard', benchWizard(content))
if (wanted('atlas')) show('Atlas', benchAtlas(content, { everySituation: values['every-situation'] === true }))
if (wanted('facets')) show('Facets', benchFacets(content))
if (wanted('search', 'pages', 'throughput')) {
  await generateClient()
  await withDatabase(async (url) => {
    if (wanted('search')) show('Search', await benchSearch(content))
    if (wanted('pages', 'throughput'))
      await withApplication(url, async (origin) => {
        if (wanted('pages')) show('Pages', await benchPages(origin))
        if (wanted('throughput')) show('Throughput', await benchThroughput(origin))
      })
  })
}
if (values.fresh) show('Start', await benchFreshClone())
else process.stdout.write('\nnpm start on a fresh clone was not measured: npm run bench -- --fresh\n')

const missed = figures.filter(
  ({ value, budget, wanted: side }) => budget !== undefined && (side === 'at-least' ? value < budget : value > budget),
)
process.stdout.write(
  `\n${figures.filter(({ budget }) => budget !== undefined).length} budgets, ${missed.length} missed` +
    `${missed.length > 0 ? `: ${missed.map(({ name }) => name).join('; ')}` : ''}\n`,
)
