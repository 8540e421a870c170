import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { fittingSituations } from '@/lib/orientation/fitting-situation'
import { smallVocabulary as vocabulary } from '../../support/situations'

const fitting = (described: readonly Answers[], answers: Answers) =>
  fittingSituations(
    described.map((one, at) => ({ at, answers: one })),
    answers,
    vocabulary,
  ).map(({ at }) => at)

describe('a described situation', () => {
  test.each<[string, Answers, Answers, boolean]>([
    ['shares the stage', { stage: ['idea'] }, { stage: ['idea'] }, true],
    ['is of a narrower stage', { stage: ['taking-over'] }, { stage: ['handover'] }, true],
    ['is of a broader stage', { stage: ['handover'] }, { stage: ['taking-over'] }, true],
    ['is of another stage', { stage: ['idea'] }, { stage: ['creation'] }, false],
    ['shares one of two stages', { stage: ['idea', 'creation'] }, { stage: ['creation'] }, true],
    ['shares a purpose', { need: ['export'] }, { need: ['finance', 'export'] }, true],
    ['shares what anyone may need', { need: ['finance'] }, { need: ['finance'] }, false],
    ['shares the sector only', { sector: ['food'] }, { sector: ['food'] }, false],
    [
      'shares the stage, of another sector',
      { stage: ['idea'], sector: ['ict'] },
      { stage: ['idea'], sector: ['food'] },
      false,
    ],
    ['shares the stage, and the sector was not said', { stage: ['idea'], sector: ['ict'] }, { stage: ['idea'] }, false],
    [
      'shares the stage, and nobody knows the sector',
      { stage: ['idea'], sector: ['ict'] },
      { stage: ['idea'], sector: 'unknown' },
      false,
    ],
    [
      'shares the stage, and the profile was not said',
      { stage: ['idea'], profile: ['company'] },
      { stage: ['idea'] },
      false,
    ],
    ['shares the stage, and the need was not said', { stage: ['idea'], need: ['finance'] }, { stage: ['idea'] }, false],
    ['shares the stage, which speaks of the need', { stage: ['idea'], need: ['test-idea'] }, { stage: ['idea'] }, true],
    [
      'shares the stage and what anyone may need, not the purpose',
      { stage: ['idea'], need: ['finance', 'export'] },
      { stage: ['idea'], need: ['finance'] },
      false,
    ],
    [
      'shares the stage, and a fact was not said',
      { stage: ['idea'], need: ['test-idea'], 'first-hire': ['yes'] },
      { stage: ['idea'], need: ['test-idea'] },
      false,
    ],
    [
      'shares the purpose, and neither stage nor fact was said',
      { stage: ['growth'], need: ['hire'], 'first-hire': ['yes'] },
      { need: ['hire'] },
      true,
    ],
    [
      'shares the stage and a fact',
      { stage: ['idea'], 'bank-refusal': ['yes'] },
      { stage: ['idea'], 'bank-refusal': ['yes'] },
      true,
    ],
    [
      'shares the stage, another fact',
      { stage: ['idea'], 'bank-refusal': ['yes'] },
      { stage: ['idea'], 'bank-refusal': ['no'] },
      false,
    ],
    [
      'of a broader place is another',
      { stage: ['idea'], location: ['brussels'] },
      { stage: ['idea'], location: ['canal-zone'] },
      false,
    ],
    ['says nothing', {}, { stage: ['idea'] }, false],
    ['meets someone who said nothing', { stage: ['idea'] }, {}, false],
  ])('%s', (_, described, answers, expected) => {
    expect(fitting([described], answers)).toEqual(expected ? [0] : [])
  })

  test('of which all is shared tells more than one of which half is', () => {
    const both: Answers = { stage: ['creation', 'idea'], need: ['export'], size: ['small'] }
    expect(fitting([{ need: ['export'], size: ['small'] }, { stage: ['creation', 'idea'] }], both)).toEqual([1, 0])
  })
  test('that tells more comes first; equal ones keep their order', () => {
    const said: Answers = {
      profile: ['company'],
      stage: ['creation'],
      sector: ['food'],
      need: ['export'],
      size: ['small'],
    }
    expect(
      fitting(
        [
          { need: ['export'] }, // 1
          { stage: ['creation', 'idea'] }, // 3/2
          { need: ['export'], size: ['small'] }, // 2
          { need: ['export', 'hire'], sector: ['food'] }, // 1/2 + 2
          { stage: ['idea'] },
          { stage: ['creation'] }, // 3
          { need: ['export'], profile: ['company'] }, // 3
          { stage: ['creation'], sector: ['food'] }, // 5
        ],
        said,
      ),
    ).toEqual([7, 5, 6, 3, 2, 1, 0])
  })
})
