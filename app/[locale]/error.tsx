'use client'

import { useEffect } from 'react'

const triedKey = 'reloaded-after-fault'

/**
 * Shown only when a page fails inside the browser, above all while it moves from page to page: a page
 * that fails on the server never gets here, our server answers with its own. So first the server is
 * asked again, once; if the page fails in the browser even so, three sentences say it. They are here
 * and not in messages/ because no words are sent to the browser otherwise.
 */
export default function PageFault() {
  useEffect(() => {
    if (sessionStorage.getItem(triedKey) === location.href) return
    sessionStorage.setItem(triedKey, location.href)
    location.reload()
  }, [])
  return (
    <main className="wrap page stack" id="main">
      <h1 lang="fr">Cette page ne s’affiche pas. Appelez le 1819.</h1>
      <p lang="nl">Deze pagina wordt niet getoond. Bel 1819.</p>
      <p lang="en">This page cannot be shown. Call 1819.</p>
      <p>
        <a href="tel:1819">1819</a>
      </p>
    </main>
  )
}
