import { parseArgs } from 'node:util'
import { invitationPath } from '@/lib/accounts/addresses'
import { obtainDatabase } from '@/lib/platform/commands/obtain-database'
import { generateClient, migrate } from '@/lib/platform/commands/prepare'
import { runCommand } from '@/lib/platform/commands/run-command'
import { ConfigurationError, environment } from '@/lib/platform/environment'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locales'

/**
 * `npm run admin:create -- --email … --name … [--language fr|nl|en] [--password-stdin]`: the first admin. Prints a
 * one-time link, or sets the password that comes on standard input.
 */

const usage = 'npm run admin:create -- --email name@example.org --name "First Last" [--language nl] [--password-stdin]'

interface Wanted {
  readonly email: string
  readonly name: string
  readonly language: string
  readonly fromStdin: boolean
}

function readArguments(): Wanted {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        language: { type: 'string' },
        'password-stdin': { type: 'boolean' },
      },
    })
    const { email, name, language = defaultLocale } = values
    if (email === undefined || name === undefined || !isLocale(language)) throw new Error('incomplete')
    return { email, name, language, fromStdin: values['password-stdin'] ?? false }
  } catch {
    throw new ConfigurationError(`Say who: ${usage}`)
  }
}

async function readPassword(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  return text.replace(/\r?\n$/, '')
}

/**
 * A path under the address that visitors use, where APP_ORIGIN names it; else the path alone, for this command cannot
 * know where the application is served.
 */
function addressOf(path: string): string {
  const { APP_ORIGIN } = environment()
  return APP_ORIGIN === undefined
    ? `${path}\n(after the address at which Support Compass is served)`
    : APP_ORIGIN + path
}

/** Imported late, for it needs the client that was generated a moment ago. */
async function create({ email, name, language, fromStdin }: Wanted, url: string): Promise<void> {
  const { acceptInvitation, inviteAdmin, invitationLifetime } = await import('@/lib/accounts/invitations')
  const { closeSession } = await import('@/lib/accounts/sessions')
  const { closeDatabase, useDatabase } = await import('@/lib/platform/database')
  useDatabase(url)
  try {
    const now = new Date()
    const invited = await inviteAdmin({ email, name }, now)
    if (!invited.ok) throw new ConfigurationError(`This is not an address or a name: ${usage}`)
    if (!fromStdin) {
      const link = addressOf(invitationPath(isLocale(language) ? language : defaultLocale, invited.token))
      const hours = invitationLifetime / 3_600_000
      process.stdout.write(`\nOpen this link within ${hours} hours to choose a password; it works once:\n\n${link}\n\n`)
      return
    }
    const visitor = { address: 'terminal', device: 'terminal' }
    const set = await acceptInvitation({ token: invited.token, password: await readPassword(), visitor }, now)
    if (!set.ok)
      throw new ConfigurationError(
        `The password was refused: ${set.error.kind === 'password' ? set.error.problem : set.error.kind}.`,
      )
    await closeSession(set.token, now)
    process.stdout.write(`\n${email} can sign in at ${addressOf(`/${language}/login`)}\n\n`)
  } finally {
    await closeDatabase()
  }
}

await runCommand(async () => {
  const wanted = readArguments()
  const database = await obtainDatabase()
  try {
    await generateClient()
    await migrate(database.url)
    await create(wanted, database.url)
  } finally {
    await database.stop()
  }
})
