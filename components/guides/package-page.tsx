import { useLocale, useTranslations } from 'next-intl'
import { RecordTitle } from '@/components/catalogue/record-parts'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { type Guide, isPackage, type SupportPackage } from '@/lib/catalogue/guide'
import { pathOf } from '@/lib/catalogue/snapshot'
import type { Locale } from '@/lib/platform/i18n/locales'
import { localePath } from '@/lib/platform/i18n/navigation'
import { GuideRecords, GuideSources, GuideWhere, type InCatalogue, recordsOf } from './guide-parts'

type Level = SupportPackage['levels'][number]

/** A package of the plan: its levels one above the other, who gets in, what each holds, and what exists today. */
export function PackagePage({ pack, snapshot, locale }: InCatalogue & { pack: SupportPackage }) {
  const t = useTranslations('Guides')
  const meanwhile = recordsOf(pack.meanwhile, snapshot)
  return (
    <article className="wrap record">
      <Breadcrumb trail={[{ href: localePath(locale, '/packages'), label: t('packages.title') }]} />
      <header className="record-head record-head-two">
        <div>
          <RecordTitle title={pack.title[locale]} />
          <p className="lead">{pack.summary[locale]}</p>
        </div>
        <GuideWhere guide={pack} snapshot={snapshot} locale={locale} />
      </header>
      <div className="record-body">
        <div className="record-main">
          <section aria-labelledby="levels-title">
            <h2 id="levels-title">{t('package.levels', { count: pack.levels.length })}</h2>
            <ol className="package-levels">
              {pack.levels.map((level) => (
                <li key={level.id} className={level.status === 'open' ? undefined : 'package-level-soon'}>
                  <h3>
                    <LevelTitle level={level} snapshot={snapshot} locale={locale} />
                  </h3>
                  <LevelStatus level={level} />
                  <p>{level.text[locale]}</p>
                  <p>
                    <b>{t('package.access')}</b> {level.access[locale]}
                  </p>
                  {level.contents.length > 0 && (
                    <ul className="package-contents">
                      {level.contents.map((content) => (
                        <li key={content.text.fr}>
                          <p className="package-content">{content.text[locale]}</p>
                          <GuideRecords records={recordsOf(content.records, snapshot)} locale={locale} />
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ol>
          </section>
          {meanwhile.length > 0 && (
            <section aria-labelledby="meanwhile-title">
              <h2 id="meanwhile-title">{t('package.meanwhile')}</h2>
              <GuideRecords records={meanwhile} locale={locale} />
            </section>
          )}
        </div>
        <aside className="record-side" aria-label={t('side')}>
          <GuideSources guide={pack} snapshot={snapshot} locale={locale} />
        </aside>
      </div>
    </article>
  )
}

/** The levels of a package in a list of packages, each with what the source said of it. */
export function PackageStates({ guide }: { guide: Guide }) {
  const locale = useLocale() as Locale
  if (!isPackage(guide)) return null
  return (
    <ul className="package-states">
      {guide.levels.map((level) => (
        <li key={level.id}>
          <span>{level.title[locale]}</span> <LevelStatus level={level} />
        </li>
      ))}
    </ul>
  )
}

/** What the source said of a level, and when: never more than that. */
function LevelStatus({ level }: { level: Level }) {
  const t = useTranslations('Guides')
  const words = t(`package.status.${level.status}`, { year: String(level.asOf) })
  return (
    <p className="package-status">
      {level.status === 'open' ? <b>{words}</b> : <VerdictMark verdict="soon">{words}</VerdictMark>}
    </p>
  )
}

/** A level by its title, leading to its own record where it has one. */
function LevelTitle({ level, snapshot, locale }: InCatalogue & { level: Level }) {
  const record = level.programme === undefined ? undefined : snapshot.byId.get(level.programme)
  return record ? <a href={pathOf(record, locale)}>{level.title[locale]}</a> : level.title[locale]
}
