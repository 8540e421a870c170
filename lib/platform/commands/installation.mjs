import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What must hold before any TypeScript can run; uses nothing but Node itself. */

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'))
}

/** One sentence and the end: for what the person at the terminal can mend. */
function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

function checkNode() {
  const wanted = readJson('package.json').engines.node.replace('>=', '')
  const [major = 0, minor = 0] = wanted.split('.').map(Number)
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  giveUp(
    `This application needs Node ${wanted} or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`,
  )
}

/** Whether every package of the lock file that this platform must have is installed in its version. */
function isInstalled(withDevelopment) {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = readJson('package-lock.json').packages
  const installed = readJson('node_modules/.package-lock.json').packages
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, dev }]) =>
      place === '' || optional || devOptional || (dev && !withDevelopment) || installed[place]?.version === version,
  )
}

function install(withDevelopment) {
  process.stdout.write('Installing packages …\n')
  const started = Date.now()
  const include = withDevelopment ? ['--include=dev'] : []
  // Not `npm ci`: it refuses a lock file made where the registry lacks other platforms' optional packages.
  // `npm install` takes the same versions from the lock file, and --no-save leaves that file alone.
  const { status, error } = spawnSync('npm', ['install', '--no-save', '--no-fund', '--no-audit', ...include], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (error) giveUp(`npm cannot be run (${error.message}); install Node together with npm.`)
  if (status !== 0)
    giveUp('The packages could not be installed; npm says why above. Check the network, then start again.')
  process.stdout.write(`Packages installed (${((Date.now() - started) / 1000).toFixed(0)} s)\n`)
}

/** Checks Node and installs what is missing or older than the lock file says. */
export function ensureInstalled({ withDevelopment }) {
  checkNode()
  if (!isInstalled(withDevelopment)) install(withDevelopment)
}

/** Runs one of the commands written in TypeScript and ends with its exit code. */
export function runTypeScript(file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself, which stops everything in order; this process only waits.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('exit', (code) => process.exit(code ?? 1))
}
