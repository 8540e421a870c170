import { z } from 'zod'

/** Plain http is for a provider on this machine only, as in tests. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

/** The names that this application reads, what they mean, and what is said when a value is wrong. */
const variablesSchema = z.object({
  /** Any PostgreSQL from 15 on; unset, the embedded server is started. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .refine(
      (value) => URL.canParse(value),
      'must be a valid address, such as postgresql://user:password@host:5432/name',
    )
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number between 1 and 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'must be a number between 1 and 65535')
    .default(3000),
  HOST: z.string().min(1, 'must be an address of this machine, such as 127.0.0.1').default('127.0.0.1'),
  /** The address under which visitors reach the application: canonical links, Origin checks. */
  APP_ORIGIN: z
    .string()
    .refine(
      (value) => URL.canParse(value) && new URL(value).origin === value,
      'must be an origin without a path, such as https://example.org',
    )
    .optional(),
  /** How many proxies of ours stand before the application, each adding to X-Forwarded-For: whose addresses count. */
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'must be a number between 0 and 9').transform(Number).default(0),
  /** Signing in through the organisation's own service (OpenID Connect): README of lib/accounts. */
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'must be the https address of the provider, such as https://login.example.org')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  /** Unset for a public client. */
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What people call the provider; shown on the button. */
  OIDC_NAME: z.string().max(60, 'must have 60 characters at most').optional(),
  /** Whether the links of the published records are visited, each once a day. */
  LINK_CHECKS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  /** A fixed time for tests and demonstrations; never set in production. */
  APP_CLOCK: z.iso.datetime({ offset: true, error: 'must be a time such as 2026-11-22T10:00:00Z' }).optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, silent',
    })
    .default('info'),
})

const environmentSchema = variablesSchema.refine(
  ({ OIDC_ISSUER, OIDC_CLIENT_ID }) => (OIDC_ISSUER === undefined) === (OIDC_CLIENT_ID === undefined),
  { path: ['OIDC_CLIENT_ID'], error: 'must be set where OIDC_ISSUER is, and only there' },
)

export type Environment = z.infer<typeof environmentSchema>

/** A fault of the person who starts the application; its message is one sentence meant for them. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/**
 * Reads and checks the environment variables. An empty variable counts as unset.
 * Errors: one sentence a wrong variable, naming it and what it must be; values are not repeated, for they may be secret.
 */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `The variable ${issue.path.join('.')} ${issue.message}.`),
  }
}

let cached: Environment | undefined

/**
 * The checked environment of this process, read once.
 * Throws ConfigurationError with the sentences of `parseEnvironment`.
 */
export function environment(): Environment {
  if (cached) return cached
  const parsed = parseEnvironment(process.env)
  if (!parsed.ok) throw new ConfigurationError(parsed.problems.join(' '))
  cached = parsed.value
  return cached
}
