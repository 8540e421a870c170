import { describe, expect, it } from 'vitest'
import { afterOlderRenderings } from '@/lib/platform/http/render-order'

function rendering(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}

/** Lets everything that can go on go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('afterOlderRenderings', () => {
  it.each([
    ['waits for a rendering of the same page under an older key', '/fr', '2', false],
    ['joins a rendering under the same key', '/fr', '1', true],
    ['does not wait for another page', '/nl', '2', true],
  ])('%s', async (_, path, key, startsAtOnce) => {
    const older = rendering()
    const first = afterOlderRenderings('/fr', '1', () => older.promise)
    let started = false
    const second = afterOlderRenderings(path, key, async () => {
      started = true
    })
    await turn()
    expect(started).toBe(startsAtOnce)
    older.resolve()
    await Promise.all([first, second])
    expect(started).toBe(true)
  })

  it('goes on after an older rendering that failed', async () => {
    const first = afterOlderRenderings('/fr', '1', () => Promise.reject(new Error('fault')))
    const second = afterOlderRenderings('/fr', '2', () => Promise.resolve())
    await expect(first).rejects.toThrow('fault')
    await expect(second).resolves.toBeUndefined()
  })
})
