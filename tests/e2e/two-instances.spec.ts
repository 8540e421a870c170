import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { expect, test } from './visitor'

/**
 * Two instances on one database: what one publishes, both show, and neither keeps a page that is older.
 * Here rather than among the integration tests because it needs the built application.
 */

const root = path.join(import.meta.dirname, '../..')
const recordId = 'programme/website-grant'
const page = '/fr/programmes/prime-site-web'

interface Instance {
  url: string
  process: ChildProcess
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function startInstance(database: string, environment: Record<string, string> = {}): Promise<Instance> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/platform/http/server.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...environment,
    },
  })
  await expect
    .poll(
      () =>
        fetch(`${url}/api/ready`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200)
  return { url, process: child }
}

/** Tells an instance to stop once it has taken up the request that was sent just before. */
async function stopSoon(instance: Instance): Promise<void> {
  await fetch(`${instance.url}/api/health`)
  await stopInstance(instance)
}

async function stopInstance({ process: child }: Instance): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

const titleOf = async (instance: Instance): Promise<string> =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(await (await fetch(instance.url + page)).text())?.[1] ?? ''

/** The newest entry of the feed. */
const newestInFeed = async (instance: Instance): Promise<string> =>
  /<entry>.*?<title>([^<]*)<\/title>/.exec(await (await fetch(`${instance.url}/fr/feed.xml`)).text())?.[1] ?? ''

const cacheState = async (instance: Instance): Promise<string | null> =>
  (await fetch(instance.url + page)).headers.get('x-nextjs-cache')

test.describe('two instances @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 90_000 })

  let admin = ''
  let database = ''
  let instances: Instance[] = []

  test.beforeAll(async () => {
    const served = JSON.parse(readFileSync(path.join(root, 'reports/e2e-database.json'), 'utf8'))
    const { template } = served
    admin = served.admin
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    const name = `instances_${process.pid}`
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
    await client.end()
    const url = new URL(admin)
    url.pathname = `/${name}`
    database = url.href
    instances = await Promise.all([startInstance(database), startInstance(database)])
  })

  test.afterAll(() => Promise.all(instances.map(stopInstance)))

  const publish = (title: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/support/publish-title.ts', recordId, title], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: database },
    })

  test('keep a page once rendered', async () => {
    for (const instance of instances) {
      await titleOf(instance)
      expect(await cacheState(instance)).toBe('HIT')
    }
  })

  test('both show what one publishes, with no request or signal between them', async () => {
    await publish('Premier nouveau titre')
    for (const instance of instances) {
      await expect.poll(() => titleOf(instance), { timeout: 5_000 }).toBe('Premier nouveau titre')
      expect(await cacheState(instance)).toBe('HIT')
      expect(await newestInFeed(instance)).toBe('Premier nouveau titre')
    }
  })

  test('never go back to an older page, however often it is asked for while it changes', async () => {
    const seen: string[][] = instances.map(() => [])
    let publishing = true
    const watching = instances.map(async (instance, index) => {
      while (publishing) seen[index]?.push(await titleOf(instance))
    })
    const titles = ['Titre A', 'Titre B', 'Titre C']
    for (const title of titles) await publish(title)
    await Promise.all(
      instances.map((instance) => expect.poll(() => titleOf(instance), { timeout: 5_000 }).toBe('Titre C')),
    )
    publishing = false
    await Promise.all(watching)
    for (const titlesSeen of seen) {
      const order = titlesSeen.map((title) => titles.indexOf(title))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  test('a database that goes away takes nothing from what is kept, and is found again', async () => {
    const [instance] = instances
    if (!instance) throw new Error('no instance')
    await titleOf(instance)
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    const name = new URL(database).pathname.slice(1)
    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])

    const ready = await fetch(`${instance.url}/api/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ status: 503, missing: ['database', 'migrations'] })
    expect((await fetch(`${instance.url}/api/health`)).status).toBe(200)
    expect(await titleOf(instance)).toBe('Titre C')
    expect((await fetch(`${instance.url}/fr/urgent`)).status).toBe(200)

    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`)
    await client.end()
    await expect.poll(async () => (await fetch(`${instance.url}/api/ready`)).status, { timeout: 20_000 }).toBe(200)
    await publish('Titre D')
    await expect.poll(() => titleOf(instance), { timeout: 30_000 }).toBe('Titre D')
  })

  test('a request that is running when an instance is told to stop is answered', async () => {
    const instance = await startInstance(database)
    const running = fetch(`${instance.url}/fr/catalogue`)
    await Promise.all([running.then((answer) => expect(answer.status).toBe(200)), stopSoon(instance)])
    expect(instance.process.exitCode).toBe(0)
  })

  test('an instance that starts later shows the same', async () => {
    const late = await startInstance(database)
    instances.push(late)
    expect(await titleOf(late)).toBe('Titre D')
  })
})
