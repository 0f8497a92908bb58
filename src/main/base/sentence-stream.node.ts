import { fstatSync } from 'node:fs'

function isJournal(descriptor: number, { JOURNAL_STREAM }: NodeJS.ProcessEnv): boolean {
  try {
    const { dev, ino } = fstatSync(descriptor)
    return JOURNAL_STREAM === `${dev}:${ino}`
  } catch {
    return false
  }
}

/**
 * Where the few sentences of a start go that no log can take yet: to the errors, as those of any program. The unit keeps these
 * from systemd's journal, since the engine's own lines come there, too, with their times and during a session: then
 * what else goes to that journal takes the sentences.
 */
export function sentenceStream(environment: NodeJS.ProcessEnv = process.env): NodeJS.WritableStream {
  return isJournal(1, environment) && !isJournal(2, environment) ? process.stdout : process.stderr
}
