import { useTranslations } from 'next-intl'
import type { SourceWords } from './source-words'

/** Where one statement is written, with the way to the measure. */
export function WrittenIn({ source }: { source: SourceWords }) {
  const t = useTranslations('Why')
  return (
    <span>
      {t('writtenIn')} <SourceLink source={source} />
    </span>
  )
}

/** The words of a source, leading to the measure where there is one. */
export function SourceLink({ source: { words, href } }: { source: SourceWords }) {
  return href ? <a href={href}>{words}</a> : words
}
