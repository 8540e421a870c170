/**
 * Next lets requests for one page wait for the rendering that is already running. After a publication
 * that would answer with the old catalogue once more; so such a request waits until the older
 * renderings are done, and then asks for the page itself.
 */
const running = new Map<string, Set<{ key: string | null; done: Promise<void> }>>()

/**
 * Runs `render` for a page (its path), after any rendering of the same page that began under another
 * `key` (catalogue version and date). Renderings under the same key are not held up.
 */
export async function afterOlderRenderings(
  path: string,
  key: string | null,
  render: () => Promise<void>,
): Promise<void> {
  const older = [...(running.get(path) ?? [])].filter((rendering) => rendering.key !== key)
  // Nothing to wait for: begin in this same turn, so that the next request sees it.
  if (older.length > 0) await Promise.all(older.map((rendering) => rendering.done))

  const work = render()
  const rendering = { key, done: work.catch(() => {}) }
  const ofPath = running.get(path) ?? new Set()
  running.set(path, ofPath.add(rendering))
  try {
    await work
  } finally {
    ofPath.delete(rendering)
    if (ofPath.size === 0) running.delete(path)
  }
}
