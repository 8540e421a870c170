import { expect, test } from 'vitest'
import { findPublishedRecord } from '@/lib/catalogue/repository'
import { keyOf } from '@/lib/editorial/field-path'
import { publishRevision } from '@/lib/editorial/publishing'
import { forgetOldSuggestions, keptDays } from '@/lib/editorial/suggestion-retention'
import {
  acceptSuggestion,
  declineSuggestion,
  listSuggestions,
  proposeCorrection,
  suggestedFields,
} from '@/lib/editorial/suggestions'
import { database } from '@/lib/platform/database'
import { energyLoan, microcredit, websiteGrant } from '@/tests/support/catalogue-fixture'
import { ann, drafted, given, now, refusal, rita, submitted } from '@/tests/support/editorial-desk'
import { useTestDatabase } from '@/tests/support/test-database'

useTestDatabase()

const source = { document: 'srte', lines: [1, 2] }
const fact = (words: string) => ({ text: { fr: words, nl: `${words} nl`, en: `${words} en` }, source })
const amount = (words: string, max: number) => ({
  kind: 'ceiling',
  unit: 'EUR',
  max,
  label: { fr: words, nl: words, en: words },
  source,
})

async function published(recordId: string, changes: Record<string, unknown>): Promise<void> {
  given(await publishRevision(rita, await submitted(ann, recordId, changes)))
}

async function proposed(recordId: string, path: string, more: object = {}): Promise<number> {
  const input = { recordId, path, language: 'fr', words: 'Ce n’est plus vrai.', ...more }
  return given(await proposeCorrection(input, { now, allowed: true })).suggestionId
}

async function fieldOf(suggestionId: number) {
  const { suggestions } = given(await listSuggestions(ann))
  return (await suggestedFields(ann, suggestions)).get(suggestionId)
}

test('what is accepted is written over the fact that the visitor read, wherever it stands by then', async () => {
  const { id } = websiteGrant
  await published(id, { facts: [fact('Un'), fact('Deux')] })
  const read = (await findPublishedRecord(id))?.revision
  const early = await proposed(id, 'facts.1.text.fr')
  // The page was open before a fact came before the others, and the form is sent after.
  await published(id, { facts: [fact('Zéro'), fact('Un'), fact('Deux')] })
  const late = await proposed(id, 'facts.0.text.fr', { revision: read })

  expect(await fieldOf(early)).toMatchObject({ seen: 'Deux', now: { path: 'facts.2.text.fr', value: 'Deux' } })
  const { draft } = given(await acceptSuggestion(ann, early, { value: 'Deux et demi', over: keyOf('Deux') }))
  given(await acceptSuggestion(ann, late, { value: 'Un et demi', over: keyOf('Un') }))
  expect(draft?.content).toMatchObject({
    facts: [fact('Zéro'), fact('Un'), { text: { fr: 'Deux et demi', nl: 'Deux nl' } }],
  })
  const saved = await database().draft.findUniqueOrThrow({ where: { recordId: id } })
  expect(saved.content).toMatchObject({
    facts: [{ text: { fr: 'Zéro' } }, { text: { fr: 'Un et demi' } }, { text: { fr: 'Deux et demi' } }],
  })
})

test('an amount that is no longer as it was read is left alone, and nothing is opened for it', async () => {
  const { id } = energyLoan
  await published(id, { amounts: [amount('Prêt', 5000), amount('Prime', 6000)] })
  const suggestionId = await proposed(id, 'amounts.0.max')
  // Another amount now says what the one that was read said, and has its place.
  await published(id, { amounts: [amount('Prime', 5000), amount('Prêt', 5500)] })
  const field = await fieldOf(suggestionId)
  expect(field).toMatchObject({ seen: { max: 5000, label: { fr: 'Prêt' } } })
  expect(field?.now).toBeUndefined()
  const change = { value: 7000, over: keyOf(5000) }
  expect(refusal(await acceptSuggestion(ann, suggestionId, change))).toEqual({ kind: 'moved' })
  expect(await database().draft.findUnique({ where: { recordId: id } })).toBeNull()
  expect(given(await listSuggestions(ann)).suggestions.map((one) => one.id)).toContain(suggestionId)
  // By hand: the draft opens as it is, and the suggestion is settled.
  const { draft } = given(await acceptSuggestion(ann, suggestionId))
  expect(draft?.content).toMatchObject({ amounts: [{ max: 5000 }, { max: 5500 }] })
})

test('a text that someone saved after the editor was shown it is not overwritten', async () => {
  const { id } = microcredit
  const suggestionId = await proposed(id, 'text.fr.summary')
  const shown = keyOf((await fieldOf(suggestionId))?.now?.value)
  await drafted(rita, id, { 'text.fr.summary': 'Une somme plus petite.' })
  const change = { value: 'Une grande somme.', over: shown }
  expect(refusal(await acceptSuggestion(ann, suggestionId, change))).toEqual({ kind: 'moved' })
  const saved = await database().draft.findUniqueOrThrow({ where: { recordId: id } })
  expect(saved.content).toMatchObject({ text: { fr: { summary: 'Une somme plus petite.' } } })
})

test('a suggestion names a revision of its own record that was published', async () => {
  const { id } = microcredit
  const propose = (revision: number) =>
    proposeCorrection(
      { recordId: id, path: 'text.fr.title', language: 'fr', words: 'Autre titre', revision },
      { now, allowed: true },
    )
  given(await propose(1))
  const number = (await findPublishedRecord(id))?.revision ?? 0
  expect(refusal(await propose(number + 1))).toEqual({ kind: 'bad-input', field: 'revision' })
  expect(refusal(await propose(1.5))).toEqual({ kind: 'bad-input', field: 'revision' })
})

test('the words of visitors are kept for the time that is promised, and the audit keeps none of them', async () => {
  await database().suggestion.deleteMany()
  const settled = await proposed(websiteGrant.id, 'text.fr.title', { origin: 'https://visitor.example' })
  const waiting = await proposed(websiteGrant.id, 'text.fr.title')
  given(await declineSuggestion(ann, settled, 'Déjà dit.'))
  const after = (days: number, ms = 0) => new Date(now.getTime() + days * 86_400_000 + ms)
  const kept = async () => (await database().suggestion.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

  expect(await forgetOldSuggestions(after(keptDays.settled, -1))).toBe(0)
  expect(await kept()).toEqual([settled, waiting])
  expect(await forgetOldSuggestions(after(keptDays.settled))).toBe(1)
  expect(await kept()).toEqual([waiting])
  expect(await forgetOldSuggestions(after(keptDays.undecided, -1))).toBe(0)
  expect(await forgetOldSuggestions(after(keptDays.undecided))).toBe(1)
  expect(await kept()).toEqual([])
  const lines = await database().auditLine.findMany({ where: { action: { startsWith: 'suggestion.' } } })
  const told = lines.filter(({ detail }) => (detail as { suggestionId?: number }).suggestionId === settled)
  expect(told.map(({ action }) => action)).toEqual(['suggestion.propose', 'suggestion.decline'])
  expect(JSON.stringify(lines.map(({ detail }) => detail))).not.toMatch(/plus vrai|visitor\.example/)
})
