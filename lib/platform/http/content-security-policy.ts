/** What every page may load: its own files, and nothing from anywhere else. */
const common = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/**
 * The policy of a public page: scripts and styles of this origin, and the inline scripts that
 * `trustedInlineScripts` recognised, by hash. Never 'unsafe-inline'.
 * `scriptHashes` are base64 SHA-256 digests.
 */
export function publicPolicy(scriptHashes: readonly string[]): string {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'sha256-${hash}'`)]
  return [...common, `script-src ${scripts.join(' ')}`, "style-src 'self'"].join('; ')
}

/** The policy of a signed-in page: its inline scripts carry the nonce of this one response. */
export function signedInPolicy(nonce: string, { development }: { development: boolean }): string {
  // React evaluates code to name server frames, and styles are injected, in development only.
  const scripts = development ? `'self' 'nonce-${nonce}' 'unsafe-eval'` : `'self' 'nonce-${nonce}'`
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
  return [...common, `script-src ${scripts}`, `style-src ${styles}`].join('; ')
}
