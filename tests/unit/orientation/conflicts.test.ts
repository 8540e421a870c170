import { describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/orientation/answers'
import { conflictOptions, conflictsIn } from '@/lib/orientation/conflicts'
import { optionsOf } from '@/lib/orientation/questions'
import { realCatalogue } from '../../support/real-catalogue'

describe('answers that do not go together', () => {
  test.each<[string, Answers, string[]]>([
    ['nothing said', {}, []],
    ['a student with a large firm', { profile: ['student'], size: ['large'] }, ['profile size']],
    ['a student with a firm of one to nine', { profile: ['student'], size: ['headcount-1-9'] }, []],
    ['an employee who takes over a large firm', { profile: ['employee'], size: ['large'] }, []],
    [
      'established without a number',
      { stage: ['established'], 'enterprise-number': ['no'] },
      ['stage enterprise-number'],
    ],
    ['established, and does not know the number', { stage: ['established'], 'enterprise-number': 'unknown' }, []],
    ['creating without a number', { stage: ['creation'], 'enterprise-number': ['no'] }, []],
    ['one of two stages holds without a number', { stage: ['creation', 'growth'], 'enterprise-number': ['no'] }, []],
    [
      'both of two stages do not',
      { stage: ['established', 'growth'], 'enterprise-number': ['no'] },
      ['stage enterprise-number'],
    ],
    ['growing without a legal form', { stage: ['growth'], 'legal-form': ['none-yet'] }, ['stage legal-form']],
    ['created ten years ago', { stage: ['creation'], 'age-of-firm': ['10-max'] }, ['stage age-of-firm']],
    [
      'ten people, five years and no number',
      { size: ['small'], 'age-of-firm': ['5-9'], 'enterprise-number': ['no'] },
      ['enterprise-number age-of-firm', 'enterprise-number size'],
    ],
    ['a first hire among fifty', { size: ['medium'], 'first-hire': ['yes'] }, ['size first-hire']],
    ['no first hire among fifty', { size: ['medium'], 'first-hire': ['no'] }, []],
  ])('%s', (_, answers, expected) => {
    expect(conflictsIn(answers).map((conflict) => conflict.join(' '))).toEqual(expected)
  })

  test('are options that the wizard offers', async () => {
    const { vocabulary } = (await realCatalogue()).engine
    for (const [question, options] of conflictOptions)
      for (const option of options) expect(optionsOf(question, vocabulary), question).toContain(option)
  })
})
