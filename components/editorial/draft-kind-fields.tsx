import { actorKinds, categories, type Kind } from '@/lib/catalogue/record'
import { type FieldPath, valueAt } from '@/lib/editorial/field-path'
import {
  choices,
  conceptChoices,
  DraftChoice,
  DraftKeys,
  DraftSource,
  DraftText,
  type DraftView,
  problemAt,
} from './draft-fields'
import { InLanguages } from './draft-lists'

const served = [
  { key: 'profiles', scheme: 'profile' },
  { key: 'stages', scheme: 'stage' },
  { key: 'sectors', scheme: 'sector' },
  { key: 'needs', scheme: 'need' },
  { key: 'themes', scheme: 'theme' },
  { key: 'traits', scheme: 'trait' },
] as const

/** Whom the record was made for: it decides fit and order, never who may have it. */
export function DraftServes({ view, path }: { view: DraftView; path: FieldPath }) {
  const { t, snapshot, locale } = view.language
  return (
    <section className="desk-section" id="serves">
      <h2>{t('section.serves')}</h2>
      <p className="soft small">{t('hint.serves')}</p>
      {served.map(({ key, scheme }) => {
        const value = valueAt(view.content, `${path}.${key}`)
        return (
          <DraftKeys
            key={key}
            view={view}
            legend={t(`field.${key}`)}
            name={`k:${path}.${key}`}
            chosen={Array.isArray(value) ? value.map(String) : []}
            options={conceptChoices(snapshot, scheme, locale)}
            error={problemAt(view, `${path}.${key}`, true)}
          />
        )
      })}
    </section>
  )
}

function concepts({ language: { snapshot, locale } }: DraftView, scheme: string) {
  return conceptChoices(snapshot, scheme, locale)
}

function ProgrammeFields({ view }: { view: DraftView }) {
  const { t, snapshot, locale } = view.language
  const actors = snapshot.actors.map((actor) => ({
    value: actor.id.replace('actor/', ''),
    label: actor.text[locale]?.title ?? actor.text.fr.title,
  }))
  return (
    <>
      <div className="field-row">
        <DraftChoice view={view} path="kind" label={t('field.supportType')} options={concepts(view, 'support-type')} />
        <DraftChoice
          view={view}
          path="category"
          options={categories.map((value) => ({
            value,
            label: snapshot.concepts.find('category', value)?.label[locale] ?? value,
          }))}
        />
        <DraftChoice
          view={view}
          path="start.mode"
          label={t('field.mode')}
          options={choices('mode', ['automatic', 'on-request', 'unknown'], t)}
        />
        <DraftChoice
          view={view}
          path="start.timing"
          label={t('field.timing')}
          options={choices('timing', ['before', 'now', 'later', 'unknown'], t)}
        />
        <DraftChoice view={view} path="start.actor" label={t('field.startActor')} optional options={actors} />
      </div>
      <div className="field-row">
        <DraftChoice
          view={view}
          path="availability.state"
          label={t('field.availability')}
          options={choices('availability', ['open', 'announced', 'ended'], t)}
        />
        <DraftText view={view} path="availability.asOf" way="n" label={t('field.asOf')} />
        <DraftText view={view} path="availability.endsOn" type="date" hint={t('hint.endsOn')} />
        <DraftText view={view} path="availability.fundedUntil" way="n" label={t('field.availableUntil')} />
      </div>
      <DraftSource view={view} path="availability.source" />
    </>
  )
}

function MeasureFields({ view }: { view: DraftView }) {
  const { t, snapshot, locale } = view.language
  const sections = [...snapshot.plans.values()].flatMap(({ sections: all, shortName }) =>
    all.map(({ id, title }) => ({ value: id, label: `${shortName}: ${title[locale]}` })),
  )
  return (
    <>
      <div className="field-row">
        <DraftText view={view} path="code" />
        <DraftChoice
          view={view}
          path="plan"
          options={[...snapshot.plans.values()].map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <DraftChoice view={view} path="section" options={sections} />
        <DraftChoice view={view} path="audience" options={choices('audience', ['entrepreneurs', 'government'], t)} />
        <DraftChoice
          view={view}
          path="status"
          options={choices('status', ['existing', 'strengthened', 'new', 'study', 'announced', 'unknown'], t)}
        />
      </div>
      <DraftText view={view} path="printedTitle" rows={2} lang="fr" />
      <DraftText
        view={view}
        path="publics.printed"
        way="l"
        label={t('field.publicsPrinted')}
        hint={t('hint.lines')}
        lang="fr"
      />
    </>
  )
}

function ActorFields({ view }: { view: DraftView }) {
  const { t } = view.language
  return (
    <>
      <DraftChoice view={view} path="kind" label={t('field.actorKind')} options={choices('actorKind', actorKinds, t)} />
      <h3>{t('field.name')}</h3>
      <InLanguages view={view} path="name" />
      <div className="field-row">
        <DraftText view={view} path="contact.phone" label={t('field.phone')} />
        <DraftText view={view} path="contact.address" label={t('field.address')} />
        <DraftText view={view} path="contact.website" label={t('field.website')} />
      </div>
      <DraftSource view={view} path="contact.source" />
    </>
  )
}

const byKind = { programme: ProgrammeFields, measure: MeasureFields, actor: ActorFields } as const

/** What only a record of this kind has, then what every record has besides its words. */
export function DraftKindFields({ view, kind }: { view: DraftView; kind: Kind }) {
  const { t } = view.language
  const Fields = byKind[kind]
  return (
    <section className="desk-section" id="kind">
      <h2>{t('section.kind')}</h2>
      <Fields view={view} />
      <DraftText view={view} path="aliases" way="l" hint={t('hint.lines')} />
      <div className="field-row">
        <DraftText view={view} path="confirmedOn" type="date" />
        <DraftText view={view} path="note" />
      </div>
    </section>
  )
}
