import { assemble } from '../refusal.ts'

export type CommandLineSurface = Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>

export type CommandLine = {
  readonly surface: CommandLineSurface
  /** Everything that Chromium may get, name → value (empty for none). */
  readonly switches: ReadonlyMap<string, string>
}

/** `app.commandLine`: the program's own switches and those the app appends, until Chromium starts. */
export function createCommandLine(argv: readonly string[]): CommandLine {
  const switches = new Map<string, string>()
  // "app.commandLine lower-cases switch names"; values stay.
  const append = (name: string, value = ''): void => {
    switches.set(name.replace(/^--/, '').toLowerCase(), value)
  }
  for (const argument of argv) {
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name && !name.startsWith('inspect')) append(name, value)
  }
  const surface: CommandLineSurface = assemble(
    'app.commandLine',
    {},
    {
      appendSwitch: append,
      hasSwitch: (name: string) => switches.has(name.toLowerCase()),
      getSwitchValue: (name: string) => switches.get(name.toLowerCase()) ?? '',
      removeSwitch: (name: string) => void switches.delete(name.toLowerCase()),
    },
  )
  return { surface, switches }
}
