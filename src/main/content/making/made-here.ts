/**
 * The line of every package that a player publishes to itself. Nobody follows it: what the shop is sent otherwise comes
 * after it without a question.
 */
export const madeHereId = 'made-here'
