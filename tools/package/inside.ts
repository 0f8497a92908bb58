import { type Outcome, runQuietly } from '../setup/run.ts'

/** Runs commands in a system below a folder. */
export type Inside = {
  readonly root: string
  run(file: string, ...words: readonly string[]): Promise<Outcome>
  /** With the rights of the account that plays. */
  asPlayer(file: string, ...words: readonly string[]): Promise<Outcome>
}

const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', HOME: '/root' }

export function openInside(root: string): Inside {
  const run: Inside['run'] = (file, ...words) => runQuietly('/usr/sbin/chroot', [root, file, ...words], { env })
  return { root, run, asPlayer: (file, ...words) => run('runuser', '-u', 'askfirst', '--', file, ...words) }
}

/** What is tried of the package, in the order of its output. */
export type Trial = { readonly name: string; readonly run: (inside: Inside) => Promise<string | undefined> }
