import type { Command } from './command.ts'

export type Row = {
  /** One word or two, as they are typed. */
  readonly name: string
  /** One line for the list of commands. */
  readonly about: string
  readonly load: () => Promise<Command>
}

/** Every command of `askfirst`. */
export const commands: readonly Row[] = [
  {
    name: 'inspect',
    about: 'says what a package holds, without trusting it',
    load: async () => (await import('./inspect.node.ts')).inspect,
  },
]
