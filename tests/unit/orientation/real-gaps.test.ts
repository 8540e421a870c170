import { describe, expect, test } from 'vitest'
import { stations as pathStations } from '@/components/ui/path-geometry'
import { type Answers, serializeAnswers } from '@/lib/orientation/answers'
import { chartAtlas, situationAnswers } from '@/lib/orientation/atlas'
import { countShared } from '@/lib/orientation/bitset'
import { type GapFilter, gapFindings, gapMap, gapRows } from '@/lib/orientation/gap-map'
import { realCatalogue } from '../../support/real-catalogue'

describe('the gap map of the real catalogue', () => {
  // Handing over and taking over are one station and two situations of the atlas.
  const shared = pathStations.filter((station) => station !== 'handover')
  const key = (answers: Answers) => serializeAnswers({ ...answers, size: 'unknown' })

  test('every number is the atlas’s', async () => {
    const { engine: real } = await realCatalogue()
    const { axes, places, possible, serving } = chartAtlas(real)
    const words = possible.length / places
    const charted = new Map<string, Uint32Array>()
    for (let place = 0; place < places; place++) {
      const { need: _need, ...answers } = situationAnswers(axes, place * axes.need.length)
      if (answers.size === 'unknown') charted.set(key(answers), possible.subarray(place * words, (place + 1) * words))
    }
    const found = (answers: Answers) => {
      const { need, ...place } = answers
      const known = { profile: 'unknown', stage: 'unknown', sector: 'unknown', ...place } as Answers
      const at = axes.need.findIndex((one) => (one === 'unknown' ? need === undefined : one[0] === need?.[0]))
      return countShared(charted.get(key(known)) as Uint32Array, serving[at] as Uint32Array)
    }
    const filters: GapFilter[] = [{}, { sector: 'food' }, { profile: 'company' }, { need: 'finance', sector: 'ict' }]
    let compared = 0
    for (const rows of gapRows)
      for (const filter of filters)
        for (const { cells } of gapMap(real, shared, rows, filter).rows)
          for (const { count, answers } of cells) {
            compared += 1
            if (count !== found(answers)) expect.fail(`${count} at ${serializeAnswers(answers)}: ${found(answers)}`)
          }
    expect(compared).toBeGreaterThan(1000)

    for (const sector of [undefined, 'food', 'ict']) {
      const { needs, empty } = gapFindings(real, shared, sector)
      const missing = new Set(
        needs.flatMap(({ need, nowhere, partly }) => [
          ...nowhere.flatMap((stage) => axes.profile.map((profile) => `${need} ${stage} ${profile}`)),
          ...partly.flatMap(({ station, profiles }) => profiles.map((profile) => `${need} ${station} ${profile}`)),
        ]),
      )
      let zeros = 0
      for (const need of axes.need)
        for (const profile of axes.profile)
          for (const stage of shared) {
            if (need === 'unknown' || profile === 'unknown') continue
            const none = found({ need, profile, stage: [stage], ...(sector && { sector: [sector] }) }) === 0
            expect(missing.has(`${need} ${stage} ${profile}`)).toBe(none)
            if (none) zeros += 1
          }
      expect(zeros).toBe(empty)
    }
  })
})
