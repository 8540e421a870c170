import type { Locale, Programme } from '@/lib/catalogue/record'
import { pathOf, type Snapshot, textIn } from '@/lib/catalogue/snapshot'

/** A programme as schema.org's GovernmentService; only what the record says. */
export function programmeJsonLd(programme: Programme, snapshot: Snapshot, locale: Locale, origin: string): object {
  const { text, lang } = textIn(programme.text, locale)
  const operators = programme.operator.flatMap(
    (key) => snapshot.actors.find((actor) => actor.id === `actor/${key}`) ?? [],
  )
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': `${origin}/id/${programme.id}`,
    url: `${origin}${pathOf(programme, locale)}`,
    name: text.title,
    description: text.summary,
    inLanguage: lang,
    serviceType: snapshot.concepts.find('support-type', programme.kind)?.label[locale],
    areaServed: {
      '@type': 'AdministrativeArea',
      name: 'Région de Bruxelles-Capitale / Brussels Hoofdstedelijk Gewest',
    },
    provider: operators.map((actor) => ({
      '@type': 'Organization',
      name: actor.name[locale],
      url: `${origin}${pathOf(actor, locale)}`,
    })),
    ...(programme.aliases.length > 0 && { alternateName: programme.aliases }),
  }
}
