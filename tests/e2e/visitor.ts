import { test as base, expect } from '@playwright/test'
import en from '../../messages/en.json' with { type: 'json' }
import fr from '../../messages/fr.json' with { type: 'json' }
import nl from '../../messages/nl.json' with { type: 'json' }

export type Language = 'fr' | 'nl' | 'en'

export interface VisitorOptions {
  /** The language that the visitor of this project reads. */
  language: Language
}

interface VisitorFixtures {
  /** The words of the interface in the visitor's language, as in messages/. */
  words: typeof fr
  /** Fails the test when a page broke its own security policy or threw in the browser. */
  wellBehaved: undefined
}

const messages = { fr, nl, en }

/** The browser gives up the passage from page to page where the machine is slow, and says so as if the page had failed. */
const passageGivenUp = /^(?:InvalidState|Abort|Timeout)Error: Transition was (?:aborted|skipped)/

/** Playwright's test, with a visitor who reads one language, and pages that must keep their own rules. */
export const test = base.extend<VisitorOptions & VisitorFixtures>({
  language: ['fr', { option: true }],
  words: async ({ language }, use) => use(messages[language] as typeof fr),
  wellBehaved: [
    async ({ context }, use) => {
      const faults: string[] = []
      context.on('console', (message) => {
        if (/Content Security Policy|hydrat/i.test(message.text())) faults.push(message.text())
      })
      context.on('weberror', (error) => {
        const fault = String(error.error())
        if (!passageGivenUp.test(fault)) faults.push(fault)
      })
      await use(undefined)
      expect(faults, 'policy violations and errors in the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
