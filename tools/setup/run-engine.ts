import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { repository } from './folders.ts'

/** Runs a program in the foreground until it ends; Ctrl-C and a polite end are passed on. Resolves to its exit code. */
export function runInForeground(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: repository, stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // A terminal sends Ctrl-C to the whole group; a second SIGINT changes nothing for the player.
      process.on(signal, () => child.kill(signal))
    }
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)))
  })
}
