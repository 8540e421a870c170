/** Who knocks, as far as signing in needs it. */
export interface Visitor {
  /** The network address; never stored but as a keyed hash. */
  readonly address: string
  /** Browser and system in words; nothing finer. */
  readonly device: string
}

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\b(?:Linux|X11|CrOS)\b/, 'Linux'],
]

/** `Firefox, Windows` from a User-Agent header: enough to know one's own devices, too little to follow anyone. */
export function deviceOf(userAgent: string | null | undefined): string {
  const text = (userAgent ?? '').slice(0, 500)
  const named = [browsers, systems].flatMap((list) => list.find(([sign]) => sign.test(text))?.[1] ?? [])
  return named.join(', ') || '?'
}

/** What counts as one visitor for rate limits: an IPv4 address, or the /64 network that an IPv6 household has. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return `${[...left, ...middle, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/**
 * The visitor's address from X-Forwarded-For, to which our server adds the address that it sees itself. `proxies` is
 * how many proxies of ours stand before it, each of which adds one; what stands further left anyone can write.
 */
export function visitorAddress(forwardedFor: string | null | undefined, proxies: number): string {
  const addresses = (forwardedFor ?? '').split(',').map((each) => each.trim())
  return addresses[Math.max(0, addresses.length - 1 - proxies)] || 'unknown'
}
