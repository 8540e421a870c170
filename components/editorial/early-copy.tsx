import { headers } from 'next/headers'

declare global {
  interface Window {
    /** Set by the page itself, for the time until its scripts have come. */
    earlyDraft?: { readonly key: string; typed: boolean; stop(): void }
  }
}

/**
 * Keeps what is typed before the scripts of the page are ready as `keepLocalCopy` does afterwards. It runs in the page
 * by itself, from its own source text: it may name nothing outside of it.
 */
function keepEarlyCopy(): void {
  const key = `draft:${document.currentScript?.dataset.record}:${Date.now()}`
  const keep = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('form.draft-form') : null
    if (!form) return
    early.typed = true
    const fields = [...new FormData(form)].filter(
      ([name, value]) => typeof value === 'string' && !name.startsWith('$ACTION'),
    )
    try {
      localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), fields }))
    } catch {}
  }
  const early = { key, typed: false, stop: () => document.removeEventListener('input', keep) }
  document.addEventListener('input', keep)
  window.earlyDraft = early
}

/** Stands before a draft's form; `DraftSaver` takes over. */
export async function EarlyCopy({ recordId }: { recordId: string }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  return <script nonce={nonce} data-record={recordId} dangerouslySetInnerHTML={{ __html: `(${keepEarlyCopy})()` }} />
}
