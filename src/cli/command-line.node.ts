import { parseArgs } from 'node:util'
import { systemCode } from '../main/base/system-code.ts'
import type { Command, Ending, GivenWords, Terminal } from './command.ts'
import type { Row } from './commands.node.ts'
import { notWritten } from './not-written.ts'
import { playerVersion } from './player-version.node.ts'

function listOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}\n`)
  return `askfirst: makes and checks what Askfirst plays.\n\n${lines.join('')}\naskfirst COMMAND --help says more of a command, askfirst --version which one this is.\n`
}

/** The row that the words begin with, and what is left of them. */
function chosen(rows: readonly Row[], words: readonly string[]): { row: Row; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const row = rows.find(({ name }) => name === words.slice(0, length).join(' '))
    if (row) return { row, rest: words.slice(length) }
  }
  return undefined
}

function givenWords(command: Command, rest: readonly string[]): GivenWords | string {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    return { options: values, words: positionals }
  } catch (error) {
    // The first sentence says what is wrong; the others are for who knows Node.
    const [said = ''] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/)
    return `${said.replace(/\.$/, '')}.`
  }
}

const misused = ({ name }: Row, { usage }: Command, sentence: string): Ending => ({
  kind: 'wrong-use',
  sentence: `${sentence}\naskfirst ${name} ${usage}`,
})

async function endingOf(rows: readonly Row[], words: readonly string[], terminal: Terminal): Promise<Ending> {
  const found = chosen(rows, words)
  if (!found) {
    if (words[0] === '--version') {
      terminal.out(`askfirst ${playerVersion}\n`)
      return { kind: 'done' }
    }
    if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
      terminal.out(listOf(rows))
      return words.length === 0 ? { kind: 'wrong-use', sentence: 'Name a command.' } : { kind: 'done' }
    }
    return { kind: 'wrong-use', sentence: `There is no command "${words[0]}"; askfirst --help lists them.` }
  }
  const { row, rest } = found
  const command = await row.load()
  const given = givenWords(command, rest)
  if (typeof given === 'string') return misused(row, command, given)
  if (given.options.help === true) {
    terminal.out(`askfirst ${row.name} ${command.usage}\n\n${row.about}.\n${command.details && `\n${command.details}`}`)
    return { kind: 'done' }
  }
  const ending = await command.run(given, terminal)
  return ending.kind === 'wrong-use' ? misused(row, command, ending.sentence) : ending
}

/** What the system would not let a command do, where the command has no better words for it. */
function systemFailure(error: unknown): Ending {
  if (!(error instanceof Error) || systemCode(error) === undefined) throw error
  return { kind: 'refused', reason: 'system-error', sentence: `${error.message}.` }
}

/**
 * Runs the command that `words` name. Resolves to the exit code: 0, or 1 after a refusal, whose reason code comes first
 * on the error output, or 2 for wrong use. An output that does not take all of it is a refusal.
 */
export async function runCommandLine(
  rows: readonly Row[],
  words: readonly string[],
  terminal: Terminal,
): Promise<0 | 1 | 2> {
  let unsaid: Ending | undefined
  const out = (text: string): void => {
    try {
      terminal.out(text)
    } catch (error) {
      unsaid = notWritten('The output', error)
      throw error
    }
  }
  const ended = await endingOf(rows, words, { ...terminal, out }).catch((error) => unsaid ?? systemFailure(error))
  // Whatever a command makes of it: what it had to say is not there.
  const ending = unsaid ?? ended
  if (ending.kind === 'done') return 0
  terminal.error(ending.kind === 'refused' ? `${ending.reason}: ${ending.sentence}\n` : `${ending.sentence}\n`)
  return ending.kind === 'refused' ? 1 : 2
}
