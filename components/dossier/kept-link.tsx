'use client'

import { useEffect, useSyncExternalStore } from 'react'

/**
 * The list kept on this device. It counts in the header and makes the buttons
 * and links of the server keep and drop on the device; without it they lead to the same list in an address.
 */
const storageKey = 'support-compass.kept'
const mostKept = 20
const changed = new EventTarget()

function stored(): string {
  try {
    return localStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}

/** Keys of programmes in the order they were kept; whatever else may stand in the storage is left out. */
function listed(text: string): string[] {
  return text.split(',').filter((key) => /^[a-z0-9-]{1,80}$/.test(key))
}

function store(keys: readonly string[]): boolean {
  try {
    localStorage.setItem(storageKey, [...new Set(keys)].slice(0, mostKept).join(','))
  } catch {
    // No storage here: the button then does what it does without script.
    return false
  }
  changed.dispatchEvent(new Event('change'))
  return true
}

function subscribe(tell: () => void): () => void {
  changed.addEventListener('change', tell)
  window.addEventListener('storage', tell)
  return () => {
    changed.removeEventListener('change', tell)
    window.removeEventListener('storage', tell)
  }
}

/** The address of the list, with what the present page's address says of the situation. */
function listAddress(path: string, keys: readonly string[]): string {
  if (keys.length === 0) return path
  const said = new URLSearchParams(location.search)
  for (const name of ['keep', 'programmes', 'ask', 'sent', 'q']) said.delete(name)
  const answers = /\/(?:plan|compare|dossier)\b/.test(location.pathname) ? said.toString().replaceAll('%2C', ',') : ''
  return `${path}?keep=${keys.join(',')}${answers && `&${answers}`}`
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return
  if (event.target.closest('[data-print]')) window.print()
  const button = event.target.closest<HTMLButtonElement>('button[name=keep]')
  const drop = event.target.closest<HTMLElement>('[data-drop]')?.dataset.drop
  const all = event.target.closest<HTMLElement>('[data-keep-all]')?.dataset.keepAll
  const keys = listed(stored())
  if (button) {
    const key = button.value
    if (store(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key])) event.preventDefault()
  } else if (drop !== undefined) store(keys.filter((one) => !drop.split(',').includes(one)))
  else if (all !== undefined) store([...keys, ...listed(all)])
  else if (event.target.closest('[data-keep-ticked]')) {
    const ticked = document.querySelectorAll<HTMLInputElement>('input[name=programmes]:checked')
    store([...keys, ...[...ticked].map(({ value }) => value)])
  }
}

/** Shows on the page's own buttons what is kept, and those that only work with script. */
function paint(keys: readonly string[]): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name=keep]'))
    button.toggleAttribute('data-kept', keys.includes(button.value))
  for (const button of document.querySelectorAll<HTMLElement>('[data-keep-all]'))
    button.hidden = listed(button.dataset.keepAll ?? '').every((key) => keys.includes(key))
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) button.hidden = false
}

interface KeptLinkProps {
  /** The page of the list, `/fr/dossier`. */
  path: string
  label: string
  /** What follows the number for who cannot see where it stands. */
  countLabel: string
  current: boolean
}

/** "My list 2" in the header. */
export function KeptLink({ path, label, countLabel, current }: KeptLinkProps) {
  const kept = useSyncExternalStore(subscribe, stored, () => '')
  const keys = listed(kept)
  useEffect(() => {
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  useEffect(() => {
    const now = listed(kept)
    paint(now)
    if (now.length > 0 && location.pathname === path && location.search === '') location.replace(listAddress(path, now))
  }, [kept, path])
  return (
    <a
      href={path}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.currentTarget.href = listAddress(path, keys)
      }}
    >
      {label}
      <span role="status">
        {keys.length > 0 && (
          <>
            <span className="kept-count num">{keys.length}</span>
            <span className="sr-only"> {countLabel}</span>
          </>
        )}
      </span>
    </a>
  )
}
