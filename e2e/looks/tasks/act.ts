/** One thing that somebody does at the settings window, or that happens around it. */
export type Act =
  /** The PIN, typed and confirmed; `at`: what asks for it. */
  | { readonly kind: 'pin'; readonly at: string }
  | { readonly kind: 'open'; readonly page: string }
  | { readonly kind: 'press'; readonly name: string; readonly at?: string }
  | { readonly kind: 'choose'; readonly name: string }
  | { readonly kind: 'type'; readonly field: string; readonly text: string }
  | { readonly kind: 'key'; readonly key: Key; readonly times: number }
  /** Done with the hands elsewhere: told, and neither a click nor a key. */
  | { readonly kind: 'outside'; readonly what: string }
  /** What the window says then; `at`: what it is called there. */
  | { readonly kind: 'sees'; readonly text: string; readonly at?: string }

export type Key = 'Tab' | 'Enter' | 'ArrowUp' | 'ArrowDown'

/** Clicks, filled fields and keys; the PIN is one. */
export function countOf(acts: readonly Act[]): number {
  return acts.reduce((sum, act) => {
    if (act.kind === 'key') return sum + act.times
    return act.kind === 'outside' || act.kind === 'sees' ? sum : sum + 1
  }, 0)
}
