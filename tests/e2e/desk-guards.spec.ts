import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DeskInstance } from './desk-instance'
import { expect, test } from './visitor'

/** Every address of the desk, as the files of the application say: a new one that asks nobody fails here by itself. */

const desk = path.join(import.meta.dirname, '../../app/[locale]/editor')

/** What stands for a part of an address: something that is there, so that nothing is hidden behind "not found". */
const examples: Readonly<Record<string, string>> = {
  '[kind]': 'programme',
  '[key]': 'website-grant',
}
const exampleOfId: Readonly<Record<string, string>> = {
  'revisions/[id]': '1',
  'people/[id]': 'test-editor',
  'exchange/upload/[id]': '00000000-0000-4000-8000-000000000000',
}

interface Address {
  readonly path: string
  readonly method: string
  /** The folder, as in `exchange/upload`. */
  readonly folder: string
}

function addresses(): Address[] {
  const files = readdirSync(desk, { recursive: true, withFileTypes: true })
  return files.flatMap(({ name, parentPath }): Address[] => {
    if (name !== 'page.tsx' && name !== 'route.ts') return []
    const folder = path.relative(desk, parentPath).split(path.sep).join('/')
    const parts = folder.split('/').map((part, at, all) => {
      if (!part.startsWith('[')) return part
      const example = part === '[id]' ? exampleOfId[all.slice(0, at + 1).join('/')] : examples[part]
      if (example === undefined) throw new Error(`say here what may stand for ${part} in ${folder}`)
      return example
    })
    const source = readFileSync(path.join(parentPath, name), 'utf8')
    const exported = [...source.matchAll(/export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)]
    const methods = name === 'page.tsx' ? ['GET'] : exported.map(([, method = '']) => method)
    if (methods.length === 0) throw new Error(`${folder}/${name} answers no method that this test can read`)
    const address = `/fr/editor/${parts.join('/')}`.replace(/\/$/, '')
    return methods.map((method) => ({ path: address, method, folder }))
  })
}

/** Whoever is signed in has an account of their own, also as a file; everything else is for those who edit, review or administer. */
const forEveryone = ['account', 'account/csv']

/** A form that leads back to its page and says there why it did nothing. */
const saysWhy = (status: number, to: string, why: string) => status === 303 && to.endsWith(`?error=${why}`)

test.describe('the guards of the desk @once', () => {
  // On one instance, in one worker.
  test.describe.configure({ mode: 'default', timeout: 180_000 })

  let instance: DeskInstance

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    instance = await DeskInstance.start(`guards_${process.pid}`)
  })
  test.afterAll(() => instance.stop())

  const answerOf = async ({ path: asked, method }: Address, role?: 'advisor' | 'admin') => {
    const answer = await instance.ask(asked, role, { method })
    return { status: answer.status, to: answer.headers.get('location') ?? '' }
  }

  test('whoever is not signed in gets no page and no file', async () => {
    const all = addresses()
    expect(all.length).toBeGreaterThan(20)
    for (const address of all) {
      const { status, to } = await answerOf(address)
      const led = status === 307 ? to.startsWith('/fr/login?next=') : saysWhy(status, to, 'signed-out')
      expect
        .soft(led || status === 401 || status === 403, `${address.method} ${address.path}: ${status} ${to}`)
        .toBe(true)
    }
  })

  test('an advisor is told no everywhere but on their own account', async () => {
    for (const address of addresses()) {
      const { status, to } = await answerOf(address, 'advisor')
      const refused = status === 307 ? to === '/fr/login/refused' : status === 403 || saysWhy(status, to, 'not-allowed')
      const wanted = forEveryone.includes(address.folder) ? status === 200 : refused
      expect.soft(wanted, `${address.method} ${address.path}: ${status} ${to}`).toBe(true)
    }
  })

  test('the addresses are real ones: an admin is refused none of them', async () => {
    for (const address of addresses().filter(({ method }) => method === 'GET')) {
      const { status } = await answerOf(address, 'admin')
      expect.soft([200, 404], `${address.path}: ${status}`).toContain(status)
    }
  })

  test('one visitor can send ten suggestions in a quarter of an hour, and is told when it is too much', async () => {
    const send = async (headers: Record<string, string> = {}) => {
      const body = new URLSearchParams({ recordId: 'programme/website-grant', words: 'Le plafond a changé' })
      const answer = await instance.ask('/fr/suggest/send', undefined, { method: 'POST', body, headers })
      return new URL(answer.headers.get('location') ?? '/', instance.url).searchParams.get('outcome') ?? answer.status
    }
    expect(await send({ origin: 'https://elsewhere.example' })).toBe(403)
    for (let sent = 1; sent <= 10; sent += 1) expect(await send(), `number ${sent}`).toBe('sent')
    expect(await send()).toBe('too-many')
    // What a visitor says of their own address does not make another visitor of them.
    expect(await send({ 'x-forwarded-for': '203.0.113.9' })).toBe('too-many')
    const list = await (await instance.ask('/fr/editor/suggestions', 'editor')).text()
    expect(list.match(/<blockquote[^>]*>Le plafond a changé/g)).toHaveLength(10)
  })
})
