import nl from '../../messages/nl.json' with { type: 'json' }
import { DeskInstance } from './desk-instance'
import type { DeskRole } from './instance'
import { expect, test } from './reader'

/** Every list of the desk leaves as CSV: from its own page, for whoever may, and for nobody else. */

const website = 'programme/website-grant'

/** The page of each list, its file, the first words of the file, and who may take it. */
const lists: readonly { page: string; file: string; head: string; roles: readonly DeskRole[] }[] = [
  { page: '', file: 'exchange/work.csv', head: 'list,id,title', roles: ['editor', 'reviewer', 'admin'] },
  { page: 'records', file: 'exchange/records.csv', head: 'id,kind', roles: ['editor', 'reviewer', 'admin'] },
  {
    page: 'vocabularies',
    file: 'exchange/vocabularies.csv',
    head: 'scheme,id',
    roles: ['editor', 'reviewer', 'admin'],
  },
  { page: 'suggestions', file: 'exchange/suggestions.csv', head: 'id,record', roles: ['editor', 'reviewer', 'admin'] },
  { page: 'freshness', file: 'exchange/freshness.csv', head: 'id,title,since', roles: ['editor', 'reviewer', 'admin'] },
  { page: 'freshness', file: 'exchange/links.csv', head: 'link,state', roles: ['editor', 'reviewer', 'admin'] },
  { page: 'languages', file: 'exchange/languages.csv', head: 'id,title,fr', roles: ['editor', 'reviewer', 'admin'] },
  {
    page: `history/${website}`,
    file: `history/${website}/csv`,
    head: 'version,what',
    roles: ['editor', 'reviewer', 'admin'],
  },
  {
    page: 'people',
    file: 'exchange/people.csv',
    head: 'name,email,roles,state,created,last sign-in\r\n',
    roles: ['admin'],
  },
  { page: 'audit', file: 'audit/csv', head: 'at,author,name', roles: ['admin'] },
  { page: 'account', file: 'account/csv', head: 'device,since', roles: ['advisor', 'editor', 'reviewer', 'admin'] },
]

