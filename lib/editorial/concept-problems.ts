import { type Scheme, type SchemeRecord, schemeOf } from '@/lib/catalogue/concept'
import { closedSchemes, isFixedConcept, reservedIds } from '@/lib/catalogue/fixed-concepts'
import { pathStations } from '@/lib/catalogue/path-stations'
import { printedNumbers } from '@/lib/catalogue/printed-numbers'
import { locales } from '@/lib/catalogue/record'
import type { Snapshot } from '@/lib/catalogue/snapshot'
import { useOfConcept } from '@/lib/editorial/concept-use'
import type { DraftProblem } from '@/lib/editorial/draft-problems'
import type { Localized } from '@/lib/orientation/criteria'

type Fields = SchemeRecord['concepts'][string]
type Report = (field: string, code: DraftProblem['code'], detail: string) => void

interface Beside {
  readonly scheme: Scheme
  readonly all: SchemeRecord['concepts']
  readonly snapshot: Snapshot
  readonly isNew: boolean
}

/**
 * What keeps a whole vocabulary from being handed in: concepts that went, ids that the application names, retired
 * concepts that lead nowhere. A concept is never deleted and never renamed, for addresses, answers and records of
 * other people name it.
 */
export function problemsInScheme(changed: SchemeRecord, snapshot: Snapshot): DraftProblem[] {
  const scheme = schemeOf(changed)
  const published = new Set(snapshot.concepts.list(scheme).map(({ id }) => id))
  const problems: DraftProblem[] = []
  const at =
    (id: string): Report =>
    (field, code, detail) =>
      problems.push({ path: field === '' ? `concepts.${id}` : `concepts.${id}.${field}`, code, detail })
  for (const id of published)
    if (!Object.hasOwn(changed.concepts, id))
      at(id)('', 'concept-gone', 'a published concept is retired, never deleted')
  for (const id of changed.order) {
    const fields = changed.concepts[id]
    if (fields === undefined) continue
    const beside: Beside = { scheme, all: changed.concepts, snapshot, isNew: !published.has(id) }
    checkNew(id, beside, at(id))
    checkWords(fields, at(id))
    checkPlace(id, fields, beside, at(id))
    checkBand(fields, beside, at(id))
    checkBroader(id, fields, beside, at(id))
    if (fields.replacedBy !== undefined) checkRetired(id, fields.replacedBy, beside, at(id))
  }
  return problems
}

function checkNew(id: string, { scheme, isNew }: Beside, report: Report) {
  if (!isNew) return
  if (closedSchemes.includes(scheme)) report('', 'concept-closed', 'the application enumerates this vocabulary')
  if (reservedIds.some((reserved) => reserved === id)) report('', 'concept-reserved', 'an answer is already called so')
}

function checkWords(fields: Fields, report: Report) {
  const numbers = (words: Localized) => new Set(locales.map((locale) => printedNumbers(words[locale]).join(', ')))
  for (const field of ['label', 'help'] as const) {
    const words = fields[field]
    if (words && numbers(words).size > 1) report(field, 'concept-numbers', 'the languages carry different numbers')
  }
}

/** A stage stands at a station of the path; a support type belongs to the category of what is of that type. */
function checkPlace(id: string, fields: Fields, { scheme, snapshot }: Beside, report: Report) {
  if (scheme === 'stage' && !pathStations.some((station) => station === fields.station))
    report('station', 'concept-station', 'a stage stands at a station of the path')
  if (scheme !== 'support-type' || fields.category === undefined) return
  if (programmesOf(id, snapshot).some(({ category }) => category !== fields.category))
    report('category', 'concept-category', 'programmes of this type stand in another category')
}

function programmesOf(supportType: string, snapshot: Snapshot) {
  const users = new Set(useOfConcept(snapshot, 'support-type', supportType).records)
  return snapshot.programmes.filter(({ id }) => users.has(id))
}

function checkBand({ headcount }: Fields, { scheme }: Beside, report: Report) {
  if (scheme !== 'size') return
  if (headcount === undefined) report('headcount.min', 'missing', 'a size says from how many people on')
  else if (headcount.max !== undefined && headcount.max < headcount.min)
    report('headcount.max', 'concept-band', 'the most is less than the least')
}

function checkBroader(id: string, fields: Fields, { all }: Beside, report: Report) {
  const unknown = fields.broader.find((one) => !Object.hasOwn(all, one))
  if (unknown !== undefined) return report('broader', 'concept-unknown', `unknown concept: ${unknown}`)
  if (leadsBack(id, (at) => all[at]?.broader ?? [])) return report('broader', 'concept-loop', 'stands above itself')
  if (fields.replacedBy === undefined && fields.broader.some((one) => all[one]?.replacedBy !== undefined))
    report('broader', 'concept-broader-retired', 'stands under a retired concept')
}

function checkRetired(id: string, replacement: string, { scheme, all, snapshot }: Beside, report: Report) {
  const say = (code: DraftProblem['code'], detail: string) => report('replacedBy', code, detail)
  if (isFixedConcept(scheme, id)) return say('concept-fixed', 'the application itself names this concept')
  if (!Object.hasOwn(all, replacement)) return say('concept-unknown', `unknown concept: ${replacement}`)
  if (leadsBack(id, (at) => [all[at]?.replacedBy ?? []].flat())) return say('concept-loop', 'is replaced by itself')
  if (useOfConcept(snapshot, scheme, id).guides.length > 0)
    return say('concept-in-guide', `named by ${useOfConcept(snapshot, scheme, id).guides.join(', ')}`)
  const category = all[replacement]?.category
  if (scheme !== 'support-type' || category === undefined) return
  if (programmesOf(id, snapshot).some((programme) => programme.category !== category))
    say('concept-category', 'the replacement stands in another category than the programmes of this type')
}

/** Whether going on from an id comes back to it. */
function leadsBack(id: string, next: (id: string) => readonly string[]): boolean {
  const seen = [...next(id)]
  for (const at of seen) {
    if (at === id) return true
    for (const one of next(at)) if (!seen.includes(one)) seen.push(one)
  }
  return false
}
