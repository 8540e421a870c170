import { expect, test, vi } from 'vitest'
import { raiseCatalogueVersion } from '@/lib/catalogue/publication'
import { catalogueVersion, listenCatalogue } from '@/lib/catalogue/repository'
import { inTransaction } from '@/lib/platform/database'
import { runAsAdmin } from '@/tests/support/disposable-server'
import { useTestDatabase } from '@/tests/support/test-database'

const url = useTestDatabase()
const raise = () => inTransaction(raiseCatalogueVersion)

test('every instance hears of a publication, once it is committed', async () => {
  const first: number[] = []
  const second: number[] = []
  const channels = [
    listenCatalogue((version) => first.push(version)),
    listenCatalogue((version) => second.push(version)),
  ]
  const start = await catalogueVersion()
  await vi.waitFor(() => expect([first, second]).toEqual([[start], [start]]))
  await raise()
  await vi.waitFor(() =>
    expect([first, second]).toEqual([
      [start, start + 1],
      [start, start + 1],
    ]),
  )
  await inTransaction(async (tx) => {
    await raiseCatalogueVersion(tx)
    throw new Error('rolled back')
  }).catch(() => {})
  await raise()
  await vi.waitFor(() => expect(first).toEqual([start, start + 1, start + 2]))
  for (const channel of channels) await channel.stop()
})

test('a publication while the database was away is noticed when it is back', async () => {
  const heard: number[] = []
  const channel = listenCatalogue((version) => heard.push(version))
  const start = await catalogueVersion()
  await vi.waitFor(() => expect(heard).toEqual([start]))
  const name = new URL(url()).pathname.slice(1)
  await runAsAdmin(
    url(),
    `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  )
  await expect(catalogueVersion()).rejects.toThrow()
  await runAsAdmin(url(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  await raise()
  await vi.waitFor(() => expect(heard).toEqual([start, start + 1]), { timeout: 15_000 })
  await raise()
  await vi.waitFor(() => expect(heard.at(-1)).toBe(start + 2), { timeout: 15_000 })
  await channel.stop()
})
