import { ensureInstalled, runTypeScript } from './installation.mjs'

/** `npm run bench`: the figures of the budgets; see tests/bench/run.ts. */
ensureInstalled({ withDevelopment: true })
runTypeScript('tests/bench/run.ts', process.argv.slice(2))
