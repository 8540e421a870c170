import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import {
  type Binaries,
  makePrivateFolder,
  prepareBinaries,
  program,
  reachableBy,
  shelter,
} from '@/lib/platform/embedded-binaries'
import { ConfigurationError } from '@/lib/platform/environment'
import { isRunning, withProcessLock } from '@/lib/platform/process-lock'

/**
 * The PostgreSQL that is started when DATABASE_URL is unset. It listens on the loopback address only, on a
 * random port with a random password, both remembered beside the data. Any number of processes share one
 * running server: each holds a lease, and the last one to leave stops it.
 */

const user = 'compass'
const stateSchema = z.object({ port: z.int(), password: z.string().min(1) })
type State = z.infer<typeof stateSchema>

export interface EmbeddedServer {
  /** Connection string of the database `compass`. */
  readonly url: string
  /** False when a server that another process had started was joined. */
  readonly started: boolean
  /** Gives up this process's lease; stops the server when no living process holds one. */
  stop(): Promise<void>
  /** Stops, and removes the data for good; for tests. */
  erase(): Promise<void>
}

export interface EmbeddedServerOptions {
  /** Folder of the application's own data, such as `<checkout>/.data`. */
  readonly folder: string
  /** Trade safety against a power cut for speed; for tests only. */
  readonly disposable?: boolean
}

interface Places {
  readonly data: string
  readonly state: string
  readonly leases: string
  readonly lock: string
  readonly log: string
}

/** Where data goes that lies outside the reach of the server's uid; the same at every start of this checkout. */
function shelterOf(folder: string): string {
  const mark = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12)
  return path.join(shelter, `data-${mark}`)
}

function placesIn(folder: string, binaries: Binaries): Places {
  const home = binaries.runAs && !reachableBy(binaries.runAs.uid, folder) ? shelterOf(folder) : folder
  return {
    data: path.join(home, 'postgres'),
    log: path.join(home, 'postgres-log', 'server.log'),
    state: path.join(folder, 'postgres.json'),
    leases: path.join(folder, 'postgres-leases'),
    lock: path.join(folder, 'postgres.lock'),
  }
}

function readState(places: Places): State | undefined {
  if (!existsSync(places.state)) return undefined
  return stateSchema.parse(JSON.parse(readFileSync(places.state, 'utf8')))
}

function writeState(places: Places, state: State): void {
  const partial = `${places.state}.${process.pid}`
  writeFileSync(partial, JSON.stringify(state), { mode: 0o600 })
  renameSync(partial, places.state)
}

function urlOf(state: State, database: string): string {
  return `postgresql://${user}:${state.password}@127.0.0.1:${state.port}/${database}`
}

async function freePort(preferred: number | undefined): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(undefined))
      probe.listen(port, '127.0.0.1', () => {
        const address = probe.address()
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
      })
    })
  const port = (preferred === undefined ? undefined : await tryPort(preferred)) ?? (await tryPort(0))
  if (port === undefined)
    throw new ConfigurationError('No free port was found on 127.0.0.1 for the embedded PostgreSQL.')
  return port
}

