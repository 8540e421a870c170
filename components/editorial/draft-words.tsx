import { Markdown } from '@/components/ui/markdown'
import type { Locale } from '@/lib/catalogue/record'
import { draftText } from '@/lib/editorial/translation'

/** The words of a draft that is not whole yet, as far as they are there. */
export function DraftWords({ content, locale }: { content: unknown; locale: Locale }) {
  const text = draftText(content, locale)
  if (!text) return null
  return (
    <article>
      <h2>{text.title}</h2>
      <p className="lead">{text.summary}</p>
      <Markdown text={text.body} />
    </article>
  )
}
