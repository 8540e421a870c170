import { ConfigurationError } from '@/lib/platform/environment'

/**
 * Runs a command's work. What the person at the terminal can mend is one sentence and exit code 1;
 * anything else is our fault and keeps its stack trace.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
