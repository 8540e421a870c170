import { beforeAll, describe, expect, test } from 'vitest'
import { serializeAnswers } from '@/lib/orientation/answers'
import { type Atlas, atlasFindings, chartAtlas, situationAnswers } from '@/lib/orientation/atlas'
import { realCatalogue } from '../../support/real-catalogue'

describe('the atlas of the real catalogue', () => {
  let atlas: Atlas
  beforeAll(async () => {
    atlas = chartAtlas((await realCatalogue()).engine)
  })

  test('has no dead end in any situation', () => {
    expect(atlasFindings(atlas).deadEnds.map((at) => serializeAnswers(situationAnswers(atlas.axes, at)))).toEqual([])
  })

  test('has no record that nobody can reach', () => {
    expect(atlasFindings(atlas).unreachable).toEqual([])
  })

  test('has an open programme of some kind in every place, whatever the need', () => {
    const { tally } = atlasFindings(atlas)
    expect(tally.announced + tally.near).toBe(0)
  })
})
