import { existsSync } from 'node:fs'
import path from 'node:path'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'
import { runProgram } from '@/lib/platform/commands/run-program'

/** Everything that can be found wrong without running the application. */
export interface Check {
  readonly name: string
  readonly meaning: string
  readonly program: string
  readonly args: readonly string[]
}

/** The source documents are not part of this repository; beside it, they let every number be traced. */
const sources = path.join(applicationRoot, '../shared/sources')

export const checks: readonly Check[] = [
  { name: 'types', meaning: 'TypeScript agrees', program: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'lint',
    meaning: 'format, imports and lint rules',
    program: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '--colors=off', '.'],
  },
  {
    name: 'architecture',
    meaning: 'who may import whom',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'components',
      'lib',
      'prisma',
      'proxy.ts',
      'instrumentation.ts',
    ],
  },
  {
    name: 'dead-code',
    meaning: 'no unused file, export or package',
    program: 'knip/bin/knip.js',
    args: ['--no-progress'],
  },
  {
    name: 'messages',
    meaning: 'the same messages in every language',
    program: '@lingual/i18n-check/dist/bin/index.js',
    args: ['--locales', 'messages', '--source', 'fr', '--format', 'next-intl', '--only', 'missingKeys'],
  },
  {
    name: 'content',
    meaning: 'records are whole, every number has a source',
    program: 'tsx/dist/cli.mjs',
    args: ['lib/platform/commands/content-check.ts', ...(existsSync(sources) ? ['--sources', sources] : [])],
  },
]

/** Runs one check; its output is worth showing when it is not `ok`. */
export async function runCheck({ program, args }: Check): Promise<{ ok: boolean; output: string }> {
  const { code, output } = await runProgram(program, args)
  return { ok: code === 0, output }
}
