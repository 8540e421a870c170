/** Reading numbers out of prose, so that "5 000", "5.000", "5,000" and "€5,000" are one number. */

const scales: [RegExp, number][] = [
  [/^(milliards?|miljard|billion)\b/i, 1e9],
  [/^(millions?|miljoen(en)?|mio|mln)\b/i, 1e6],
  [/^(duizend|thousand|mille)\b/i, 1e3],
]

/** Codes of measures and names that happen to hold digits; what they say is not a quantity. */
const notQuantities = [
  /\b(?:SBA|FAVOR|FINA|ACCOMP|LOCAL|MPDI|INNO|ESD|PROD|LOG|AMAT|REG|COMM|DIGI|COMINT|GF|RENO|ICC|SANTE|GOUV)\s?\d+(?:-\d+)?\b/g,
  /\b1819\b/g,
  /\bB2[BC]\b/g,
  /\bCO2\b/gi,
]

function parseNumber(printed: string): number {
  const compact = printed.replace(/[\s\u00a0\u202f'’]/g, '')
  const lastSeparator = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const decimals = lastSeparator < 0 ? 0 : compact.length - lastSeparator - 1
  const separators = compact.replace(/\d/g, '')
  const isThousands = decimals === 3 && new Set(separators).size === 1
  if (lastSeparator < 0 || isThousands) return Number(compact.replace(/[.,]/g, ''))
  const whole = compact.slice(0, lastSeparator).replace(/[.,]/g, '')
  return Number(`${whole}.${compact.slice(lastSeparator + 1)}`)
}

/** Every quantity, year and percentage printed in a text, as numbers without repetition, in ascending order. */
export function printedNumbers(text: string): number[] {
  const cleaned = notQuantities.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  const found = new Set<number>()
  for (const match of cleaned.matchAll(
    /\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?/g,
  )) {
    const value = parseNumber(match[0])
    const after = cleaned.slice(match.index + match[0].length).replace(/^[\s\u00a0\u202f]+/, '')
    const scale = scales.find(([pattern]) => pattern.test(after))?.[1] ?? 1
    found.add(Math.round(value * scale * 100) / 100)
  }
  return [...found].sort((a, b) => a - b)
}

/** Letters and digits alone, without accents or case: for finding a name in badly broken extracted text. */
export function squash(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9&]/g, '')
}

/** Every reading of the numbers in extracted lines: joined by the line break, and with a glued footnote cut off. */
export function sourceNumbers(lines: string[]): Set<number> {
  // The third reading mends words that the page broke: "131 mil-" / "lions".
  // Doubled blanks are the page's justification: "800  000" is one number.
  const texts = [lines.join('\n'), lines.join(' '), lines.join('\n').replace(/-\s*\n\s*/g, '')].map((text) =>
    text.replace(/[ \u00a0]{2,}/g, ' '),
  )
  const found = new Set(texts.flatMap(printedNumbers))
  for (const number of [...found]) {
    const digits = String(number)
    // A footnote mark glued to a year or a number: "201361" is 2013 and note 61.
    if (/^(19|20)\d{2}\d{1,2}$/.test(digits)) found.add(Number(digits.slice(0, 4)))
  }
  // "18h30", "3ème", "2x" hold plain digits as well.
  for (const match of lines.join('\n').matchAll(/\d+/g)) found.add(Number(match[0]))
  return found
}
