import type { Page } from '@playwright/test'
import { sessionCookie } from './instance'

/** A form with what a browser without script would post of it, and the address that it would post to. */
export interface PlainForm {
  readonly url: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Reads the draft's form of a page. */
export async function readDraftForm(page: Page): Promise<PlainForm> {
  const fields = await page
    .locator('form.draft-form')
    .evaluate((form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => [name, String(value)] as const))
  return { url: page.url(), fields }
}

/** Posts a form with some fields filled in and its button for saving pressed; answers the page that comes back. */
export async function saveForm(
  { url, fields }: PlainForm,
  session: string,
  filledIn: Readonly<Record<string, string>>,
): Promise<string> {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, filledIn[name] ?? value)
  data.append('do', 'save')
  const headers = { cookie: `${sessionCookie}=${session}`, origin: new URL(url).origin }
  const answer = await fetch(url, { method: 'POST', body: data, headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${answer.status} for a save`)
  return answer.text()
}
