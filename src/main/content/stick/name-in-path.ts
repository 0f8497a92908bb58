/** The last part of a path of this or another system, e.g. "KINGSTON"; empty if it has none. */
export function nameInPath(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? ''
}
