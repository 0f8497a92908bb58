/** The exit code by which a player asks whoever watches it to start it again: staff wanted it, and nothing is counted. */
export const restartCode = 75

/** Set for a player that `askfirst watch` runs: it need not start itself again. */
export const watchedVariable = 'ASKFIRST_WATCHED'
