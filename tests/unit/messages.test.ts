import { describe, expect, test } from 'vitest'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import nl from '@/messages/nl.json'

type Words = { [key: string]: string | Words }

function flatten(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
}

/**
 * The names of the values and marks that a message expects: `{count, plural, …}`, `{title}`, `<link>`. What follows
 * `one`, `other` or `=0` is a branch, not a value. A language that does not inflect may leave the count out.
 */
function expected(message: string): string[] {
  const values = [...message.matchAll(/(\w+|=\d+)?\s*\{(\w+)(?=[,}])/g)]
    .filter(([, before]) => !/^(zero|one|two|few|many|other|none|=\d+)$/.test(before ?? ''))
    .map(([, , name]) => `{${name}}`)
    .filter((name) => name !== '{count}')
  const marks = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`)
  return [...new Set([...values, ...marks])].sort()
}

const french = flatten(fr)
const languages = { nl: new Map(flatten(nl)), en: new Map(flatten(en)) }

describe.each(['nl', 'en'] as const)('messages in %s', (language) => {
  test('are the same ones as in French', () => {
    expect([...languages[language].keys()].sort()).toEqual(french.map(([key]) => key).sort())
  })

  test('expect the same values and marks', () => {
    const wrong = french.filter(
      ([key, words]) => expected(words).join() !== expected(languages[language].get(key) ?? '').join(),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  test('say something', () => {
    expect([...languages[language]].filter(([, words]) => words.trim() === '')).toEqual([])
  })
})

test('French keeps its punctuation with the word before it', () => {
  // An ordinary space before : ; ? ! » % or after « would break at the end of a line.
  const loose = french.filter(([, words]) => / [:;?!»%€]|« /.test(words.replace(/\{[^{}]*,\s*(plural|select)/g, '')))
  expect(loose).toEqual([])
})
