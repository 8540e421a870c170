import { isLocale } from '@/lib/platform/i18n/locales'

/** The parts of the application that HTTP treats differently. */
export type Area = 'public' | 'signed-in' | 'api' | 'build'

const signedIn = new Set(['advisor', 'editor', 'login'])

/** The part of the application that an address (path, with or without query) belongs to. */
export function areaOf(url: string): Area {
  const [path = ''] = url.split('?')
  if (path.startsWith('/_next/')) return 'build'
  const [, first, second = ''] = path.split('/')
  if (first === 'api') return 'api'
  return isLocale(first) && signedIn.has(second) ? 'signed-in' : 'public'
}
