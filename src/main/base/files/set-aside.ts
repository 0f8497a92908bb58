/** The names of what one feature keeps beside in the data folder because it made no sense: `totals.broken-<time>.sqlite`. */
export type AsideNames = {
  /** The name of what is set aside at an instant. */
  at(instant: Date): string
  /** When the file or folder of this name was set aside, in milliseconds since 1970; undefined: it is none of these. */
  since(name: string): number | undefined
}

/** `what` is set aside, as a folder or as a file whose name ends in `ending`. */
export function asideNames(what: string, ending = ''): AsideNames {
  // Older players wrote the time of settings out, and numbered those of one second.
  const named = new RegExp(`^${what}\\.broken-(\\d+|\\d{8}T\\d{6}Z)(?:-\\d+)?(\\.[a-z]+)?$`)
  return {
    at: (instant) => `${what}.broken-${instant.getTime()}${ending}`,
    since(name) {
      const [, at, end = ''] = named.exec(name) ?? []
      if (at === undefined || end !== ending) return undefined
      const written = at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
      return written === at ? Number(at) : Date.parse(written)
    },
  }
}
