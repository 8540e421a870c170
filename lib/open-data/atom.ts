/** One record in a feed. */
export interface FeedEntry {
  /** Stays the same for ever, whatever becomes of the record's address or title. */
  readonly id: string
  /** Absolute. */
  readonly address: string
  readonly title: string
  readonly summary: string
  /** The language of the words where it is not the feed's. */
  readonly language?: string | undefined
  /** When the present words were published. */
  readonly updated: Date
}

export interface Feed {
  readonly id: string
  readonly language: string
  readonly title: string
  /** Who answers for the entries. */
  readonly author: string
  /** Absolute addresses: of the feed itself, and of the page that it follows. */
  readonly self: string
  readonly page: string
  readonly entries: readonly FeedEntry[]
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML 1.0: markup escaped, and without the control characters that XML forbids in any form. */
function xml(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || '\t\n\r'.includes(character))
    .map((character) => escapes[character] ?? character)
    .join('')
}

function entryXml({ id, address, title, summary, language, updated }: FeedEntry): string {
  const spoken = language === undefined ? '' : ` xml:lang="${xml(language)}"`
  return `<entry${spoken}><id>${xml(id)}</id><title>${xml(title)}</title><updated>${updated.toISOString()}</updated><link rel="alternate" type="text/html" href="${xml(address)}"/><summary>${xml(summary)}</summary></entry>`
}

/**
 * A feed as an Atom document (RFC 4287): `id`, `title`, `updated` and `author` of section 4.1.1, and of each entry
 * those of 4.1.2. Without entries, `updated` is the beginning of time as computers count it: nothing was published.
 */
export function atomDocument({ id, language, title, author, self, page, entries }: Feed): string {
  const newest = new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `<id>${xml(id)}</id><title>${xml(title)}</title><updated>${newest.toISOString()}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}
