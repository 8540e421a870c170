import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/platform/embedded-server'
import { isRunning } from '@/lib/platform/process-lock'

let folder: string
let server: EmbeddedServer

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'support-compass-test-'))
  chmodSync(folder, 0o711)
})
afterEach(() => server.erase())

const pidFile = () => path.join(folder, 'postgres/postmaster.pid')
const serverPid = () => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10)

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('what was written is there after the server was killed', async () => {
  server = await startEmbeddedServer({ folder })
  await ask('CREATE TABLE kept AS SELECT 1819 AS number')
  const pid = serverPid()
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false))
  server = await startEmbeddedServer({ folder })
  expect(server.started).toBe(true)
  expect(await ask('SELECT number FROM kept')).toEqual([{ number: 1819 }])
})

test('a pid file that names a program of another kind does not keep it from starting', async () => {
  server = await startEmbeddedServer({ folder })
  const words = readFileSync(pidFile(), 'utf8').split('\n')
  await server.stop()
  // As after a crash of the machine: the number was given to another program, here to this one.
  writeFileSync(pidFile(), [String(process.pid), ...words.slice(1)].join('\n'))
  server = await startEmbeddedServer({ folder })
  expect(server.started).toBe(true)
})

test('two starts at once end with one server, and stopping ends it', async () => {
  const [first, second] = await Promise.all([startEmbeddedServer({ folder }), startEmbeddedServer({ folder })])
  server = first
  expect(first.url).toBe(second.url)
  expect([first.started, second.started].sort()).toEqual([false, true])
  const pid = serverPid()
  await server.stop()
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false))
  expect(readdirSync(path.join(folder, 'postgres-leases'))).toEqual([])
})

test('only this machine, and only who knows the password', async () => {
  server = await startEmbeddedServer({ folder })
  expect(await ask('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  const stranger = new URL(server.url)
  stranger.password = 'guess'
  const client = new pg.Client({ connectionString: stranger.href })
  await expect(client.connect()).rejects.toThrow(/password authentication failed/)
})
