import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// A machine that has Prisma's native engine may name it; elsewhere our stand-in is used.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./prisma/schema-engine.mjs', import.meta.url))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  // `prisma generate` needs no database; `npm run prisma -- <command>` gives the embedded one's address.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset@127.0.0.1:1/unset' },
})
