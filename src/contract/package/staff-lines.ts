/** The line of every loose folder of pictures and films. */
export const looseId = 'loose-folder'

/** The line of every package that a player publishes to itself. */
export const madeHereId = 'made-here'

/** How the line of what staff save for other screens ends. */
export const savedEnding = `-${madeHereId}`

/** How the id of every playlist begins that staff put together. */
export const ownPlaylistPrefix = 'own-'

/**
 * Whether a package came from nobody but the staff of this player. Nobody follows such a line: what the shop is sent
 * otherwise comes after it without a question.
 */
export const isLocalLine = (id: string): boolean => id === looseId || id === madeHereId

/** Whether staff put a package of this line together, here or at another screen of theirs. */
export const isMadeByStaff = (id: string): boolean => isLocalLine(id) || id.endsWith(savedEnding)
