'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { errorWords } from '@/components/accounts/error-words'
import type { FormState } from '@/components/accounts/form-state'
import { homeOf, loginPath, parseNext } from '@/lib/accounts/addresses'
import {
  askedLocale,
  clearSessionCookie,
  currentVisitor,
  isFromOurPages,
  isSecure,
  sessionToken,
  setSessionCookie,
} from '@/lib/accounts/session'
import { closeSession } from '@/lib/accounts/sessions'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { now } from '@/lib/platform/clock'

const signInForm = z.object({
  email: z.string().max(320),
  password: z.string().max(4096),
  next: z.unknown().optional(),
})

/** Signs in and leads on; otherwise says why not, keeping the address that was typed. */
export async function signIn(_state: FormState, data: FormData): Promise<FormState> {
  const locale = await askedLocale()
  const form = signInForm.safeParse(Object.fromEntries(data))
  if (!(await isFromOurPages())) return { problem: await errorWords(locale, { kind: 'foreign-origin' }) }
  if (!(await isSecure())) return { problem: await errorWords(locale, { kind: 'insecure' }) }
  if (!form.success) return { problem: await errorWords(locale, { kind: 'wrong' }) }

  const { email, password, next } = form.data
  const visitor = await currentVisitor()
  const signedIn = await signInWithPassword({ email, password, visitor, previousToken: await sessionToken() }, now())
  if (!signedIn.ok) return { problem: await errorWords(locale, signedIn.error), values: { email } }
  await setSessionCookie(signedIn.token)
  redirect(parseNext(next) ?? homeOf(signedIn.person, locale))
}

/** Ends the session, here and in the database. */
export async function signOut(): Promise<void> {
  const locale = await askedLocale()
  if (!(await isFromOurPages())) redirect(loginPath(locale))
  await closeSession(await sessionToken(), now())
  await clearSessionCookie()
  redirect(loginPath(locale))
}
