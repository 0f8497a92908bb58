import type { DisplayView } from '../../contract/screen.ts'

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A display as Electron lists it, as far as it is looked at. */
export type ConnectedDisplay = { readonly id: number; readonly label: string; readonly bounds: Rectangle }

export type NamedDisplay = ConnectedDisplay & { readonly name: string }

const labelOf = ({ label }: ConnectedDisplay): string => label.trim().slice(0, 150) || 'Display'

/**
 * Gives each display a name that lasts: its own, and where several share one their place from the left (then from above)
 * among them. Systems number displays as they find them, so a number says nothing after the next start.
 */
export function nameDisplays(displays: readonly ConnectedDisplay[]): readonly NamedDisplay[] {
  const ordered = displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  return ordered.map((display, place) => {
    const label = labelOf(display)
    const before = ordered.slice(0, place).filter((other) => labelOf(other) === label).length
    return { ...display, name: before === 0 ? label : `${label} (${before + 1})` }
  })
}

/** How many displays of one kind were there at once since one of them was wanted. */
export type KindSeen = { readonly wanted: string; readonly most: number }

/** None was looked at. */
export const noKindSeen: KindSeen = { wanted: '', most: 0 }

function ofKind(displays: readonly NamedDisplay[], wanted: string): number {
  const kind = wanted.replace(/ \(\d+\)$/, '')
  return displays.filter((display) => labelOf(display) === kind).length
}

/** What is remembered of the displays of the wanted one's kind, once these were looked at. */
export function withKindSeen(seen: KindSeen, displays: readonly NamedDisplay[], wanted: string): KindSeen {
  const now = ofKind(displays, wanted)
  return { wanted, most: seen.wanted === wanted ? Math.max(seen.most, now) : now }
}

export type DisplayChoice = {
  readonly display: NamedDisplay
  /** The one that staff chose is not connected, or may not be: of its kind there are fewer than there were. */
  readonly missing: boolean
}

/**
 * The display that the player belongs on; null: none is connected, and the window stays where it is. `most`: how many of its
 * kind there were; where one of them is gone, another has its name.
 */
export function chooseDisplay(
  displays: readonly NamedDisplay[],
  mainId: number,
  wanted: string,
  most = 0,
): DisplayChoice | null {
  const chosen = displays.find(({ name }) => name === wanted)
  const display = chosen ?? displays.find(({ id }) => id === mainId) ?? displays[0]
  const isGone = chosen === undefined || ofKind(displays, wanted) < most
  return display ? { display, missing: wanted !== '' && isGone } : null
}

/** What staff choose from. `compositorPlaces`: nobody is told which one the player is on. */
export function displayViews(
  displays: readonly NamedDisplay[],
  mainId: number,
  choice: DisplayChoice | null,
  compositorPlaces = false,
): DisplayView[] {
  return displays.map(({ id, name, bounds: { width, height } }) => ({
    name,
    width,
    height,
    main: id === mainId,
    used: compositorPlaces ? null : id === choice?.display.id,
  }))
}
