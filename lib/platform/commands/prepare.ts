import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { lastLines, runProgram } from '@/lib/platform/commands/run-program'
import { sourceHash } from '@/lib/platform/commands/source-hash'
import { ConfigurationError } from '@/lib/platform/environment'
import { withProcessLock } from '@/lib/platform/process-lock'

/** The steps between a checkout and something that can be served; each is skipped when nothing changed. */

const inRoot = (...parts: string[]) => path.join(applicationRoot, ...parts)

function isStamped(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

/** Prisma's client from prisma/schema.prisma. */
export async function generateClient(): Promise<string> {
  const hash = sourceHash(['prisma/schema.prisma', 'package-lock.json'])
  const stamp = inRoot('generated/prisma/.source-hash')
  if (isStamped(stamp, hash)) return 'unchanged'
  const { code, output } = await runProgram('prisma/build/index.js', ['generate'])
  if (code !== 0) throw new ConfigurationError(`The database client could not be generated:\n${lastLines(output)}`)
  writeFileSync(stamp, hash)
  return 'generated'
}

const appliedSchema = z.array(z.object({ migration_name: z.string(), checksum: z.string() }))

async function areApplied(url: string, wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const applied = new Map(appliedSchema.parse(rows).map((row) => [row.migration_name, row.checksum]))
    return [...wanted].every(([name, checksum]) => applied.get(name) === checksum)
  } catch (error) {
    // 42P01: no such table, so nothing has been applied yet.
    if (error instanceof pg.DatabaseError && error.code === '42P01') return false
    throw error
  } finally {
    await client.end()
  }
}

/** Applies the migrations that the database does not have yet; asks Prisma only when there are some. */
export async function migrate(url: string): Promise<string> {
  const folders = readdirSync(inRoot('prisma/migrations'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const wanted = new Map(
    folders.map(({ name }) => {
      const sql = readFileSync(inRoot('prisma/migrations', name, 'migration.sql'))
      return [name, createHash('sha256').update(sql).digest('hex')]
    }),
  )
  if (await areApplied(url, wanted)) return `${wanted.size} applied before`
  const { code, output } = await runProgram('prisma/build/index.js', ['migrate', 'deploy'], {
    env: { DATABASE_URL: url },
  })
  if (code !== 0) throw new ConfigurationError(`The database could not be migrated:\n${lastLines(output)}`)
  return `${wanted.size} applied`
}

const buildSources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma'],
  ...['next.config.js', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'package-lock.json'],
]

/** `next build`, unless it was built from exactly these sources before. */
export async function build(onLine: (line: string) => void = () => {}): Promise<string> {
  mkdirSync(inRoot('.data'), { recursive: true })
  return withProcessLock(
    inRoot('.data/build.lock'),
    async () => {
      const hash = sourceHash(buildSources)
      const stamp = inRoot('.next/source-hash')
      if (existsSync(inRoot('.next/BUILD_ID')) && isStamped(stamp, hash)) return 'unchanged'
      rmSync(stamp, { force: true })
      const { code, output } = await runProgram('next/dist/bin/next', ['build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        onLine,
      })
      if (code !== 0) throw new ConfigurationError(`The application could not be built:\n${lastLines(output, 40)}`)
      writeFileSync(stamp, hash)
      return 'built'
    },
    600,
  )
}
