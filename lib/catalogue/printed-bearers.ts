import { squash } from './printed-numbers'

/**
 * Who carries a measure, as the strategy's tables print it: "Portage :  – BEE", "Co portage :  – BE", "Partenaires".
 * The tables are read to find a name that no lead or partner of the measure bears.
 */

const bearers = /^\s*(?:Portage|Co[ -]?portage|Partenaires?)\s*:(.*)$/
const otherRow = /^\s*(?:Publics? cibles?|En coordination avec|En collaboration avec|Relais)\s*:/

/** Words of the tables that name nobody in particular: groups, levels of power, "not known". */
const nobody = new Set(
  [
    'ND',
    'NA',
    'à confirmer',
    'à confirmer par les partenaires',
    'autres régions & fédéral',
    'Cabinets de tutelle',
    'les cabinets porteurs',
    'TBD',
    'Collaboration large avec les acteurs de l’ES',
    'les centres d’entreprises…',
    'Mobilité',
    'brussels',
    'brussel',
    'les',
    'Réseau des structures d’accompagnement',
    'Les pouvoirs publics impliqués dans les plans thématiques',
    'réseaux d’entrepreneurs',
    'Secteur académique',
  ].flatMap((words) => words.split('&').map(squash)),
)

/** The entries of the tables in these lines, each as one text; a name that the page broke is whole again. */
export function printedBearers(lines: readonly string[]): string[] {
  const entries: string[] = []
  let inTable = false
  lines.forEach((line, index) => {
    const row = bearers.exec(line)
    if (row) inTable = true
    else if (otherRow.test(line)) inTable = false
    if (!inTable || line.trim() === '') return
    const said = (row?.[1] ?? line).trim()
    // Prose after the table starts after an empty line and without a dash.
    if (!row && !said.startsWith('–') && lines[index - 1]?.trim() === '') {
      inTable = false
      return
    }
    if (row || said.startsWith('–') || entries.length === 0) entries.push(said)
    else entries.push(`${entries.pop()} ${said}`)
  })
  return entries
    .map((entry) => entry.replace(/^[–\s]+/, '').replace(/^Partenaires\s*:/, ''))
    .map((entry) =>
      entry
        .replace(/\(.*?\)/g, '')
        .replace(/(?<=\p{L})\d+$/u, '')
        .trim(),
    )
    .filter((entry) => squash(entry) !== '')
}

/** Entries that hold more than these names and words for nobody: somebody is printed whom the record leaves out. */
export function unknownBearers(lines: readonly string[], names: readonly string[]): string[] {
  const known = [...new Set(names.map(squash))].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const isKnown = (words: string) =>
    known
      .reduce((left, name) => left.replaceAll(name, ' '), squash(words))
      .split(/[ &]+/)
      .every((part) => part === '' || nobody.has(part))
  return printedBearers(lines).filter((entry) => !isKnown(entry) && !entry.split(/,|\+| et /).every(isKnown))
}
