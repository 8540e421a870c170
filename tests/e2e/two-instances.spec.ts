import pg from 'pg'
import { pageAt } from './desk-instance'
import { type DeskRole, Instance, ownDatabase, runScript, sessionCookie, signDeskIn } from './instance'
import { type PlainForm, readDraftForm, saveForm } from './plain-form'
import { expect, test } from './reader'

/**
 * Two instances on one database: what one publishes, both show, and neither keeps a page that is older.
 * Here rather than among the integration tests because it needs the built application.
 */

const recordId = 'programme/website-grant'
const page = '/fr/programmes/prime-site-web'
const situation = 'profile=company&stage=idea&sector=retail'

/** Tells an instance to stop once it has taken up the request that was sent just before. */
async function stopSoon(instance: Instance): Promise<void> {
  await fetch(`${instance.url}/api/health`)
  await instance.stop()
}

/** The version of the draft that a page of the desk shows. */
const lockVersionOn = (html: string): number => Number(/name="lockVersion" value="(\d+)"/.exec(html)?.[1])

/** What a reader finds in the main part of a page, without its markup. */
async function mainOf({ url }: Instance, address: string): Promise<string> {
  const html = await (await fetch(url + address)).text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return main
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const titleOf = async (instance: Instance): Promise<string> =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(await (await fetch(instance.url + page)).text())?.[1] ?? ''

/** The newest entry of the feed. */
const newestInFeed = async (instance: Instance): Promise<string> =>
  /<entry>.*?<title>([^<]*)<\/title>/.exec(await (await fetch(`${instance.url}/fr/feed.xml`)).text())?.[1] ?? ''

const cacheState = async (instance: Instance): Promise<string | null> =>
  (await fetch(instance.url + page)).headers.get('x-nextjs-cache')

test.describe('two instances @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })

  let admin = ''
  let database = ''
  let instances: Instance[] = []
  let sessions: Readonly<Record<DeskRole, string>>

  test.beforeAll(async () => {
    ;({ admin, database } = await ownDatabase(`instances_${process.pid}`))
    sessions = await signDeskIn({ DATABASE_URL: database })
    instances = await Promise.all([Instance.start(database), Instance.start(database)])
  })

  test.afterAll(() => Promise.all(instances.map((instance) => instance.stop())))

  const publish = (title: string): Promise<unknown> =>
    runScript('publish-title.ts', [recordId, title], { DATABASE_URL: database })

  test('keep a page once rendered', async () => {
    for (const instance of instances) {
      await titleOf(instance)
      expect(await cacheState(instance)).toBe('HIT')
    }
  })

  test('an amount and a stage, published at one, are everywhere on both: page, filter, search, wizard, plan, feed', async ({
    browser,
    say,
    label,
    titleOf: titleIn,
  }) => {
    const [here, elsewhere] = instances
    if (!here || !elsewhere) throw new Error('no instances')
    const title = titleIn(recordId)
    const count = (words: string, before: string) => Number(new RegExp(`${before} (\\d+)`).exec(words)?.[1])
    const shown = async (instance: Instance) => {
      const [programme, catalogue, search, wizard, plan] = await Promise.all([
        mainOf(instance, page),
        mainOf(instance, '/fr/catalogue'),
        mainOf(instance, '/fr/catalogue?stage=idea&q=boutique+en+ligne'),
        mainOf(instance, `/fr/start?${situation}`),
        mainOf(instance, `/fr/plan?${situation}&need=go-online&size=micro`),
      ])
      return { programme, catalogue, search, wizard, plan, feed: await newestInFeed(instance) }
    }
    const stage = label('stage', 'idea')
    const possible = (words: string) => Number(/(\d+) aides restent/.exec(words)?.[1])
    const before = await shown(here)
    expect(await shown(elsewhere)).toEqual(before)

    const plain = { javaScriptEnabled: false }
    const editor = await pageAt(here.url, browser, sessions.editor, plain)
    await editor.goto(`/fr/editor/records/${recordId}`)
    await editor.getByRole('button', { name: say('Editor.record.edit') }).click()
    await editor.locator('[name="n:amounts.1.max"]').fill('6500')
    const stages = editor.locator('details').filter({ has: editor.locator('[name="k:serves.stages"]') })
    await stages.locator('summary').click()
    await stages.locator('[value="idea"]').check()
    await editor.getByRole('button', { name: say('Editor.do.submit') }).click()
    await expect(editor).toHaveURL(/\/revisions\/\d+$/)
    const reviewer = await pageAt(here.url, browser, sessions.reviewer, plain)
    await reviewer.goto(editor.url())
    await reviewer.getByRole('button', { name: say('Editor.review.publish') }).click()
    await expect(reviewer.getByRole('status').filter({ hasText: say('Editor.done.published') })).toBeVisible()
    await Promise.all([editor.context().close(), reviewer.context().close()])

    const after = await shown(here)
    await expect.poll(() => shown(elsewhere), { timeout: 5_000 }).toEqual(after)
    expect(before.programme).not.toContain('6 500 €')
    expect(after.programme).toContain('6 500 €')
    expect(count(after.catalogue, stage)).toBe(count(before.catalogue, stage) + 1)
    expect(before.search).not.toContain(title)
    expect(after.search).toContain(title)
    expect(possible(after.wizard)).toBe(possible(before.wizard) + 1)
    expect(before.plan).not.toContain(title)
    expect(after.plan).toContain(title)
    expect(after.feed).toBe(title)
  })

  test('both show what one publishes, with no request or signal between them', async () => {
    await publish('Premier nouveau titre')
    for (const instance of instances) {
      await expect.poll(() => titleOf(instance), { timeout: 5_000 }).toBe('Premier nouveau titre')
      expect(await cacheState(instance)).toBe('HIT')
      expect(await newestInFeed(instance)).toBe('Premier nouveau titre')
    }
  })

  test('never go back to an older page, however often it is asked for while it changes', async () => {
    const seen: string[][] = instances.map(() => [])
    let publishing = true
    const watching = instances.map(async (instance, index) => {
      while (publishing) seen[index]?.push(await titleOf(instance))
    })
    const titles = ['Titre A', 'Titre B', 'Titre C']
    for (const title of titles) await publish(title)
    await Promise.all(
      instances.map((instance) => expect.poll(() => titleOf(instance), { timeout: 5_000 }).toBe('Titre C')),
    )
    publishing = false
    await Promise.all(watching)
    for (const titlesSeen of seen) {
      const order = titlesSeen.map((title) => titles.indexOf(title))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  test('a database that goes away takes nothing from what is kept, and is found again', async () => {
    const [instance] = instances
    if (!instance) throw new Error('no instance')
    await titleOf(instance)
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    const name = new URL(database).pathname.slice(1)
    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])

    const ready = await fetch(`${instance.url}/api/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ status: 503, missing: ['database', 'migrations'] })
    expect((await fetch(`${instance.url}/api/health`)).status).toBe(200)
    expect(await titleOf(instance)).toBe('Titre C')
    expect((await fetch(`${instance.url}/fr/urgent`)).status).toBe(200)

    await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`)
    await client.end()
    await expect.poll(async () => (await fetch(`${instance.url}/api/ready`)).status, { timeout: 20_000 }).toBe(200)
    await publish('Titre D')
    await expect.poll(() => titleOf(instance), { timeout: 30_000 }).toBe('Titre D')
  })

  test('a request that is running when an instance is told to stop is answered', async () => {
    const instance = await Instance.start(database)
    const running = fetch(`${instance.url}/fr/catalogue`)
    await Promise.all([running.then((answer) => expect(answer.status).toBe(200)), stopSoon(instance)])
    expect(await instance.stop()).toBe(0)
  })

  test('an instance that is killed while editors save: every save that it acknowledged is there', async ({
    browser,
    say,
  }) => {
    const [other, killed] = instances
    if (!other || !killed) throw new Error('no instances')
    const reader = await pageAt(killed.url, browser, sessions.editor, { javaScriptEnabled: false })
    const forms: PlainForm[] = []
    for (const actor of ['be-angels', 'actiris']) {
      await reader.goto(`/fr/editor/records/actor/${actor}`)
      await reader.getByRole('button', { name: say('Editor.record.edit') }).click()
      forms.push(await readDraftForm(reader))
    }
    await reader.context().close()

    const acknowledged: { recordId: string; lockVersion: number; note: string }[] = []
    // Two hundred saves are on their way, a hundred by each; the instance goes in their midst.
    const [each, enough] = [100, 120]
    const saveUntilItIsGone = async (form: PlainForm) => {
      let version = Number(form.fields.find(([name]) => name === 'lockVersion')?.[1])
      for (let nth = 1; nth <= each; nth += 1) {
        const note = `Enregistrement ${nth}`
        const filledIn = { lockVersion: String(version), 's:note': note }
        const answer = await saveForm(form, sessions.editor, filledIn).catch((error: unknown) => {
          // Whatever else goes wrong before the end is a failure of its own.
          if (acknowledged.length < enough) throw error
        })
        if (answer === undefined) return
        version = lockVersionOn(answer)
        acknowledged.push({ recordId: form.url.split('/records/')[1] ?? '', lockVersion: version, note })
        if (acknowledged.length === enough) await killed.stop('SIGKILL')
      }
    }
    await Promise.all(forms.map(saveUntilItIsGone))
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
    expect(await killed.stop()).toBeNull()

    const client = new pg.Client({ connectionString: database })
    await client.connect()
    const { rows } = await client.query(
      `SELECT "recordId", "lockVersion", "content"->>'note' AS "note" FROM "DraftSave" WHERE "recordId" = ANY($1)`,
      [[...new Set(acknowledged.map((one) => one.recordId))]],
    )
    await client.end()
    expect(rows).toEqual(expect.arrayContaining(acknowledged))
    // Started again, it shows no less than what was acknowledged, and what was published before.
    const again = await Instance.start(database)
    instances.push(again)
    for (const { url } of forms) {
      const headers = { cookie: `${sessionCookie}=${sessions.editor}` }
      const answer = await fetch(again.url + new URL(url).pathname, { headers })
      const last = acknowledged.findLast((one) => url.endsWith(one.recordId))
      expect(lockVersionOn(await answer.text())).toBeGreaterThanOrEqual(last?.lockVersion ?? Number.POSITIVE_INFINITY)
    }
    expect(await titleOf(again)).toBe(await titleOf(other))
  })
})
