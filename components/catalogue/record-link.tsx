import type { Locale } from '@/lib/catalogue/record'
import { type Brief, pathOf, textIn } from '@/lib/catalogue/snapshot'

interface RecordLinkProps {
  record: Brief
  locale: Locale
}

/** A record by its title, marked with the language of the title where that is not the page's. */
export function RecordLink({ record, locale }: RecordLinkProps) {
  const { text, lang } = textIn(record.text, locale)
  return (
    <a href={pathOf(record, locale)} lang={lang === locale ? undefined : lang}>
      {text.title}
    </a>
  )
}
