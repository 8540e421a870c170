import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { errorWords } from './error-words'

/** What came of the last action, as its redirect says: `?done=…` or `?error=…`. */
export function Outcome({ query }: { query: Readonly<Record<string, string | string[] | undefined>> }) {
  const t = useTranslations('Editor')
  const { done, error } = query
  if (typeof error === 'string')
    return (
      <div role="alert">
        <Notice look="alert" icon="flag">
          {t.has(`error.${error}`) ? t(`error.${error}`) : errorWords({ kind: error }, t)}
        </Notice>
      </div>
    )
  if (typeof done === 'string' && t.has(`done.${done}`))
    return (
      <div role="status">
        <Notice icon="check">{t(`done.${done}`)}</Notice>
      </div>
    )
  return null
}
