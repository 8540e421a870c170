import { redirect } from 'next/navigation'
import { refusedPath } from '@/lib/accounts/addresses'
import type { Locale } from '@/lib/catalogue/record'

/** The page that says no, for what the use case refused although the page had asked. */
export function forbidden(locale: Locale): never {
  return redirect(refusedPath(locale))
}
