import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'

/**
 * Runs a command on what others leave of the cores, and shows its output once it is over: two that write at the same time
 * would be hard to read. Resolves with its exit code.
 */
export function runBeside(
  command: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
  show: (output: string) => void,
): Promise<number> {
  const [file = '', ...words] = command
  return new Promise((resolve) => {
    const child = spawn(file, words, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    try {
      // What it starts inherits this.
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    } catch {
      // A system that does not let us runs it like the others.
    }
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
    const end = (code: number): void => {
      show(Buffer.concat(output).toString())
      resolve(code)
    }
    child.on('error', () => end(127))
    child.on('close', (code) => end(code ?? 1))
  })
}
