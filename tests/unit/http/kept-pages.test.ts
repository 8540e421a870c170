import { beforeEach, describe, expect, it } from 'vitest'
import { currentKey, setCatalogueVersion } from '@/lib/platform/http/kept-pages'
import KeptPages from '@/lib/platform/http/kept-pages-handler.mjs'

const page = (html: string, status = 200) => ({ kind: 'APP_PAGE', html, status, headers: {}, segmentData: new Map() })
const context = { cacheControl: { revalidate: false, expire: undefined } }

/** The module keeps pages for the whole process: each test begins with a version of its own. */
let version = 0
function publish(): void {
  version += 1
  setCatalogueVersion(version)
}
beforeEach(publish)

async function htmlAt(address: string): Promise<string | undefined> {
  const value = (await new KeptPages().get(address))?.value
  return value?.kind === 'APP_PAGE' ? value.html : undefined
}

describe('kept pages', () => {
  it('are given again, with the lifetime they came with', async () => {
    await new KeptPages().set('/fr', page('one'), context)
    expect(await new KeptPages().get('/fr')).toMatchObject({
      value: { html: 'one' },
      cacheControl: context.cacheControl,
    })
  })

  it('are gone with the next version of the catalogue', async () => {
    await new KeptPages().set('/fr', page('old'), context)
    publish()
    expect(await htmlAt('/fr')).toBeUndefined()
  })

  it('are gone with the next day in Brussels', async () => {
    const state = (globalThis as Record<symbol, unknown>)[Symbol.for('support-compass.kept-pages')] as {
      today: () => string
    }
    state.today = () => '2026-11-22'
    await new KeptPages().set('/fr', page('today'), context)
    state.today = () => '2026-11-23'
    expect(await htmlAt('/fr')).toBeUndefined()
  })

  it('are not kept when the catalogue changed while they were rendered', async () => {
    const request = new KeptPages()
    publish()
    await request.set('/fr', page('half old'), context)
    expect(await htmlAt('/fr')).toBeUndefined()
  })

  it('do not include what was not found', async () => {
    await new KeptPages().set('/fr/nothing', page('not found', 404), context)
    expect(await htmlAt('/fr/nothing')).toBeUndefined()
  })

  it('stay within their memory: those not asked for longest go first', async () => {
    const large = 'x'.repeat(3 * 1024 * 1024)
    for (let index = 0; index < 12; index += 1) {
      await new KeptPages().set(`/fr/${index}`, page(large), context)
      await htmlAt('/fr/0')
    }
    expect(await htmlAt('/fr/0')).toBe(large)
    expect(await htmlAt('/fr/1')).toBeUndefined()
    expect(await htmlAt('/fr/11')).toBe(large)
  })

  it('are named after the version and the day', () => {
    expect(currentKey()).toMatch(new RegExp(`^${version}/\\d{4}-\\d{2}-\\d{2}$`))
  })
})
