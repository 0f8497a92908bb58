import { runCommandLine } from './command-line.node.ts'
import type { Row } from './commands.node.ts'

export type Heard = { readonly code: number; readonly out: string; readonly error: string }

/** What a command line said, and how it ended, with nobody watching. */
export async function heard(rows: readonly Row[], words: readonly string[]): Promise<Heard> {
  let out = ''
  let error = ''
  const code = await runCommandLine(rows, words, {
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    watched: false,
  })
  return { code, out, error }
}
