import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/**
 * A real OpenID Connect provider on this machine, whose people sign in by naming themselves: `as(accountId)` says
 * who the next one is. `claims` of each account are what it says about them.
 */
export async function startOpenIdProvider({ port, clientId, clientSecret, redirectUri }) {
  const accounts = new Map()
  let next = ''
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    // Consent is the organisation's: nobody is asked.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
    cookies: { keys: ['only for tests'] },
  })
  const handle = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url.startsWith('/interaction/')) return handle(request, response)
    return provider.interactionFinished(request, response, { login: { accountId: next } })
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    as(accountId, claims) {
      accounts.set(accountId, claims)
      next = accountId
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** Follows someone's browser from the provider's page to where it sends them back; answers that address. */
export async function throughProvider(url, back) {
  const jar = new Map()
  let at = new URL(url)
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [pair] = set.split(';')
      const [name, ...value] = pair.split('=')
      jar.set(name, value.join('='))
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider said ${response.status}: ${await response.text()}`)
    at = new URL(location, at)
    if (at.pathname === back) return at
  }
  throw new Error('the provider leads in circles')
}
