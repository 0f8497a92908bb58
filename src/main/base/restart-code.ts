/** The exit code by which a player asks whoever watches it to start it again: staff wanted it, and nothing is counted. */
export const restartCode = 75

/** Set for a player that `askfirst watch` runs: it need not start itself again. */
export const watchedVariable = 'ASKFIRST_WATCHED'

/**
 * Whether somebody outside starts a player again that ended: `askfirst watch`, or systemd, which names the time that its watchdog
 * waits to the services that it looks after. One that started itself again all the same would run unseen beside them.
 */
export function isWatched(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment[watchedVariable] !== undefined || environment.WATCHDOG_USEC !== undefined
}
