import { spawn } from 'node:child_process'

export type CommandResult = { readonly code: number; readonly output: string }

/** Runs one of the project's own commands and gathers what it says. A command that cannot be started has code 127. */
export function runCommand(command: readonly string[], cwd: string): Promise<CommandResult> {
  const [file = '', ...words] = command
  return new Promise((resolve) => {
    const child = spawn(file, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const gather = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