test.describe('lists of the desk as files @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  let desk: DeskInstance

  test.beforeAll(async () => {
    desk = await DeskInstance.start(`lists_${process.pid}`)
  })
  test.afterAll(() => desk.stop())

  for (const role of ['advisor', 'editor', 'reviewer', 'admin'] as const)
    test(`what leaves for the ${role}`, async ({ browser, words }) => {
      const page = await desk.pageOf(browser, role)
      for (const { file, head, roles } of lists) {
        const answer = await page.request.get(`/fr/editor/${file}`)
        const { 'content-type': type, 'cache-control': kept, 'content-disposition': named } = answer.headers()
        expect(kept, file).toBe('private, no-store')
        if (roles.includes(role)) {
          expect(answer.status(), file).toBe(200)
          expect(type).toBe('text/csv; charset=utf-8')
          expect(named).toMatch(/^attachment; filename="[a-z-]+-2026-11-22\.csv"$/)
          expect(await answer.text(), file).toMatch(new RegExp(`^\uFEFF${head}`))
        } else {
          expect(answer.status(), file).toBe(403)
          expect(await answer.text()).toBe(words.Editor.error['not-allowed'])
          expect(named).toBeUndefined()
        }
      }
      await page.context().close()
    })

  test('nobody takes a list without signing in; who does comes out at its page', async ({ browser }) => {
    const stranger = await desk.pageOf(browser)
    for (const { page, file } of lists) {
      await stranger.goto(`/nl/editor/${file}?q=x`)
      const back = `/nl/editor${page && `/${page}`}?q=x`
      await expect(stranger).toHaveURL(`/nl/login?next=${encodeURIComponent(back)}`)
    }
    await stranger.context().close()
  })

  test('each list can be taken from its page, in three languages', async ({ browser }) => {
    const admin = await desk.pageOf(browser, 'admin', { javaScriptEnabled: false })
    for (const language of ['fr', 'nl', 'en'])
      for (const { page, file } of lists) {
        await admin.goto(`/${language}/editor/${page}`)
        // The page of links lists none where none was visited: then there is nothing to take.
        if (file.endsWith('links.csv') && (await admin.locator('#links-title ~ ul').count()) === 0) continue
        const link = admin.locator(`main a[href^="/${language}/editor/${file}"]`)
        await expect(link, file).toBeVisible()
        await expect(link).toHaveText(/CSV/)
      }
    await admin.context().close()
  })

  test('the file holds what the page shows', async ({ browser, say, titleOf }) => {
    const editor = await desk.pageOf(browser, 'editor', { javaScriptEnabled: false })
    await editor.goto(`/fr/editor/records/${website}`)
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    const text = async (file: string) => (await editor.request.get(`/fr/editor/${file}`)).text()
    expect(await text('exchange/work.csv')).toContain(`my-draft,${website},${titleOf(website)},Test editor,2026-11-22T`)
    expect(await text(`history/${website}/csv`)).toContain('\r\n1,published,content,')
    expect((await editor.request.get('/fr/editor/history/programme/no-such/csv')).status()).toBe(404)

    await editor.goto('/fr/editor/records?q=prime&kind=programme')
    const shown = Number(/\d+/.exec((await editor.getByRole('status').textContent()) ?? '')?.[0])
    const href = await editor.getByRole('link', { name: say('Editor.do.csv') }).getAttribute('href')
    const filtered = await (await editor.request.get(href ?? '')).text()
    expect(filtered.trim().split('\r\n')).toHaveLength(shown + 1)
    expect(filtered).not.toContain('\nmeasure/')
    await editor.context().close()
  })

  test('who takes files without end is asked to wait, and nobody else is', async ({ browser }) => {
    const [reviewer, admin] = [await desk.pageOf(browser, 'reviewer'), await desk.pageOf(browser, 'admin')]
    const take = (page: typeof reviewer) => page.request.get('/nl/editor/account/csv')
    const statuses: number[] = []
    for (let asked = 0; asked < 121; asked += 1) statuses.push((await take(reviewer)).status())
    expect(statuses.slice(0, 100).every((status) => status === 200)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    const refused = await take(reviewer)
    expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
    expect(await refused.text()).toBe(nl.Editor.error['too-many'])
    expect((await take(admin)).status()).toBe(200)
    await reviewer.context().close()
    await admin.context().close()
  })

  test('who downloads the list of people stands in the log, and the file holds no secret', async ({
    browser,
    words,
  }) => {
    const admin = await desk.pageOf(browser, 'admin')
    await admin.goto('/fr/editor/people')
    const download = admin.waitForEvent('download')
    await admin.getByRole('link', { name: words.Accounts.people.csv }).click()
    expect((await download).suggestedFilename()).toBe('people-2026-11-22.csv')
    const text = await (await admin.request.get('/fr/editor/exchange/people.csv')).text()
    expect(text).toMatch(/\r\nTest admin,admin@example\.org,admin,signedIn,2026-11-22T[\d:.]+Z,2026-11-22T[\d:.]+Z\r\n/)
    expect(text).not.toMatch(/scrypt|token|invitation/)
    await admin.goto('/fr/editor/audit?action=person.export')
    const line = admin.locator('.audit-line').first()
    await expect(line).toContainText('Test admin')
    await expect(line).toContainText(words.Accounts.audit.actions.person_export)
    await admin.context().close()
  })
})

test('where links are not visited, the page says so instead of promising it @once', async ({ browser, say }) => {
  test.setTimeout(180_000)
  const desk = await DeskInstance.start(`links_off_${process.pid}`, { LINK_CHECKS: 'off' })
  const page = await desk.pageOf(browser, 'editor', { javaScriptEnabled: false })
  await page.goto('/fr/editor/freshness')
  await expect(page.getByText(say('Editor.linkChecks.off'))).toBeVisible()
  await expect(page.getByText(say('Editor.linkChecks.lead'))).toHaveCount(0)
  await page.context().close()
  await desk.stop()
})
