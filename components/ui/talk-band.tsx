import { useTranslations } from 'next-intl'

/** The last line of every page: a person. Left out on the page for enterprises in difficulty, which opens with it. */
export function TalkBand() {
  const t = useTranslations('Ui.talk')
  return (
    <section className="talk-band on-deep" aria-labelledby="talk-title">
      <div className="wrap">
        <a className="phone-number num" href="tel:1819">
          1819
        </a>
        <div className="stack-tight">
          <h2 id="talk-title">{t('title')}</h2>
          <p>{t('text')}</p>
        </div>
      </div>
    </section>
  )
}
