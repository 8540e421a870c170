import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, as text for cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: SHA-256. No salt and no stretching: nobody guesses 256 random bits. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

/** Whether a text can be a token of ours at all. */
export function looksLikeToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text)
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** An account's code without meaning: what revisions and audit lines name an author by. */
export function newPersonId(): string {
  return `p-${[...randomBytes(10)].map((byte) => letters[byte % letters.length]).join('')}`
}
