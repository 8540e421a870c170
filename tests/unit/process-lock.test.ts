import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isRunning, withProcessLock } from '@/lib/platform/process-lock'

const folder = mkdtempSync(path.join(tmpdir(), 'process-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('work under one lock runs one after the other', async () => {
  const lock = path.join(folder, 'one')
  const events: string[] = []
  const work = (name: string) => async () => {
    events.push(`${name} in`)
    await new Promise((resolve) => setImmediate(resolve))
    events.push(`${name} out`)
  }
  await Promise.all([withProcessLock(lock, work('a')), withProcessLock(lock, work('b'))])
  expect(events).toHaveLength(4)
  expect(events[0]?.[0]).toBe(events[1]?.[0])
  expect(events[2]?.[0]).toBe(events[3]?.[0])
})

test('the lock of a process that is gone is taken over', async () => {
  const lock = path.join(folder, 'stale')
  const gone = 4_194_303
  expect(isRunning(gone)).toBe(false)
  writeFileSync(lock, String(gone))
  const seen = await withProcessLock(lock, async () => readFileSync(lock, 'utf8'))
  expect(seen).toBe(String(process.pid))
})

test('the lock of a living process is waited for, then named', async () => {
  const lock = path.join(folder, 'held')
  writeFileSync(lock, '1')
  await expect(withProcessLock(lock, async () => 'done', 0)).rejects.toThrow(/\(1\) holds/)
})

test('a failure frees the lock', async () => {
  const lock = path.join(folder, 'failure')
  await expect(withProcessLock(lock, async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withProcessLock(lock, async () => 'next', 0)).toBe('next')
})