/** Whether the server that answers there is the one of this data folder. */
async function answers(places: Places, state: State): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(state, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === places.data
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const execute = promisify(execFile)

async function runProgram(binaries: Binaries, name: 'initdb' | 'pg_ctl', args: string[], cwd: string): Promise<void> {
  await execute(program(binaries, name), args, {
    ...binaries.runAs,
    cwd,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
}

/** Initialises beside the final place and renames: a killed first start leaves no half-made data folder. */
async function initialise(places: Places, binaries: Binaries): Promise<State> {
  const partial = `${places.data}.${process.pid}`
  const passwordFile = `${partial}.password`
  const state: State = { port: 0, password: randomBytes(24).toString('hex') }
  makePrivateFolder(partial, binaries)
  writeFileSync(passwordFile, state.password, { mode: 0o600 })
  if (binaries.runAs) chownSync(passwordFile, binaries.runAs.uid, binaries.runAs.gid)
  try {
    await runProgram(
      binaries,
      'initdb',
      [
        '--pgdata',
        partial,
        '--username',
        user,
        '--pwfile',
        passwordFile,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--no-instructions',
      ],
      partial,
    )
    writeState(places, state)
    renameSync(partial, places.data)
    return state
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(partial, { recursive: true, force: true })
  }
}

/**
 * After kill -9 or a crash of the machine, postmaster.pid names a process that is gone, or one that is
 * something else by now; PostgreSQL refuses to start in the second case, so the file goes.
 */
function removeStalePid(places: Places): void {
  const file = path.join(places.data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  const command = `/proc/${pid}/comm`
  const isPostgres =
    isRunning(pid) &&
    (!existsSync('/proc/self/comm') || (existsSync(command) && readFileSync(command, 'utf8').trim() === 'postgres'))
  if (!isPostgres) rmSync(file, { force: true })
}

function lastWords(places: Places): string {
  if (!existsSync(places.log)) return 'it wrote no log'
  const lines = readFileSync(places.log, 'utf8').trimEnd().split('\n')
  return lines.filter((line) => /FATAL|PANIC|ERROR/.test(line)).at(-1) ?? lines.at(-1) ?? 'it wrote no log'
}

async function launch(places: Places, binaries: Binaries, known: State, disposable: boolean): Promise<State> {
  removeStalePid(places)
  const state = { ...known, port: await freePort(known.port || undefined) }
  makePrivateFolder(path.dirname(places.log), binaries)
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(state.port),
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  }
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
  try {
    await runProgram(
      binaries,
      'pg_ctl',
      ['start', '--wait', '--timeout=60', '-D', places.data, '-l', places.log, '-o', options, '--silent'],
      places.data,
    )
  } catch {
    throw new ConfigurationError(
      `The embedded PostgreSQL did not start: ${lastWords(places)}. Its log is ${places.log}; you can also set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  writeState(places, state)
  return state
}

async function ensureDatabase(state: State): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(state, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [user])
    if (!rowCount) await client.query(`CREATE DATABASE ${user}`)
  } finally {
    await client.end()
  }
}

function livingLeases(places: Places): number[] {
  if (!existsSync(places.leases)) return []
  return readdirSync(places.leases)
    .map(Number)
    .filter((pid) => {
      if (isRunning(pid)) return true
      rmSync(path.join(places.leases, String(pid)), { force: true })
      return false
    })
}

async function leave(places: Places, binaries: Binaries): Promise<void> {
  await withProcessLock(places.lock, async () => {
    rmSync(path.join(places.leases, String(process.pid)), { force: true })
    if (livingLeases(places).length > 0) return
    removeStalePid(places)
    if (!existsSync(path.join(places.data, 'postmaster.pid'))) return
    await runProgram(binaries, 'pg_ctl', ['stop', '--mode=fast', '--wait', '-D', places.data, '--silent'], places.data)
  })
}

/**
 * Starts the embedded server of a data folder, or joins the one that runs there already.
 * Throws ConfigurationError with one sentence for the person who started the application.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folder = path.resolve(options.folder)
  mkdirSync(folder, { recursive: true })
  assertWritable(folder)
  const binaries = await prepareBinaries()
  const places = placesIn(folder, binaries)
  return withProcessLock(places.lock, async () => {
    let state = readState(places)
    let started = false
    if (!existsSync(places.data)) state = await initialise(places, binaries)
    if (!state) {
      throw new ConfigurationError(
        `${places.data} holds a database whose password file ${places.state} is gone. Remove that folder to start afresh, or set DATABASE_URL.`,
      )
    }
    if (!(state.port !== 0 && (await answers(places, state)))) {
      state = await launch(places, binaries, state, options.disposable ?? false)
      started = true
    }
    await ensureDatabase(state)
    mkdirSync(places.leases, { recursive: true })
    closeSync(openSync(path.join(places.leases, String(process.pid)), 'w'))
    const stop = () => leave(places, binaries)
    const erase = async () => {
      await stop()
      for (const place of [path.dirname(places.data), folder]) rmSync(place, { recursive: true, force: true })
    }
    return { url: urlOf(state, user), started, stop, erase }
  })
}

function assertWritable(folder: string): void {
  const owner = statSync(folder).uid
  const me = process.getuid?.()
  if (me !== undefined && me !== 0 && owner !== me) {
    throw new ConfigurationError(
      `The data folder ${folder} belongs to another user (uid ${owner}); start as that user, remove the folder, or set DATABASE_URL.`,
    )
  }
}
