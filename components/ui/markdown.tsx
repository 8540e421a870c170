import { micromark } from 'micromark'

interface MarkdownProps {
  text: string
  lang?: string | undefined
}

/**
 * Running text that editors wrote in Markdown. micromark escapes raw HTML and drops dangerous addresses unless told
 * otherwise (its options `allowDangerousHtml` and `allowDangerousProtocol`), so its output is safe to insert.
 */
export function Markdown({ text, lang }: MarkdownProps) {
  return <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: micromark(text) }} />
}
