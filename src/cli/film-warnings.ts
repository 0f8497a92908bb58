import { doubtfulCodings } from '../main/content/making/playable-film.ts'
import type { Film } from '../main/content/making/probe-film.node.ts'

/** What is to be said of a film that not every player plays; `name`: as whoever makes the package knows it. */
export function filmWarnings(name: string, film: Film | 'no-picture' | undefined): readonly string[] {
  if (film === undefined) return [`${name}: its length could not be read; look whether it plays.`]
  if (film === 'no-picture') return [`${name}: it has no picture, and sound alone is not shown.`]
  const { picture, sound } = doubtfulCodings(film)
  const depends = (what: string): string =>
    `${name}: whether ${what} plays depends on the player's engine; try it there.`
  return [
    ...(picture === undefined ? [] : [depends(picture ?? 'this coding')]),
    ...(sound === undefined ? [] : [depends(`its sound (${sound ?? 'unknown coding'})`)]),
  ]
}
