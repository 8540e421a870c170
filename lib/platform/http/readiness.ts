import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pool } from '@/lib/platform/database'
import { currentKey } from '@/lib/platform/http/kept-pages'

/** What has to be there before an instance should be sent visitors. */
export const conditions = ['database', 'migrations', 'snapshot'] as const
export type Condition = (typeof conditions)[number]

/**
 * Asks which conditions hold now: the database answers, every migration of this build is applied,
 * a catalogue is loaded. An instance that fails only by its database still serves what it has; whoever
 * balances the load decides.
 */
export async function readiness(): Promise<Readonly<Record<Condition, boolean>>> {
  const applied = await appliedMigrations()
  const needed = await migrationsOfThisBuild()
  return {
    database: applied !== undefined,
    migrations: applied !== undefined && needed.every((migration) => applied.has(migration)),
    snapshot: currentKey() !== null,
  }
}

/** Names of the migrations that finished; undefined while the database cannot be asked. */
async function appliedMigrations(): Promise<Set<string> | undefined> {
  try {
    const found = await pool().query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Set(found.rows.map((row) => row.migration_name))
  } catch (error) {
    // 42P01: the table is not there, so the database answers and has no migrations.
    return (error as { code?: string }).code === '42P01' ? new Set() : undefined
  }
}

async function migrationsOfThisBuild(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
