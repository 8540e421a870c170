import type { PasswordProblem } from '@/lib/accounts/passwords'
import type { Action } from '@/lib/accounts/permissions'

/** What can go wrong as expected; anything else is a fault and is thrown. */
export type AccountError =
  /** The address or the password is wrong, or there is no such account: never which. */
  | { readonly kind: 'wrong' }
  /** Tried too often; how long to wait, in minutes. */
  | { readonly kind: 'too-many'; readonly minutes: number }
  /** Signing in over plain http, from another machine. */
  | { readonly kind: 'insecure' }
  /** An action whose Origin is missing or another site's. */
  | { readonly kind: 'foreign-origin' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'not-allowed'; readonly action: Action }
  | { readonly kind: 'password'; readonly problem: PasswordProblem }
  | { readonly kind: 'bad-input'; readonly field: string }
  | { readonly kind: 'email-taken' }
  /** A one-time link that was used, replaced or has expired. */
  | { readonly kind: 'link-expired' }
  | { readonly kind: 'not-found' }
  /** Without it nobody could manage people any more. */
  | { readonly kind: 'last-admin' }
  /** An OpenID Connect sign-in that was interrupted, or whose answer cannot be trusted. */
  | { readonly kind: 'provider' }
  /** The provider knows the person; nobody invited them here, or the provider did not verify their address. */
  | { readonly kind: 'not-invited' }

export type Result<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: AccountError }

export function failed(error: AccountError): { readonly ok: false; readonly error: AccountError } {
  return { ok: false, error }
}
