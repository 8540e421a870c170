import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { checks, runCheck } from '@/lib/platform/commands/checks'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { build, generateClient } from '@/lib/platform/commands/prepare'
import { lastLines, runProgram } from '@/lib/platform/commands/run-program'

/**
 * `npm test`: every check and every test, one after the other, none skipped because another failed.
 * Ends with one line, `N passed, N failed`; a check counts as one test, and so does the build.
 * Names after the command (`npm test -- unit`) choose suites: check, unit, integration, build, e2e.
 */

interface Counts {
  passed: number
  failed: number
}

const reports = path.join(applicationRoot, 'reports')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A runner that wrote no readable report has failed once, whatever its exit code. */
function readReport<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** An exit code that tells of a failure which the report does not count: a file that did not load, a hook. */
function withExitCode({ passed, failed }: Counts, code: number): Counts {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

async function checkSuite(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 }
  for (const check of checks) {
    const started = performance.now()
    const { ok, output } = await runCheck(check)
    counts[ok ? 'passed' : 'failed'] += 1
    say(`  ${ok ? '✓' : '✗'} ${check.name}: ${check.meaning} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    if (!ok) say(lastLines(output, 60))
  }
  return counts
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() })

function vitestSuite(name: string, projects: readonly string[]): () => Promise<Counts> {
  return async () => {
    const file = path.join(reports, `${name}.json`)
    rmSync(file, { force: true })
    const chosen = projects.flatMap((project) => ['--project', project])
    const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await runProgram('vitest/vitest.mjs', args, { onLine: say })
    const report = readReport(file, vitestReport)
    if (!report) return { passed: 0, failed: 1 }
    // A test that was left out did not pass.
    return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }, code)
  }
}

async function buildSuite(): Promise<Counts> {
  try {
    say(`  ${await build()}`)
    return { passed: 1, failed: 0 }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1 }
  }
}

/** Debian's packages of the browser, the leaner first; each installs /usr/bin/ and its name. */
const debianBrowsers = ['chromium-headless-shell', 'chromium']

/** A sentence when there is no browser and none could be installed. */
function ensureBrowser(): string | undefined {
  const playwrights = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache/ms-playwright')
  if (debianBrowsers.some((name) => existsSync(`/usr/bin/${name}`)) || existsSync(playwrights)) return undefined
  const advice = 'Install one: "sudo apt-get install chromium" on Debian, or "npx playwright install chromium".'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `No Chromium was found. ${advice}`
  say('Installing Chromium (apt-get) …')
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const installed =
    apt('update', '-qq') && debianBrowsers.some((name) => apt('install', '-y', '-qq', '--no-install-recommends', name))
  return installed ? undefined : `Chromium could not be installed by apt-get. ${advice}`
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
})

async function browserSuite(): Promise<Counts> {
  const problem = ensureBrowser()
  if (problem !== undefined) {
    say(problem)
    return { passed: 0, failed: 1 }
  }
  const file = path.join(reports, 'e2e.json')
  rmSync(file, { force: true })
  const { code } = await runProgram('@playwright/test/cli.js', ['test'], { onLine: say })
  const report = readReport(file, playwrightReport)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return withExitCode({ passed: expected, failed: unexpected + flaky + report.errors.length }, code)
}

const suites: Readonly<Record<string, () => Promise<Counts>>> = {
  check: checkSuite,
  unit: vitestSuite('unit', ['unit', 'property']),
  integration: vitestSuite('integration', ['integration']),
  build: buildSuite,
  e2e: browserSuite,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in suites))
if (unknown.length > 0) {
  process.stderr.write(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.\n`)
  process.exit(1)
}

mkdirSync(reports, { recursive: true })
await generateClient()
const total: Counts = { passed: 0, failed: 0 }
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  say(`\n== ${name}`)
  const started = performance.now()
  const { passed, failed } = await run()
  total.passed += passed
  total.failed += failed
  say(`== ${name}: ${passed} passed, ${failed} failed in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
say('')
say(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
