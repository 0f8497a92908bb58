/** The line of every loose folder of pictures and films. */
export const looseId = 'loose-folder'

/** The line of every package that a player publishes to itself. */
export const madeHereId = 'made-here'

/**
 * Whether a package came from nobody but the staff of this player. Nobody follows such a line: what the shop is sent
 * otherwise comes after it without a question.
 */
export const isLocalLine = (id: string): boolean => id === looseId || id === madeHereId
