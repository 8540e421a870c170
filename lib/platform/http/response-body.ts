import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  type BrotliCompress,
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  type Gzip,
  gzip,
} from 'node:zlib'

export type Encoding = 'br' | 'gzip'

const compressible =
  /^(?:text\/|application\/(?:json|ld\+json|problem\+json|javascript|xml|rss\+xml|atom\+xml|manifest\+json|rdf\+xml|n-triples)|image\/svg\+xml)/

/** Whether compressing a body of this type pays. */
export function isCompressible(contentType: string): boolean {
  return compressible.test(contentType)
}

/** The best encoding that an Accept-Encoding header allows; undefined when only plain bytes will do. */
export function acceptedEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const refused = (name: string) => new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?(?:,|$)`).test(acceptEncoding ?? '')
  for (const [name, encoding] of [
    ['br', 'br'],
    ['gzip', 'gzip'],
  ] as const) {
    if (new RegExp(`(?:^|[\\s,])${name}(?:[\\s,;]|$)`).test(acceptEncoding ?? '') && !refused(name)) return encoding
  }
  return undefined
}

/** A short name for exactly these bytes. */
export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 27)
}

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Compressed bodies, the least recently used first: a kept page or a script is compressed once. */
const compressedBodies = new Map<string, Buffer>()
const memoryLimit = 48 * 1024 * 1024
let memory = 0

/**
 * Compresses a whole body. `lasting` says that the same bytes will be asked for for long (files of
 * the build), and so deserve more work.
 */
export async function compress(body: Buffer, digest: string, encoding: Encoding, lasting: boolean): Promise<Buffer> {
  const name = `${encoding} ${digest}`
  const known = compressedBodies.get(name)
  if (known) {
    compressedBodies.delete(name)
    compressedBodies.set(name, known)
    return known
  }
  const result =
    encoding === 'br'
      ? await brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: lasting ? 9 : 4,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await gzipped(body, { level: lasting ? 9 : 6 })
  if (!compressedBodies.has(name)) memory += result.length
  compressedBodies.set(name, result)
  for (const [oldest, bytes] of compressedBodies) {
    if (memory <= memoryLimit) break
    compressedBodies.delete(oldest)
    memory -= bytes.length
  }
  return result
}

/** A compressing stream for bodies too large to hold. */
export function compressing(encoding: Encoding): Gzip | BrotliCompress {
  return encoding === 'br'
    ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : createGzip({ level: 6 })
}
