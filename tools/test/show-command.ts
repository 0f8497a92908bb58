import { spawn } from 'node:child_process'

/** Runs a command with its output shown as it comes. */
export function showCommand(
  command: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<number> {
  const [file = '', ...words] = command
  return new Promise((resolve) => {
    const child = spawn(file, words, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
