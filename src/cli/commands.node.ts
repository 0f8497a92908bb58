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
    name: 'init',
    about: 'makes a package folder of pictures and films',
    load: async () => (await import('./init.node.ts')).init,
  },
  {
    name: 'refresh',
    about: 'lists anew in a manifest what lies in its folder',
    load: async () => (await import('./refresh.node.ts')).refresh,
  },
  {
    name: 'pack',
    about: 'checks a package folder and writes it as one file',
    load: async () => (await import('./pack.node.ts')).pack,
  },
  {
    name: 'verify',
    about: 'checks a package as a player does',
    load: async () => (await import('./verify.node.ts')).verify,
  },
  {
    name: 'inspect',
    about: 'says what a package holds, without trusting it',
    load: async () => (await import('./inspect.node.ts')).inspect,
  },
  {
    name: 'preview',
    about: 'says what a package plays when',
    load: async () => (await import('./preview.node.ts')).preview,
  },
  {
    name: 'keygen',
    about: 'makes a key that signs packages',
    load: async () => (await import('./keygen.node.ts')).keygen,
  },
  {
    name: 'sign',
    about: 'signs a package folder',
    load: async () => (await import('./sign.node.ts')).sign,
  },
  {
    name: 'store check',
    about: 'reads all that a player keeps of its packages, and names what is damaged',
    load: async () => (await import('./store-check.node.ts')).storeCheck,
  },
  {
    name: 'receipts verify',
    about: 'checks the receipts of a player, and heads that were written down',
    load: async () => (await import('./receipts-verify.node.ts')).receiptsVerify,
  },
  {
    name: 'plays export',
    about: 'writes what was shown, as lines or as a table',
    load: async () => (await import('./plays-export.node.ts')).playsExport,
  },
  {
    name: 'plays verify',
    about: 'checks what was shown, and heads that were written down',
    load: async () => (await import('./plays-verify.node.ts')).playsVerify,
  },
  {
    name: 'watch',
    about: 'runs a player, and runs it again when it dies or hangs',
    load: async () => (await import('./watch.node.ts')).watch,
  },
  {
    name: 'audit',
    about: 'tries the promises on an installed player, and writes a report',
    load: async () => (await import('./audit.node.ts')).audit,
  },
]
