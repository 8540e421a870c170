import { isLocale } from '@/lib/platform/i18n/locales'

/** The parts of the application that HTTP treats differently. */
export type Area = 'public' | 'signed-in' | 'api' | 'build'

const signedIn = new Set(['advisor', 'editor', 'login'])

/**
 * The part of the application that an address (path, with or without query) belongs to. Next matches
 * decoded segments, so `/fr/%61dvisor` is a signed-in page too; anything else would let a private
 * page leave as a public one.
 */
export function areaOf(url: string): Area {
  const [encoded = ''] = url.split('?')
  const path = decoded(encoded)
  if (path.startsWith('/_next/')) return 'build'
  const [, first, second = ''] = path.split('/')
  if (first === 'api') return 'api'
  return isLocale(first) && signedIn.has(second) ? 'signed-in' : 'public'
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
