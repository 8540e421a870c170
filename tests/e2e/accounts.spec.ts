import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './visitor'

const root = path.join(import.meta.dirname, '../..')
const password = 'fiets bel wolk nacht'

/** A one-time link for a new admin, on the database that these tests share. */
async function linkForAdmin(language: string, email: string): Promise<string> {
  const { admin } = JSON.parse(readFileSync(path.join(root, 'reports/e2e-database.json'), 'utf8'))
  const database = new URL(admin)
  database.pathname = '/browser'
  const env = { ...process.env, DATABASE_URL: database.href, APP_CLOCK: '2026-11-22T10:00:00Z' }
  const command = ['--import', 'tsx', 'tests/support/invite-admin.ts', email]
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, env })
  return `/${language}/login/invitation?token=${stdout}`
}

test('an admin comes by a one-time link, invites an editor, and both find their places @language', async ({
  page,
  browser,
  language,
  words,
  baseURL,
  javaScriptEnabled,
}, { project }) => {
  const t = words.Accounts
  const email = `${project.name}@example.org`
  const link = await linkForAdmin(language, email)

  await test.step('a password among the most guessed is refused, the link goes on working', async () => {
    await page.goto(link)
    for (const [wanted, refused] of [
      ['password1234', t.errors.password.common],
      [password, undefined],
    ] as const) {
      await page.getByLabel(t.invitation.password, { exact: true }).fill(wanted)
      await page.getByLabel(t.invitation.again).fill(wanted)
      await page.getByRole('button', { name: t.invitation.submit }).click()
      if (refused) await expect(page.getByText(refused)).toBeVisible()
    }
    await expect(page).toHaveURL(`/${language}/editor`)
    await page.goto(link)
    await expect(page.getByText(t.errors['link-expired'])).toBeVisible()
  })

  await test.step('they invite an editor', async () => {
    await page.goto(`/${language}/editor/people`)
    await page.getByLabel(t.people.name, { exact: true }).fill('Nora')
    await page.getByLabel(t.people.email).fill(`nora-${email}`)
    await page.getByLabel(t.roles.editor.name).check()
    await page.getByRole('button', { name: t.people.makeLink }).click()
    await expect(page.getByRole('link', { name: 'Nora' }).first()).toBeVisible()
  })

  await test.step('whose link is copied by a button, where there is script', async () => {
    const link = page.getByLabel(t.people.link, { exact: true })
    await expect(link).toHaveAttribute('readonly', '')
    const copy = page.getByRole('button', { name: t.people.copy })
    if (!javaScriptEnabled) {
      await expect(copy).toHaveCount(0)
      return
    }
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await copy.click()
    await expect(page.getByRole('status').filter({ hasText: t.people.copied })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue())
    await link.focus()
    expect(await page.evaluate(() => String(getSelection()))).toBe(await link.inputValue())
  })

  await test.step('who is an editor, and not more', async () => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' })
    const nora = await context.newPage()
    await nora.goto(await page.getByLabel(t.people.link, { exact: true }).inputValue())
    await nora.getByLabel(t.invitation.password, { exact: true }).fill(password)
    await nora.getByLabel(t.invitation.again).fill(password)
    await nora.getByRole('button', { name: t.invitation.submit }).click()
    await expect(nora).toHaveURL(`/${language}/editor`)
    await expect(nora.getByRole('link', { name: t.nav.people })).toHaveCount(0)
    await nora.goto(`/${language}/editor/people`)
    await expect(nora.getByRole('heading', { level: 1 })).toHaveText(t.refused.title)
    await context.close()
  })

  await test.step('signing out leads outside, signing in leads back', async () => {
    await page.getByRole('button', { name: t.nav.signOut }).click()
    await expect(page).toHaveURL(`/${language}/login`)
    await page.getByLabel(t.signIn.email).fill(email)
    await page.getByLabel(t.signIn.password).fill(password)
    await page.getByRole('button', { name: t.signIn.submit }).click()
    await expect(page).toHaveURL(`/${language}/editor`)
    await page.getByRole('button', { name: t.nav.signOut }).click()
    await expect(page).toHaveURL(`/${language}/login`)
    await page.goto(`/${language}/editor/audit`)
    await page.getByLabel(t.signIn.email).fill(email)
    await page.getByLabel(t.signIn.password).fill('iets heel anders')
    await page.getByRole('button', { name: t.signIn.submit }).click()
    await expect(page.getByText(t.errors.wrong)).toBeVisible()
    await expect(page.getByLabel(t.signIn.email)).toHaveValue(email)
    await page.getByLabel(t.signIn.password).fill(password)
    await page.getByRole('button', { name: t.signIn.submit }).click()
    await expect(page).toHaveURL(`/${language}/editor/audit`)
    await expect(page.getByText(t.audit.actions['sign-in_failed']).last()).toBeVisible()
  })

  await test.step('a new password ends the session on the other device', async () => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      storageState: await page.context().storageState(),
    })
    const other = await context.newPage()
    await page.goto(`/${language}/editor/account`)
    await page.getByLabel(t.account.present).fill(password)
    await page.getByLabel(t.account.wanted).fill(`${password} twee`)
    await page.getByLabel(t.account.again).fill(`${password} twee`)
    await page.getByRole('button', { name: t.account.changePassword }).click()
    await expect(page.getByText(t.account.passwordChanged)).toBeVisible()
    await other.goto(`/${language}/editor/account`)
    await expect(other).toHaveURL(new RegExp(`/${language}/login\\?next=`))
    await context.close()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.account.title)
  })
})

test.describe('the door @once', () => {
  test('takes no form of another site', async ({ request, language, words }) => {
    for (const origin of [undefined, 'https://evil.example', 'null']) {
      const response = await request.post(`/${language}/login`, {
        multipart: { email: 'a@example.org', password },
        headers: origin === undefined ? {} : { origin },
      })
      expect(response.status()).toBe(403)
      expect(await response.text()).toContain(words.Accounts.errors['foreign-origin'].slice(0, 30))
    }
  })

  test('leads nobody to another site', async ({ page, language }) => {
    await page.goto(`/${language}/login?next=${encodeURIComponent('//evil.example/fr/editor')}`)
    await expect(page.locator('input[name=next]')).toHaveCount(0)
  })

  for (const path of ['editor/people', 'editor/people/p-x', 'editor/audit', 'editor/account']) {
    test(`is before ${path}`, async ({ page, language }) => {
      await page.goto(`/${language}/${path}?x=1`)
      await expect(page).toHaveURL(`/${language}/login?next=${encodeURIComponent(`/${language}/${path}?x=1`)}`)
      expect((await page.request.get(page.url())).headers()['cache-control']).toBe('private, no-store')
    })
  }
})
