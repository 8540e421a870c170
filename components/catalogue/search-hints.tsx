import { useTranslations } from 'next-intl'
import { orientationQuery } from '@/components/orientation/orientation-query'
import { Dotted } from '@/components/ui/dotted'
import { Icon, type IconName } from '@/components/ui/icon'
import { guidePaths } from '@/lib/catalogue/guide'
import type { Locale } from '@/lib/catalogue/record'
import { searchHints } from '@/lib/catalogue/search-hints'
import type { Understood } from '@/lib/catalogue/search-repository'
import type { Snapshot } from '@/lib/catalogue/snapshot'

interface SearchHintsProps {
  snapshot: Snapshot
  locale: Locale
  understood: readonly Understood[]
}

/** Ways that lead further than a list, where the words say a situation: the calm page, a life event, the wizard. */
export function SearchHints({ snapshot, locale, understood }: SearchHintsProps) {
  const t = useTranslations('Catalogue.hints')
  const { difficult, events, answers } = searchHints(snapshot, understood)
  const said = Object.entries(answers).flatMap(([scheme, ids]) =>
    Array.isArray(ids) ? ids.flatMap((id: string) => snapshot.concepts.find(scheme, id)?.label[locale] ?? []) : [],
  )
  const ways: { href: string; icon: IconName; title: string; note: string }[] = [
    ...(difficult
      ? [{ href: `/${locale}/urgent`, icon: 'phone' as const, title: t('urgent'), note: t('urgentNote') }]
      : []),
    ...events.map((event) => ({
      href: `/${locale}${guidePaths(event)[locale]}`,
      icon: 'flag' as const,
      title: event.title[locale],
      note: t('eventNote', { count: event.steps.length }),
    })),
    ...(said.length > 0
      ? [
          {
            href: `/${locale}/start${orientationQuery(answers)}`,
            icon: 'arrow' as const,
            title: t('start'),
            note: t('startNote', { said: said.join(' · ') }),
          },
        ]
      : []),
  ]
  if (ways.length === 0) return null
  return (
    <nav aria-labelledby="hints" className="search-hints">
      <h2 id="hints">{t('title')}</h2>
      <ul>
        {ways.map(({ href, icon, title, note }) => (
          <li key={href}>
            <a href={href}>
              <Icon name={icon} />
              <span>
                <b>{title}</b>
                <span>
                  <Dotted words={note} />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
