/** The words a command says while it works: one line a step, with what came of it and how long it took. */

const width = 12

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Runs a step, printing its name first and its outcome (what `work` answers) with the time it took.
 * `work` may say how far it is; on a terminal that overwrites the line, elsewhere it is left out.
 */
export async function step(name: string, work: (progress: (words: string) => void) => Promise<string>): Promise<void> {
  const started = performance.now()
  const label = `  ${name.padEnd(width)}`
  const rewrite = process.stdout.isTTY === true
  const show = (words: string) => {
    if (rewrite) process.stdout.write(`\r\x1b[K${label}${words}`)
  }
  show('…')
  const outcome = await work(show)
  process.stdout.write(`${rewrite ? '\r\x1b[K' : ''}${label}${outcome} (${seconds(started)})\n`)
}
