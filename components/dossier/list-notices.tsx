import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { ListName, ProgrammeListQuery } from './programme-list-query'
import { mostListed } from './programme-list-query'

/** One sentence for what could not be kept of a list in an address. */
export function ListNotices({ query, name }: { query: ProgrammeListQuery; name: ListName }) {
  const t = useTranslations('Dossier.notice')
  return (
    <>
      {query.unknown > 0 && (
        <Notice icon="flag">
          <p>{t('unknown', { count: query.unknown })}</p>
        </Notice>
      )}
      {query.tooMany > 0 && (
        <Notice icon="flag">
          <p>{t('tooMany', { most: mostListed[name] })}</p>
        </Notice>
      )}
    </>
  )
}
