import { describe, expect, test } from 'vitest'
import { readContent } from '@/lib/catalogue/content-files'
import { locales } from '@/lib/catalogue/record'
import en from '@/messages/en.json' with { type: 'json' }
import fr from '@/messages/fr.json' with { type: 'json' }
import nl from '@/messages/nl.json' with { type: 'json' }
import { glossary, patternOf } from '../support/glossary'

type Texts = { where: string; fr: string; nl: string; en: string }

/** Every text that the content holds in each language. Names are what their owners chose: `name` is left out. */
function textsIn(value: unknown, where: string): Texts[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((inner, at) => textsIn(inner, `${where}.${at}`))
  const { fr, nl, en } = value as Record<string, unknown>
  if (typeof fr === 'string' && typeof nl === 'string') return [{ where, fr, nl, en: typeof en === 'string' ? en : '' }]
  if (Array.isArray(fr) && Array.isArray(nl) && Array.isArray(en))
    return fr.flatMap((step, at) => textsIn({ fr: step, nl: nl[at], en: en[at] }, `${where}.${at}`))
  return Object.entries(value)
    .filter(([key]) => key !== 'name' && key !== 'slug' && key !== 'aliases')
    .flatMap(([key, inner]) => textsIn(inner, `${where} ${key}`))
}

async function allTexts(): Promise<Texts[]> {
  const { content } = await readContent('content')
  const records = content.records.flatMap(({ file, record: { text, ...rest } }) => {
    const parts = (['title', 'summary', 'body'] as const).map((part) => ({
      where: `${file} ${part}`,
      fr: text.fr[part],
      nl: text.nl[part],
      en: text.en?.[part] ?? '',
    }))
    // An actor's title is its name.
    return [...(file.startsWith('actors/') ? parts.slice(1) : parts), ...textsIn(rest, file)]
  })
  return [
    ...records,
    ...content.schemes.flatMap((scheme) => textsIn(scheme, `concepts ${scheme.scheme}`)),
    ...content.plans.flatMap((plan) => textsIn(plan, `plans ${plan.id}`)),
    ...content.guides.flatMap(({ file, guide }) => textsIn(guide, file)),
    ...content.proposals.flatMap((proposal) => textsIn(proposal, proposal.id)),
  ]
}

/** The interface's own words, message by message. */
function messagesIn(value: unknown, where: string): { where: string; text: string }[] {
  if (typeof value === 'string') return [{ where, text: value }]
  return Object.entries(value as object).flatMap(([key, inner]) => messagesIn(inner, `${where}.${key}`))
}

/** Without what stands between quotation marks: titles of calls, words of a source. */
function withoutQuotations(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|‘[^’]*’(?!\p{L})/gu, ' ')
}

describe('the glossary', () => {
  test('has each term once', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
    expect(glossary.length).toBeGreaterThanOrEqual(60)
  })

  test('forbids no word that it asks for', () => {
    const contradictions = glossary.flatMap(({ id, not, ...term }) =>
      locales
        .filter((locale) => {
          const forbidden = not[locale]
          return forbidden && term[locale].some((form) => patternOf(forbidden).test(form.replaceAll('*', '')))
        })
        .map((locale) => `${id} ${locale}`),
    )
    expect(contradictions).toEqual([])
  })

  test.each([
    [['activity cooperative*'], 'Two activity cooperatives', true],
    [['PME'], 'les PME bruxelloises', true],
    [['PME'], 'PMEX', false],
    [['*oproep'], 'de projectoproep', true],
    [['onderneming* in moeilijkheden'], 'ondernemingen in moeilijkheden', true],
    [['commune'], 'la communauté', false],
    [['commune'], 'de\u00a0commune', true],
    [['spin-off*'], 'onespin-off', false],
  ])('%j in “%s”: %s', (forms, text, found) => {
    expect(patternOf(forms).test(text)).toBe(found)
  })
})

describe('the words of the interface', () => {
  test.each(Object.entries({ fr, nl, en }))('use the terms of the glossary: %s', (language, messages) => {
    const said = messagesIn(messages, language)
    const found = glossary.flatMap(({ not }) => {
      const forbidden = not[language as 'fr' | 'nl' | 'en']
      if (!forbidden) return []
      const pattern = patternOf(forbidden)
      return said.filter(({ text }) => pattern.test(text)).map(({ where, text }) => `${where}: ${text}`)
    })
    expect(found).toEqual([])
  })
})

describe('the texts of the catalogue', async () => {
  const texts = await allTexts()

  test.each(glossary.filter(({ not }) => Object.keys(not).length > 0))('never use another word for $id', ({ not }) => {
    const found = locales.flatMap((locale) => {
      const forbidden = not[locale]
      if (!forbidden) return []
      const pattern = patternOf(forbidden)
      return texts.flatMap((each) => {
        const [match] = pattern.exec(withoutQuotations(each[locale])) ?? []
        return match ? [`${each.where} ${locale}: ${match}`] : []
      })
    })
    expect(found).toEqual([])
  })

  test.each(glossary.filter(({ hard }) => hard))('translate $id one way', ({ fr, nl, en }) => {
    const missing = texts
      .filter((each) => patternOf(fr).test(withoutQuotations(each.fr)))
      .flatMap((each) => [
        ...(patternOf(nl).test(each.nl) ? [] : [`${each.where} nl: no ${nl[0]}`]),
        ...(patternOf(en).test(each.en) ? [] : [`${each.where} en: no ${en[0]}`]),
      ])
    expect(missing).toEqual([])
  })
})
