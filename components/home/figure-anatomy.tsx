import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { amountFigure, amountLine, leadingAmount } from '@/lib/catalogue/amount-words'
import type { Locale } from '@/lib/catalogue/record'
import { isProgramme, pathOf, type Snapshot, titleIn } from '@/lib/catalogue/snapshot'

/** The record whose figure is taken apart; without it the section is not shown. */
const example = 'programme/website-grant'

/** One real amount, with what it says, where it is written and how old it is. */
export function FigureAnatomy({ snapshot, locale }: { snapshot: Snapshot; locale: Locale }) {
  const t = useTranslations('Home.figure')
  const record = useTranslations('Record')
  const programme = snapshot.byId.get(example)
  if (!programme || !isProgramme(programme)) return null
  const leading = leadingAmount(programme.amounts)
  const document = leading && snapshot.documents.get(leading.source.document)
  if (!leading || !document) return null
  const figure = amountFigure(leading, locale, record)
  const said = programme.amounts.map((amount) => `${amountLine(amount, locale, record)} ${amount.label[locale]}`)
  const [code] = programme.measures
  const title = titleIn(programme, locale)
  return (
    <section className="band">
      <div className="wrap anatomy">
        <div className="stack">
          <h2>{t('title')}</h2>
          <p className="lead">{t('text')}</p>
          <p>
            <TextLink href={pathOf(programme, locale)} icon="arrow">
              {t('open')}
            </TextLink>
          </p>
        </div>
        <figure aria-label={t('label', { title })}>
          <p className="kicker">{title}</p>
          <p className="anatomy-figure num">
            {figure.before} {figure.value} {figure.after && <small>{figure.after}</small>}
          </p>
          <ol className="anatomy-notes">
            <li>
              <b>{t('said')}</b> {new Intl.ListFormat(locale, { type: 'conjunction' }).format(said)}.
            </li>
            <li>
              <b>{t('where')}</b> {document.shortName[locale]}
              {code && (
                <>
                  , <span className="nowrap">{code}</span>
                </>
              )}
            </li>
            <li>
              <b>{t('when')}</b>{' '}
              {programme.confirmedOn === undefined
                ? t('notConfirmed', { year: String(document.year) })
                : t('confirmed', { year: String(document.year) })}
            </li>
          </ol>
        </figure>
      </div>
    </section>
  )
}
