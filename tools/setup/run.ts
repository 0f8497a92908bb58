import { spawn } from 'node:child_process'

export type Outcome = {
  readonly code: number
  readonly output: string
}

/** Runs a command quietly and keeps what it said; 127 when it cannot be started, 124 when it took too long. */
export function runQuietly(
  file: string,
  args: readonly string[],
  options: { readonly deadline?: number; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: options.env ?? process.env })
    let output = ''
    let late = false
    const timer = options.deadline
      ? setTimeout(() => {
          late = true
          child.kill('SIGKILL')
        }, options.deadline)
      : undefined
    const keep = (chunk: Buffer): void => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: error.message })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: late ? 124 : (code ?? 1), output })
    })
  })
}
