import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { confirmStillTrue } from '@/lib/editorial/freshness'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { seedDatabase } from '@/lib/platform/commands/seed-database'

import { rita } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

/** The commands as someone types them: `npm run NAME -- …`. */

const url = useTestDatabase()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'commands-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ran {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

async function run(name: string, args: readonly string[], { input = '', env = {} } = {}): Promise<Ran> {
  const { APP_ORIGIN: _unset, ...inherited } = process.env
  const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
    cwd: applicationRoot,
    env: { ...inherited, DATABASE_URL: url(), ...env },
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, said, complained }
}

test('admin:create makes an admin who signs in, and a link for one that works under the address that is served', async () => {
  const password = 'Zomer in de Marollen 77'
  const who = ['--email', 'chef@example.brussels', '--name', 'Chef', '--language', 'nl']
  const made = await run('admin:create', [...who, '--password-stdin'], { input: `${password}\n` })
  expect(made).toMatchObject({ code: 0, complained: '' })
  expect(made.said).toContain('chef@example.brussels can sign in at /nl/login')
  expect(made.said).not.toContain('localhost')
  const visitor = { address: '192.0.2.1', device: 'test' }
  expect(await signInWithPassword({ email: 'chef@example.brussels', password, visitor }, new Date())).toMatchObject({
    ok: true,
    person: { name: 'Chef', roles: ['admin'] },
  })

  const env = { APP_ORIGIN: 'https://compass.example.brussels' }
  const invited = await run('admin:create', ['--email', 'two@example.brussels', '--name', 'Two'], { env })
  expect(invited.said).toMatch(/^https:\/\/compass\.example\.brussels\/fr\/login\/invitation\?token=\S{20,}$/m)
})

test('content:export writes the one file whose record changed, and leaves every other as it was', async () => {
  await seedDatabase(applicationRoot)
  const to = path.join(folder, 'content')
  await cp(path.join(applicationRoot, 'content'), to, { recursive: true })
  const before = await contentsOf(to)
  const day = '2026-11-22'
  expect(await confirmStillTrue(rita, 'programme/website-grant', day)).toMatchObject({ ok: true })
  const exported = await run('content:export', ['--to', to])
  expect(exported).toMatchObject({ code: 0, complained: '' })
  expect(exported.said).toMatch(/^\d{3} records, 1 files? written to /)
  const after = await contentsOf(to)
  expect([...after.keys()]).toEqual([...before.keys()])
  const differing = [...after].filter(([file, words]) => words !== before.get(file))
  expect(differing.map(([file]) => file)).toEqual(['programmes/website-grant.yaml'])
  expect(differing[0]?.[1]).toMatch(new RegExp(`^confirmedOn: "?${day}"?$`, 'm'))
})

test('atlas says how many situations there are and that none is a dead end', async () => {
  const report = path.join(folder, 'atlas.json')
  const { code, said } = await run('atlas', ['--without', 'website-grant', '--json', report])
  expect(code).toBe(0)
  expect(said).toMatch(/\d+ programmes in [\d,]+ situations/)
  expect(said).toMatch(/none, a dead end +0\n/)
  expect(said).toContain('without programme/website-grant: shown in')
  const { deadEnds, tally, situations } = JSON.parse(await readFile(report, 'utf8'))
  expect(deadEnds).toEqual([])
  expect(Object.values<number>(tally).reduce((sum, one) => sum + one, 0)).toBe(situations)
})

async function contentsOf(root: string): Promise<Map<string, string>> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const full = path.join(parentPath, name)
    return [path.relative(root, full), await readFile(full, 'utf8')] as const
  })
  return new Map(await Promise.all(read))
}
