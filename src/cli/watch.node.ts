import { supervise } from '../main/kiosk/supervise.node.ts'
import { type Command, done } from './command.ts'

export const watch: Command = {
  usage: 'DATA-DIR -- PROGRAM [WORDS]',
  details: `  Runs PROGRAM with WORDS and --data-dir DATA-DIR, and runs it again when it dies, or when the player or its page
  is silent for a minute. Every restart is counted in DATA-DIR; if that cannot be written, there is none. It ends when
  the player is ended in order.
`,
  options: {},
  async run({ words: [dataDirectory, program, ...words] }, terminal) {
    if (dataDirectory === undefined || program === undefined) {
      return { kind: 'wrong-use', sentence: 'Name a data folder and, after two dashes, what starts the player.' }
    }
    const { ended, stop } = supervise({
      program,
      words: [...words, '--data-dir', dataDirectory],
      dataDirectory,
      say: (sentence) => terminal.error(`${sentence}\n`),
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
    const code = await ended
    return code === 0
      ? done
      : { kind: 'refused', reason: 'player-ended', sentence: `The player ended with exit code ${code}.` }
  },
}
