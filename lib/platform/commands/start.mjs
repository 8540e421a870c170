import { ensureInstalled, runTypeScript } from './installation.mjs'

/** `npm start`: everything from a fresh checkout to a served application. `--dev` serves while you edit. */
ensureInstalled({ withDevelopment: process.argv.includes('--dev') })
runTypeScript('lib/platform/commands/start.ts', process.argv.slice(2))
