import { spawn } from 'node:child_process'
import path from 'node:path'
import { applicationRoot } from '@/lib/platform/commands/obtain-database'

export interface ProgramResult {
  readonly code: number
  /** Standard output and error together, as they came. */
  readonly output: string
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Called with each line as it comes. */
  readonly onLine?: (line: string) => void
}

/** The entry file of a program that a package of this application ships. */
export function packageProgram(file: string): string {
  return path.join(applicationRoot, 'node_modules', file)
}

/** Runs a Node program of an installed package in the application's folder and waits for its end. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [packageProgram(file), ...args], {
      cwd: applicationRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...options.env },
    })
    let output = ''
    let rest = ''
    const take = (chunk: Buffer) => {
      output += chunk
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) options.onLine?.(line)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', reject)
    child.once('close', (code) => {
      if (rest !== '') options.onLine?.(rest)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** The last lines of a program's output, for a sentence about its failure. */
export function lastLines(output: string, count = 15): string {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}
