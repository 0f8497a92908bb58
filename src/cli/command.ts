/** The options of a command by their long name, as `parseArgs` of node:util takes them. */
export type CommandOptions = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean; readonly short?: string }>
>

/** Where a command writes; both take text as it is. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** Whether a person watches, so that a line may be written over. */
  readonly watched: boolean
}

/** What stood behind the command's name: options by their long name, and the other words. */
export type GivenWords = {
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
  readonly words: readonly string[]
}

/** How a command ended: exit code 0, 1 with its reason code first on the error output, or 2. */
export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string; readonly sentence: string }
  | { readonly kind: 'wrong-use'; readonly sentence: string }

/** What was asked for came to nothing. */
export type Refused = Extract<Ending, { readonly kind: 'refused' }>

export const done: Ending = { kind: 'done' }

/** One command of `askfirst`, in a file of its own that is loaded when it is called. */
export type Command = {
  /** What follows the name, as in `DIR [--out FILE]`. */
  readonly usage: string
  /** What `--help` says below the usage: one line an option, already aligned. */
  readonly details: string
  readonly options: CommandOptions
  readonly run: (given: GivenWords, terminal: Terminal) => Promise<Ending>
}
