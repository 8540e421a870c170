import type { Page } from '@playwright/test'
import type { DeskRole } from '../e2e/instance'
import { expect, type Language } from '../e2e/visitor'

/** Every page of the team's area, and the states in which it looks or works differently. */

export type Say = (key: string, values?: Record<string, string | number>) => string

/** What the states are about: records in different stages of their way, made once by `prepareDesk`. */
export interface DeskRecords {
  readonly drafted: string
  readonly unfinished: string
  readonly handedIn: string
  readonly published: string
  readonly revision: string
  readonly person: string
  readonly invitation: string
}

export interface DeskState {
  name: string
  /** Whoever is not signed in where none is named. */
  role?: DeskRole
  path: (records: DeskRecords) => string
  /** What someone does first. */
  before?: (page: Page, say: Say) => Promise<void>
}

const at = (path: string) => () => path
const openFolds = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
  })

async function showConflict(page: Page, say: Say): Promise<void> {
  // What another window of the same editor saves while this one is open.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(async () => {
    await other.locator('[name="s:note"]').fill('Une autre note')
    await other
      .getByRole('button', { name: say('Editor.do.save') })
      .first()
      .click()
    await expect(other.locator('.save-progress')).toHaveText(say('Editor.saver.saved'))
  }).toPass()
  await other.close()
  await page.locator('[name="s:note"]').fill('Une note')
  await page
    .getByRole('button', { name: say('Editor.do.save') })
    .first()
    .click()
  await expect(page.getByRole('form', { name: say('Editor.stale.title') })).toBeVisible()
}

async function endSession(page: Page, say: Say): Promise<void> {
  await page.context().clearCookies()
  await page
    .getByRole('button', { name: say('Editor.do.save') })
    .first()
    .click()
  await expect(page.getByRole('alert').filter({ hasText: say('Editor.error.signed-out') })).toBeVisible()
}

const record = (of: keyof DeskRecords) => (records: DeskRecords) => `/editor/records/${records[of]}`

export const deskStates: readonly DeskState[] = [
  { name: 'sign-in', path: at('/login') },
  {
    name: 'sign-in that is refused',
    path: at('/login'),
    before: async (page, say) => {
      await page.getByLabel(say('Accounts.signIn.email')).fill('nobody@example.org')
      await page.getByLabel(say('Accounts.signIn.password')).fill('not the password')
      await page.getByRole('button', { name: say('Accounts.signIn.submit') }).click()
      await expect(page.getByText(say('Accounts.errors.wrong'))).toBeVisible()
    },
  },
  { name: 'invitation', path: ({ invitation }) => invitation },
  { name: 'invitation that is used up', path: at('/login/invitation?token=used') },
  { name: 'page that is not for this account', role: 'editor', path: at('/editor/people') },
  { name: 'what there is to do', role: 'editor', path: at('/editor') },
  { name: 'records', role: 'editor', path: at('/editor/records') },
  { name: 'records without any', role: 'editor', path: at('/editor/records?q=zzzz') },
  { name: 'new record', role: 'editor', path: at('/editor/records/new') },
  { name: 'record as it is published', role: 'editor', path: record('published') },
  { name: 'record in work', role: 'editor', path: record('drafted'), before: openFolds },
  { name: 'record with problems', role: 'editor', path: record('unfinished'), before: openFolds },
  { name: 'two versions to merge', role: 'editor', path: record('drafted'), before: showConflict },
  { name: 'record whose session ended', role: 'editor', path: record('drafted'), before: endSession },
  { name: 'measure in work', role: 'editor', path: at('/editor/records/measure/digi-5'), before: startEditing },
  {
    name: 'organisation in work',
    role: 'editor',
    path: at('/editor/records/actor/hub-brussels'),
    before: startEditing,
  },
  { name: 'review by who wrote it', role: 'editor', path: ({ revision }) => revision },
  { name: 'review', role: 'reviewer', path: ({ revision }) => revision, before: openFolds },
  { name: 'history', role: 'reviewer', path: ({ handedIn }) => `/editor/history/${handedIn}`, before: openFolds },
  { name: 'preview', role: 'editor', path: ({ drafted }) => `/editor/preview/${drafted}` },
  { name: 'languages', role: 'editor', path: at('/editor/languages') },
  { name: 'languages of all records', role: 'editor', path: at('/editor/languages?all=1') },
  { name: 'to confirm', role: 'editor', path: at('/editor/freshness') },
  { name: 'suggestions', role: 'editor', path: at('/editor/suggestions'), before: openFolds },
  { name: 'suggestions that were accepted', role: 'editor', path: at('/editor/suggestions?state=accepted') },
  { name: 'exchange', role: 'editor', path: at('/editor/exchange') },
  { name: 'audit', role: 'admin', path: at('/editor/audit'), before: openFolds },
  { name: 'people', role: 'admin', path: at('/editor/people') },
  { name: 'person', role: 'admin', path: ({ person }) => person, before: openFolds },
  { name: 'own account', role: 'editor', path: at('/editor/account'), before: openFolds },
  { name: 'vocabularies', role: 'editor', path: at('/editor/vocabularies') },
  { name: 'vocabulary as it is published', role: 'editor', path: at('/editor/records/scheme/trait') },
  { name: 'vocabulary in work', role: 'editor', path: at('/editor/records/scheme/need'), before: startEditing },
]

