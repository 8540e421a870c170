import { expect, test } from 'vitest'
import { readValue } from '@/components/editorial/draft-form-data'
import { suggestibleFields } from '@/lib/editorial/suggestible'
import { actor, programme } from '@/tests/support/catalogue-fixture'

const source = { document: 'srte', lines: [1, 2] }
const label = { fr: 'a', nl: 'b', en: 'c' }

test('a visitor can name what the page of a programme says, in its language', () => {
  const amounts = [
    { kind: 'ceiling', unit: 'EUR', max: 5000, label, source },
    { kind: 'floor', unit: 'EUR', min: 100, label, source },
  ]
  const steps = { fr: ['Un'], nl: ['Een'], en: ['One'] }
  const record = programme('grant', {
    amounts,
    facts: [{ text: label, source }],
    start: { mode: 'on-request', timing: 'now', steps },
  })
  expect(suggestibleFields(record, 'nl')).toEqual([
    'text.nl.title',
    'text.nl.summary',
    'text.nl.body',
    'amounts.0.max',
    'amounts.1.min',
    'start.steps.nl',
    'facts.0.text.nl',
  ])
})

test('of an organisation without English it names the French words and the contact that is there', () => {
  const { fr, nl } = actor('hub').text
  const record = actor('hub', { text: { fr, nl }, contact: { phone: '1819', source } })
  expect(suggestibleFields(record, 'en')).toEqual(['text.fr.title', 'text.fr.summary', 'text.fr.body', 'contact.phone'])
})

test.each([
  ['amounts.0.max', '6 000,50', 6000.5],
  ['amounts.0.max', 'beaucoup', 'beaucoup'],
  ['start.steps.fr', 'Un\n\nDeux', ['Un', 'Deux']],
  ['text.fr.summary', ' Autre. ', 'Autre.'],
])('what is accepted for %s is read as that field is', (path, written, value) => {
  expect(readValue(path, written)).toEqual(value)
})
