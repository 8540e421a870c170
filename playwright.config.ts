import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { VisitorOptions } from './tests/e2e/visitor'

// Chosen once, by the process that reads this file first; the workers inherit it.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 9_000))
const port = process.env.E2E_PORT
const baseURL = `http://127.0.0.1:${port}`

/**
 * Debian's browser where it is installed, else the one that Playwright installed. The shell first: the same engine
 * without the parts that only a window needs, which halves what opening a page costs.
 */
const debianBrowser = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 900 } }

/**
 * Language, size and JavaScript, pairwise: every pair of them is in one project. What does not depend
 * on them is tagged `@once` and runs in the first project only; a long way behind the sign-in is tagged `@language` and
 * runs once a language, small and large, with and without script among them.
 */
const projects = [
  { name: 'phone-fr', language: 'fr', size: phone, javaScriptEnabled: true },
  { name: 'desktop-fr-nojs', language: 'fr', size: desktop, javaScriptEnabled: false },
  { name: 'desktop-nl', language: 'nl', size: desktop, javaScriptEnabled: true },
  { name: 'phone-nl-nojs', language: 'nl', size: phone, javaScriptEnabled: false },
  { name: 'desktop-en', language: 'en', size: desktop, javaScriptEnabled: true },
  { name: 'phone-en-nojs', language: 'en', size: phone, javaScriptEnabled: false },
] as const

const onceALanguage = new Set<string>(['phone-fr', 'desktop-nl', 'phone-en-nojs'])

export default defineConfig<VisitorOptions>({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Generous, so that a busy machine makes a test slow and not wrong: no test is about speed.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    baseURL,
    browserName: 'chromium',
    timezoneId: 'Europe/Brussels',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(debianBrowser && { executablePath: debianBrowser }),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  projects: projects.map(({ name, language, size, javaScriptEnabled }, index) => ({
    name,
    ...(index > 0 && { grepInvert: onceALanguage.has(name) ? /@once/ : /@once|@language/ }),
    use: { ...size, javaScriptEnabled, language, locale: language === 'en' ? 'en-GB' : `${language}-BE` },
  })),
  webServer: {
    command: 'node --import tsx tests/support/serve.ts',
    url: `${baseURL}/api/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    // A day on which the strategy of 2022 runs and the plan of 2016 has ended.
    env: { PORT: port, APP_ORIGIN: baseURL, APP_CLOCK: '2026-11-22T10:00:00Z', LOG_LEVEL: 'error' },
  },
})