async function startEditing(page: Page, say: Say): Promise<void> {
  const start = page.getByRole('button', { name: say('Editor.record.edit') })
  if (await start.isVisible()) await start.click()
  await expect(page.locator('form.draft-form')).toBeVisible()
  await openFolds(page)
}

/** Brings records into the states that the pages show; `editor` and `admin` read French. */
export async function prepareDesk(editor: Page, admin: Page, say: Say, url: string): Promise<DeskRecords> {
  const [drafted, unfinished, handedIn] = [
    'programme/website-grant',
    'programme/consultancy-grant',
    'programme/export-grants',
  ]
  const submit = editor.getByRole('button', { name: say('Editor.do.submit') })
  for (const id of [drafted, unfinished, handedIn]) {
    await editor.goto(`/fr/editor/records/${id}`)
    await startEditing(editor, say)
  }
  await editor.locator('[name="s:note"]').fill('Une note')
  await submit.click()
  await editor.waitForURL(/\/editor\/revisions\/\d+$/)
  const revision = new URL(editor.url()).pathname.replace('/fr', '')

  await editor.goto(`/fr/editor/records/${unfinished}`)
  await editor.locator('[name="s:text.nl.summary"]').fill('')
  await editor.locator('[name="s:text.fr.summary"]').fill('Un autre texte de 7 000 €.')
  await editor.getByRole('button', { name: say('Editor.do.addAmount') }).click()
  await expect(editor.locator('[name="n:amounts.0.max"]').first()).toBeVisible()
  await expect(editor.locator('.save-progress')).toHaveText(say('Editor.saver.saved'))

  await editor.goto(`/fr/suggest?record=${drafted}`)
  await editor.getByLabel(say('Suggest.words')).fill('Le plafond a changé')
  await editor.getByRole('button', { name: say('Suggest.send') }).click()
  await expect(editor.getByText(say('Suggest.sent'))).toBeVisible()

  await admin.goto('/fr/editor/people')
  await admin.getByLabel(say('Accounts.people.name'), { exact: true }).fill('Nora')
  await admin.getByLabel(say('Accounts.people.email')).fill('nora@example.org')
  await admin.getByLabel(say('Accounts.roles.editor.name')).check()
  await admin.getByRole('button', { name: say('Accounts.people.makeLink') }).click()
  const link = await admin.getByLabel(say('Accounts.people.link'), { exact: true }).inputValue()
  const invitation = link.replace(url, '').replace(/^\/(fr|nl|en)/, '')
  const href = await admin.getByRole('link', { name: 'Nora' }).first().getAttribute('href')
  const person = (href ?? '').replace(/^\/fr/, '')
  return { drafted, unfinished, handedIn, published: 'programme/training-grant', revision, person, invitation }
}

/** One language a page, phone and desktop, light and dark, dealt so that each language meets all of them. */
export const dealt = (index: number) => {
  const languages: readonly Language[] = ['fr', 'nl', 'en']
  return {
    language: languages[index % 3] ?? 'fr',
    viewport: index % 2 === 0 ? { width: 390, height: 844 } : { width: 1280, height: 900 },
    colorScheme: (Math.floor(index / 2) % 2 === 0 ? 'light' : 'dark') as 'light' | 'dark',
  }
}
