import type { Source } from '@/lib/orientation/criteria'
import { unknownBearers } from './printed-bearers'
import { squash } from './printed-numbers'
import type { CatalogueRecord, Measure } from './record'

/**
 * What a measure must share with its lines: code and heading, and who bears it. Every lead and partner stands in the
 * lines, and everybody whom the strategy's tables name is a lead or a partner.
 */
export function checkMeasure(
  measure: Measure,
  byId: ReadonlyMap<string, CatalogueRecord>,
  linesOf: (source: Source) => readonly string[],
  report: (field: string, message: string) => void,
) {
  const text = squash(measure.sources.flatMap(linesOf).join(' '))
  const [family, number] = measure.code.split(' ')
  const printed = family === 'SBA' ? `mesure${number}` : squash(measure.code)
  if (!text.includes(printed)) report('code', `${measure.code} does not stand in the cited lines`)
  if (!text.includes(squash(measure.printedTitle))) report('printedTitle', 'does not stand in the cited lines')
  const namesOf = (key: string) => {
    const actor = byId.get(`actor/${key}`)
    return actor && 'kind' in actor && 'name' in actor ? [...Object.values(actor.name), ...actor.aliases] : []
  }
  // A partner that the table only describes ("autres régions") is explained in the note.
  const explained = text + squash(measure.note ?? '')
  for (const [field, keys, said] of [
    ['leads', measure.leads, text],
    ['partners', measure.partners, explained],
  ] as const)
    for (const key of keys) {
      const names = namesOf(key)
        .map(squash)
        .filter((name) => name.length > 1)
      if (names.length > 0 && !names.some((name) => said.includes(name)))
        report(field, `${key} is not named in the cited lines`)
    }
  const quoted = [...(measure.note ?? '').matchAll(/«\s*(.*?)\s*»/g)].map(([, words = '']) => words)
  const known = [...measure.leads, ...measure.partners].flatMap(namesOf).concat(quoted)
  for (const source of measure.plan === 'shifting-economy' ? measure.sources : [])
    for (const entry of unknownBearers(linesOf(source), known))
      report('partners', `“${entry}” is printed, but neither a lead nor a partner bears this name`)
}
