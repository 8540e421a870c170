import pg from 'pg'
import { z } from 'zod'
import { databaseUrl } from '@/lib/platform/database'
import { log } from '@/lib/platform/log'

/** Longest silence before the version is asked for, in ms: a lost notification is noticed by then. */
const checkEvery = 15_000
const shortestPause = 250
const longestPause = 10_000

const versionSchema = z.coerce.number().int().nonnegative()

/**
 * Calls `onVersion` with the catalogue's version at once, and again whenever it rises: on notification, at the
 * regular check, and after the database went away and came back. The same version is told once only.
 */
export function listenCatalogue(onVersion: (version: number) => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let pause = shortestPause
  let told = -1
  let stopped = false

  const tell = (value: unknown) => {
    const version = versionSchema.safeParse(value)
    if (!version.success || version.data <= told || stopped) return
    told = version.data
    onVersion(told)
  }

  const check = async () => {
    const { rows } = (await client?.query('SELECT "version"::text FROM "CatalogueVersion" WHERE "id" = 1')) ?? {
      rows: [],
    }
    tell(rows[0]?.version)
  }

  const later = (work: () => void, ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(work, ms).unref()
  }

  const lost = (from: pg.Client) => {
    if (client !== from) return
    client = undefined
    from.end().catch(() => {})
    if (stopped) return
    log.warn({ retryInMs: pause }, 'the catalogue channel is closed; connecting again')
    later(connect, pause)
    pause = Math.min(pause * 2, longestPause)
  }

  const watch = (current: pg.Client) => {
    later(() => {
      check().then(
        () => watch(current),
        () => lost(current),
      )
    }, checkEvery)
  }

  function connect(): void {
    const current = new pg.Client({
      connectionString: databaseUrl(),
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    client = current
    current.on('error', () => lost(current))
    current.on('end', () => lost(current))
    current.on('notification', ({ payload }) => tell(payload))
    current
      .connect()
      // Listening comes before asking: nothing can be published in between unheard.
      .then(() => current.query('LISTEN catalogue'))
      .then(check)
      .then(() => {
        pause = shortestPause
        watch(current)
      })
      .catch(() => lost(current))
  }

  connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      const open = client
      client = undefined
      await open?.end().catch(() => {})
    },
  }
}
