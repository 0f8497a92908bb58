/** Edges, not states: a line says that something began or ended, never what goes on. No words of a session, ever. */
export type Log = {
  info(event: string): void
  error(event: string, error: unknown): void
}

/** Writes lines `<instant> <event>`; an error with its own words after it, cut to one line of bounded length. */
export function createLog(now: () => Date, write: (line: string) => void): Log {
  const line = (text: string): void => write(`${now().toISOString()} ${text.replaceAll(/\s+/g, ' ').slice(0, 500)}\n`)
  return {
    info: line,
    error: (event, error) => line(`${event}: ${error instanceof Error ? error.message : String(error)}`),
  }
}
