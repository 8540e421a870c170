import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/ui/markdown'

/** The pages about the product itself, and their sections in order; their words are in the messages. */
const sections = {
  about: ['what', 'how', 'sources', 'age', 'follow'],
  accessibility: ['aim', 'how', 'limits', 'help'],
  privacy: ['answers', 'suggestions', 'cookies', 'log', 'others'],
} as const

interface StaticPageProps {
  page: keyof typeof sections
  /** What the words may count. */
  counts?: Record<string, number> | undefined
}

export function StaticPage({ page, counts = {} }: StaticPageProps) {
  const t = useTranslations(`Static.${page}`)
  return (
    <div className="wrap page">
      <h1 className="record-long-title">{t('title')}</h1>
      <p className="lead mt-4">{t('lead')}</p>
      {sections[page].map((section) => (
        <section key={section} className="mt-10">
          <h2 className="mb-3 text-2xl">{t(`${section}.title`)}</h2>
          <Markdown text={t(`${section}.text`, counts)} />
        </section>
      ))}
    </div>
  )
}
