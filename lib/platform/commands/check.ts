import { checks, runCheck } from '@/lib/platform/commands/checks'
import { generateClient } from '@/lib/platform/commands/prepare'

/** `npm run check`: the static checks, all or those named: `npm run check -- types lint`. */
await generateClient()
const asked = process.argv.slice(2)
for (const check of checks.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const { ok, output } = await runCheck(check)
  process.stdout.write(`${ok ? '✓' : '✗'} ${check.name}: ${check.meaning}\n`)
  if (ok) continue
  process.stdout.write(output)
  process.exitCode = 1
}
