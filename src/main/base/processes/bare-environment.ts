type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment of a process of ours: what Windows cannot do without, those of `handedOn` that `own` has, and a variable that
 * nobody reads. That one is needed: Electron takes an empty environment for none at all, and has everything inherited.
 */
export function bareEnvironment(
  platform: NodeJS.Platform,
  own: Environment,
  handedOn: readonly string[] = [],
): Record<string, string> {
  const environment: Record<string, string> = { ASKFIRST_PART: 'yes' }
  for (const name of platform === 'win32' ? ['SystemRoot', ...handedOn] : handedOn) {
    const value = own[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}
