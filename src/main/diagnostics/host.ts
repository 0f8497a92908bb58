/** What runs the player: the real Electron, or the stand-in. `label` is for people, and says what it is made of. */
export type Host = { readonly kind: 'electron' | 'stand-in'; readonly label: string }

/** What runs this player, by the versions that its process has. */
export function hostOf(versions: Readonly<Record<string, string | undefined>>): Host {
  const standIn = versions['stand-in']
  return standIn === undefined
    ? { kind: 'electron', label: `electron ${versions.electron ?? 'unknown'}` }
    : { kind: 'stand-in', label: `stand-in (${standIn})` }
}

/** What runs another player, by the label in its `status.json`. */
export function hostLabelled(label: string): Host {
  return { kind: label.startsWith('stand-in') ? 'stand-in' : 'electron', label }
}
