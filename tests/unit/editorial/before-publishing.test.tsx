import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import type { EditorWords, FieldLanguage } from '@/components/editorial/field-words'
import { RecordUse } from '@/components/editorial/record-use'
import { ReviewActions } from '@/components/editorial/review-actions'
import { type Locale, locales } from '@/lib/catalogue/record'
import type { DraftProblem } from '@/lib/editorial/draft-problems'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'
import { realCatalogue } from '@/tests/support/real-catalogue'

const messages = { fr, nl, en }

async function languageOf(locale: Locale): Promise<FieldLanguage> {
  const words = (namespace: 'Editor' | 'Record') =>
    createTranslator({ locale, messages: messages[locale] as typeof fr, namespace }) as unknown as EditorWords
  return { locale, t: words('Editor'), record: words('Record'), snapshot: await realCatalogue() }
}

/** What a person reads of a part of the page. */
function read(locale: Locale, node: ReactNode): string {
  const html = renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages[locale] as unknown as AbstractIntlMessages} timeZone="UTC">
      {node}
    </IntlProvider>,
  )
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

const nothing = async () => undefined

describe.each(locales)('before a record leaves or a version is published, in %s', (locale) => {
  const { ending, field, error, review, rule } = messages[locale].Editor

  test('a reviewer reads who names the record, in which field, and which guides do', async () => {
    const language = await languageOf(locale)
    const words = read(locale, <RecordUse recordId="programme/consultancy-grant" language={language} />)
    const naming = language.snapshot.byId.get('programme/website-grant')
    expect(words).toContain(`${naming?.text[locale]?.title} (${field.instead} · ${field.completes})`)
    expect(words).toContain(ending.guide)
    expect(read(locale, <RecordUse recordId="programme/nobody" language={language} />)).toContain(ending.usedByNobody)
  })

  test('a version that no longer fits says which field and why, and offers to send it back, not to publish it', async () => {
    const language = await languageOf(locale)
    const gone = { code: 'missing-record', values: { id: 'programme/gone' } } as const
    const problem: DraftProblem = { path: 'instead', code: 'catalogue', detail: 'missing reference', rule: gone }
    const actions = (problems: readonly DraftProblem[]) =>
      read(
        locale,
        <ReviewActions
          may={{ publish: true, sendBack: true, schedule: true, withdraw: true, restore: false }}
          own={false}
          problems={problems}
          language={language}
          schedule={undefined}
          now={new Date('2026-11-22T10:00:00Z')}
          publish={nothing}
          scheduleAt={nothing}
          sendBack={nothing}
          withdraw={nothing}
          restore={nothing}
        />,
      )
    const refused = actions([problem])
    expect(refused).toContain(error['at-odds'])
    expect(refused).toContain(`${field.instead} ${rule['missing-record'].replace('{id}', 'programme/gone')}`)
    expect(refused).toContain(review.sendBack)
    for (const offered of [review.publish, review.schedule]) {
      expect(refused).not.toContain(offered)
      expect(actions([])).toContain(offered)
    }
  })
})
