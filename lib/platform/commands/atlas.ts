import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readContent } from '@/lib/catalogue/content-files'
import { buildSnapshot } from '@/lib/catalogue/snapshot'
import type { Answer, Answers } from '@/lib/orientation/answers'
import { serializeAnswers } from '@/lib/orientation/answers'
import { atlasFindings, chartAtlas, type GapGroup, groupGaps, situationAnswers } from '@/lib/orientation/atlas'
import { impactOfRecord } from '@/lib/orientation/atlas-change'

/**
 * `npm run atlas [-- --json FILE] [--without PROGRAMME]`: the verdicts of every situation, what is missing where, and
 * with `--without` what withdrawing one programme would change. Exits 1 when some situation is a dead end.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    without: { type: 'string' },
    content: { type: 'string', default: 'content' },
    all: { type: 'boolean', default: false },
  },
})

const { content, problems } = await readContent(values.content)
if (problems.length > 0) {
  console.error(`atlas: ${values.content}/ cannot be read: ${problems[0]?.file}: ${problems[0]?.message}`)
  process.exit(1)
}
const { engine } = buildSnapshot({
  version: 1,
  records: content.records.map(({ record }, ordinal) => ({ ordinal, record })),
  schemes: content.schemes,
  plans: content.plans,
  documents: content.documents,
})

const begin = performance.now()
const atlas = chartAtlas(engine)
const findings = atlasFindings(atlas)
const seconds = (performance.now() - begin) / 1000

const number = (value: number) => value.toLocaleString('en')
const said = (answer: Answer) => (answer === 'unknown' ? 'unknown' : answer.join('+'))
const linesOf = (found: readonly Answers[]) => found.map((answers) => `    ${serializeAnswers(answers)}`)
const groups = groupGaps(atlas, findings.gaps)

/** Gaps of a profile and a stage in one line: in how many sectors each need is served by nothing open. */
function gapLines(gaps: readonly GapGroup[]): string[] {
  const byPair = new Map<string, Map<string, number>>()
  for (const { profile, stage, needs } of gaps) {
    const pair = `${said(profile)} × ${said(stage)}`
    const counts = byPair.get(pair) ?? new Map<string, number>()
    byPair.set(pair, counts)
    for (const { need } of needs) counts.set(said(need), (counts.get(said(need)) ?? 0) + 1)
  }
  const sectors = atlas.axes.sector.length
  return [...byPair].map(([pair, counts]) => {
    const needs = [...counts].map(([need, count]) => (count === sectors ? need : `${need} (${count} of ${sectors})`))
    return `    ${pair}: ${needs.join(', ')}`
  })
}

const { tally, deadEnds, unreachable } = findings
console.log(
  [
    `${number(engine.size)} programmes in ${number(atlas.situations)} situations (${number(atlas.places)} places × ` +
      `${atlas.axes.need.length} needs): ${seconds.toFixed(2)} s, ${number(Math.round(atlas.situations / seconds))} situations/s`,
    '  best next action:',
    `    an open programme for the need    ${number(tally.support)}`,
    `    one change away from one          ${number(tally.near)}`,
    `    open programmes for other needs   ${number(tally.also)}`,
    `    announced only, ask 1819          ${number(tally.announced)}`,
    `    none, a dead end                  ${number(tally.none)}`,
    ...linesOf(deadEnds.slice(0, 20).map((at) => situationAnswers(atlas.axes, at))),
    `  ${number(unreachable.length)} programmes that no situation reaches`,
    ...unreachable.map((id) => `    ${id}`),
    `  ${number(findings.gaps.length)} gaps, in ${number(groups.length)} combinations of profile, stage and sector; needs by profile and stage:`,
    ...(values.all ? gapLines(groups) : gapLines(groups).slice(0, 12)),
    ...(values.all ? [] : ['    … all of them with --all, each sector and size with --json FILE']),
  ].join('\n'),
)

if (values.without) {
  const gone = engine.candidates.find(({ id }) => id === values.without || id === `programme/${values.without}`)
  if (!gone) {
    console.error(`atlas: there is no programme ${values.without}`)
    process.exit(1)
  }
  const from = performance.now()
  const { record, newGaps } = impactOfRecord(engine, gone, undefined)
  console.log(
    [
      `without ${gone.id}: shown in ${number(record.shown.before)} places and ${number(record.direct.before)} ` +
        `situations now, ${number(newGaps.count)} new gaps (${Math.round(performance.now() - from)} ms)`,
      ...linesOf(newGaps.examples),
    ].join('\n'),
  )
}

if (values.json) {
  const inWords = (at: number) => serializeAnswers(situationAnswers(atlas.axes, at))
  const gaps = groups.map(({ profile, stage, sector, needs }) => ({
    profile: said(profile),
    stage: said(stage),
    sector: said(sector),
    needs: Object.fromEntries(needs.map(({ need, sizes }) => [said(need), sizes.map(said)])),
  }))
  const report = { situations: atlas.situations, tally, deadEnds: deadEnds.map(inWords), unreachable, gaps }
  await writeFile(values.json, `${JSON.stringify(report, null, 1)}\n`)
  console.log(`written to ${values.json}`)
}
process.exit(deadEnds.length === 0 ? 0 : 1)
