import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actions as permissions } from '@/lib/accounts/permissions'
import fr from '@/messages/fr.json'

const words: Readonly<Record<string, string>> = fr.Accounts.audit.actions

/** The two ends that can be scheduled, and the two ways in which a suggestion is settled: names put together in code. */
const composed = ['record.schedule-end', 'record.schedule-retire', 'suggestion.accept', 'suggestion.decline']

/** Every action that is written into the audit by name, wherever that is. */
function actionsInCode(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const named = files.flatMap((file) =>
    [...readFileSync(`lib/${file}`, 'utf8').matchAll(/\baction: '([a-z.-]+)'/g)].map(([, action]) => action ?? ''),
  )
  // A refusal names the permission that was missing in the same way.
  return [...new Set(named)].filter((action) => !permissions.some((one) => one === action))
}

test('the audit has words for every action that is written into it', () => {
  const written = [...actionsInCode(), ...composed]
  expect(written).toContain('content.upload')
  expect(written.filter((action) => words[action.replaceAll('.', '_')] === undefined)).toEqual([])
})
