const colours = 6

/** The colour of a playlist in the day, by the order in which they come; more playlists than colours share them. */
export function colourOf(playlists: readonly string[], playlist: string): string {
  return String(playlists.indexOf(playlist) % colours)
}
