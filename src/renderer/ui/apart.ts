/**
 * A name from outside within a sentence of ours, in an isolate of its own: whichever way it is written, the sentence goes
 * on as it began (UAX #9, first strong isolate).
 */
export function apart(name: string): string {
  return `\u2068${name}\u2069`
}
