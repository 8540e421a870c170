import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Dotted } from '@/components/ui/dotted'
import { JsonLd } from '@/components/ui/json-ld'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { Plate } from '@/components/ui/plate'
import type { Actor, Locale } from '@/lib/catalogue/record'
import { pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'
import { RecordLink } from './record-link'
import { FactList, FallbackNote, MeasureLinkList, RecordLinkList, SideSection, SourcesSection } from './record-parts'

interface ActorPageProps {
  actor: Actor
  snapshot: Snapshot
  locale: Locale
  origin: string
}

export function ActorPage({ actor, snapshot, locale, origin }: ActorPageProps) {
  const t = useTranslations('Record')
  const { text, lang } = textIn(actor.text, locale)
  const foreign = lang === locale ? undefined : lang
  const key = actor.id.slice('actor/'.length)
  const operated = snapshot.operatedBy.get(key) ?? []
  const led = snapshot.measures.filter((measure) => measure.leads.includes(key))
  const partnered = snapshot.measures.filter((measure) => measure.partners.includes(key) && !led.includes(measure))
  const codes = [...led, ...partnered].map((measure) => measure.code)
  const actorsOf = (keys: readonly string[]) => keys.flatMap((other) => snapshot.byId.get(`actor/${other}`) ?? [])
  const successors = actorsOf(actor.successors)
  const relations = [
    { title: t('actor.predecessors'), records: actorsOf(actor.predecessors) },
    { title: t('actor.memberOf'), records: actorsOf(actor.memberOf) },
    { title: t('actor.members'), records: snapshot.actors.filter((other) => other.memberOf.includes(key)) },
  ].filter((relation) => relation.records.length > 0)
  return (
    <article className="wrap record">
      <Breadcrumb
        trail={[
          { href: `/${locale}/catalogue`, label: t('catalogue') },
          { href: `/${locale}/catalogue?kind=actor`, label: t('actor.all') },
        ]}
      />
      <header className="record-head">
        <div>
          <p className="record-kind mb-3">{t(`actor.kind.${actor.kind}`)}</p>
          <Names actor={actor} locale={locale} />
          <p className="lead" lang={foreign}>
            {text.summary}
          </p>
          <FallbackNote lang={lang} locale={locale} />
        </div>
      </header>
      {successors.length > 0 && (
        <Notice icon="arrow">
          <p>
            <b>{t('actor.successors')}</b>{' '}
            {successors.map((successor, index) => (
              <span key={successor.id}>
                {index > 0 && ', '}
                <RecordLink record={successor} locale={locale} />
              </span>
            ))}
          </p>
        </Notice>
      )}
      <div className="record-body">
        <div className="record-main">
          <section>
            <h2>{t('actor.role')}</h2>
            <Markdown text={text.body} lang={foreign} />
          </section>
          {operated.length > 0 && (
            <section>
              <h2>{t('actor.operates')}</h2>
              <RecordLinkList records={operated} snapshot={snapshot} locale={locale} />
            </section>
          )}
          {led.length > 0 && (
            <section>
              <h2>{t('actor.leads')}</h2>
              <MeasureLinkList codes={led.map((measure) => measure.code)} snapshot={snapshot} locale={locale} />
            </section>
          )}
          {partnered.length > 0 && (
            <section>
              <h2>{t('actor.partners')}</h2>
              <MeasureLinkList codes={partnered.map((measure) => measure.code)} snapshot={snapshot} locale={locale} />
            </section>
          )}
          {actor.facts.length > 0 && (
            <section>
              <h2>{t('facts')}</h2>
              <FactList facts={actor.facts} snapshot={snapshot} locale={locale} />
            </section>
          )}
        </div>
        <aside className="record-side" aria-label={t('side')}>
          <Serves actor={actor} snapshot={snapshot} locale={locale} />
          <Contact actor={actor} />
          {relations.map(({ title, records }) => (
            <SideSection key={title} title={title}>
              <RecordLinkList records={records} snapshot={snapshot} locale={locale} />
            </SideSection>
          ))}
          {actor.aliases.length > 0 && (
            <SideSection title={t('aliases')}>
              <p className="small">
                <Dotted words={actor.aliases.join(' · ')} />
              </p>
            </SideSection>
          )}
          <SourcesSection
            sources={actor.sources}
            codes={codes.slice(0, 4)}
            confirmedOn={actor.confirmedOn}
            snapshot={snapshot}
            locale={locale}
          />
        </aside>
      </div>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'Organization',
          '@id': `${origin}/id/${actor.id}`,
          url: `${origin}${pathOf(actor, locale)}`,
          name: actor.name[locale],
          alternateName: [...new Set([...Object.values(actor.name), ...actor.aliases])],
          description: text.summary,
        }}
      />
    </article>
  )
}

/** The official names as a street plate; an English name that differs leads its page. */
function Names({ actor, locale }: Pick<ActorPageProps, 'actor' | 'locale'>) {
  const { fr, nl, en } = actor.name
  if (locale !== 'en' || en === fr || en === nl)
    return (
      <h1>
        <Plate names={actor.name} locale={locale} large />
      </h1>
    )
  return (
    <>
      <h1 className="record-long-title mb-4">{en}</h1>
      <p>
        <Plate names={actor.name} locale={locale} />
      </p>
    </>
  )
}

function Serves({ actor, snapshot, locale }: Pick<ActorPageProps, 'actor' | 'snapshot' | 'locale'>) {
  const t = useTranslations('Record.actor')
  const schemes = { profiles: 'profile', stages: 'stage', sectors: 'sector', needs: 'need', traits: 'trait' } as const
  const groups = Object.entries(schemes).flatMap(([field, scheme]) => {
    const labels = (actor.serves[field as keyof typeof schemes] ?? []).map(
      (id) => snapshot.concepts.find(scheme, id)?.label[locale] ?? id,
    )
    return labels.length > 0 ? [{ field, labels }] : []
  })
  return (
    <SideSection title={t('serves')}>
      {groups.length === 0 ? (
        <p>{t('servesAll')}</p>
      ) : (
        groups.map(({ field, labels }) => (
          <p key={field} className="small">
            <Dotted words={labels.join(' · ')} />
          </p>
        ))
      )}
    </SideSection>
  )
}

/** Only what a source gives; otherwise the number that always works. */
function Contact({ actor }: Pick<ActorPageProps, 'actor'>) {
  const t = useTranslations('Record.actor')
  const { contact } = actor
  return (
    <SideSection title={t('contact')}>
      {contact === undefined ? (
        <p className="small">
          {t('noContact')} <a href="tel:1819">1819</a>
        </p>
      ) : (
        <>
          {contact.phone && (
            <p>
              <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
            </p>
          )}
          {contact.website && (
            <p>
              <a
                href={/^https?:/.test(contact.website) ? contact.website : `https://${contact.website}`}
                rel="noreferrer"
              >
                {contact.website}
              </a>
            </p>
          )}
          {contact.address && <p>{contact.address}</p>}
        </>
      )}
    </SideSection>
  )
}
