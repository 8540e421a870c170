import { ensureInstalled, runTypeScript } from './installation.mjs'

/** `npm test`: every check and test, from a fresh checkout; ends with one line of counts. */
ensureInstalled({ withDevelopment: true })
runTypeScript('lib/platform/commands/test.ts', process.argv.slice(2))
