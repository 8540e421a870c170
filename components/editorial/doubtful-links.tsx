import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/catalogue/record'
import { type Snapshot, titleIn } from '@/lib/catalogue/snapshot'
import type { DoubtfulLink } from '@/lib/editorial/link-checks'
import { noNetwork } from '@/lib/editorial/links'
import { Moment } from './desk-lists'

interface DoubtfulLinksProps {
  links: readonly DoubtfulLink[]
  /** Whether links are visited at all. */
  visited: boolean
  snapshot: Snapshot
  locale: Locale
}

/** Links that are gone, and those that nobody can be sure of, with the records that name them. */
export function DoubtfulLinks({ links, visited, snapshot, locale }: DoubtfulLinksProps) {
  const t = useTranslations('Editor.linkChecks')
  return (
    <section className="desk-section" aria-labelledby="links-title">
      <h2 id="links-title">{t('title')}</h2>
      <p className="soft small">{t(visited ? 'lead' : 'off')}</p>
      {links.length === 0 ? (
        visited && <p>{t('none')}</p>
      ) : (
        <p>
          <TextLink href={`/${locale}/editor/exchange/links.csv`} iconBefore="document">
            {t('csv')}
          </TextLink>
        </p>
      )}
      {links.length > 0 && (
        <ul className="desk-list">
          {links.map(({ url, state, answer, since, recordIds }) => (
            <li key={url} className="change">
              <p>
                <a href={url} rel="noreferrer noopener">
                  {url}
                </a>
              </p>
              <p className="small">
                <b>{t(state === 'broken' ? 'broken' : 'uncertain')}</b> (
                {answer === noNetwork ? t('noNetwork') : answer}) · <Moment at={since} />
              </p>
              <ul className="small">
                {recordIds.map((recordId) => {
                  const record = snapshot.byId.get(recordId)
                  return (
                    <li key={recordId}>
                      <a href={`/${locale}/editor/records/${recordId}`}>
                        {record ? titleIn(record, locale) : recordId}
                      </a>
                    </li>
                  )
                })}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
