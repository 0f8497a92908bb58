/** What runs the player, for staff and for `status.json`: the real Electron, or the stand-in with what it is made of. */
export function hostName(versions: Readonly<Record<string, string | undefined>>): string {
  const standIn = versions['stand-in']
  return standIn === undefined ? `electron ${versions.electron ?? 'unknown'}` : `stand-in (${standIn})`
}
