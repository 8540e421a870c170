import { describe, expect, test } from 'vitest'
import {
  parseReplies,
  type Replies,
  replyValue,
  scoreSelfTest,
  serializeReplies,
  type TestShape,
} from '@/lib/orientation/self-test'

describe('what stands in an address', () => {
  const shape = { questions: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }

  test.each<[string, Record<string, string | string[]>, Replies, string[]]>([
    ['replies and "I don\'t know"', { a: 'yes', b: '-', c: 'partly' }, { a: 'yes', b: 'unknown', c: 'partly' }, []],
    ['what is no reply', { a: 'maybe', b: 'unknown', c: '' }, {}, ['a', 'b', 'c']],
    ['a repeated reply: the first counts', { a: ['no', 'yes'] }, { a: 'no' }, ['b', 'c']],
    ['a repeated one whose first is nothing', { a: ['x', 'yes'] }, { a: 'yes' }, ['b', 'c']],
    ['a question that is not there', { z: 'yes' }, {}, ['a', 'b', 'c']],
  ])('%s', (_, query, given, unanswered) => {
    expect(parseReplies(shape, query)).toEqual({ replies: given, unanswered })
  })

  test('is written once: in the order of the test, "-" for "I don\'t know", nothing for what was left out', () => {
    expect(serializeReplies(shape, { c: 'unknown', a: 'partly' })).toBe('a=partly&c=-')
    expect(serializeReplies(shape, {})).toBe('')
    expect(replyValue('yes')).toBe('yes')
  })
})

describe('a score', () => {
  const shape: TestShape = {
    domains: [{ id: 'money' }, { id: 'market' }],
    questions: [
      { id: 'plan', domain: 'money' },
      { id: 'clients', domain: 'market' },
      { id: 'bank', domain: 'money' },
    ],
    levels: [
      { id: 'low', from: 0 },
      { id: 'middle', from: 50 },
      { id: 'high', from: 100 },
    ],
  }

  test('counts two for yes, one for partly, none for not yet, by domain', () => {
    expect(scoreSelfTest(shape, { plan: 'yes', clients: 'no', bank: 'partly' })).toEqual({
      points: 3,
      most: 6,
      level: 1,
      domains: [
        { domain: 'money', points: 3, most: 4 },
        { domain: 'market', points: 0, most: 2 },
      ],
      open: ['clients', 'bank'],
    })
  })

  test.each<[string, Replies, number, string[]]>([
    ['nothing yet', { plan: 'no', clients: 'no', bank: 'no' }, 0, ['plan', 'clients', 'bank']],
    ['silence is nothing yet', {}, 0, ['plan', 'clients', 'bank']],
    ['below the second level', { plan: 'yes', clients: 'no', bank: 'unknown' }, 0, ['clients', 'bank']],
    ['just at the second level', { plan: 'partly', clients: 'partly', bank: 'partly' }, 1, ['plan', 'clients', 'bank']],
    ['one point short of the last', { plan: 'partly', clients: 'yes', bank: 'yes' }, 1, ['plan']],
    ['everything', { plan: 'yes', clients: 'yes', bank: 'yes' }, 2, []],
    ['not yet comes before partly', { plan: 'partly', clients: 'yes', bank: 'no' }, 1, ['bank', 'plan']],
  ])('%s', (_, given, level, open) => {
    expect(scoreSelfTest(shape, given)).toMatchObject({ level, open })
  })
})
