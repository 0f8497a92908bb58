import type { DisplayView } from '../../contract/screen.ts'

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A display as Electron lists it, as far as it is looked at. */
export type ConnectedDisplay = { readonly id: number; readonly label: string; readonly bounds: Rectangle }

export type NamedDisplay = ConnectedDisplay & { readonly name: string }

/**
 * Gives each display a name that lasts: its own, and where several share one their place from the left (then from above)
 * among them. Systems number displays as they find them, so a number says nothing after the next start.
 */
export function nameDisplays(displays: readonly ConnectedDisplay[]): readonly NamedDisplay[] {
  const ordered = displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
  const labelOf = ({ label }: ConnectedDisplay): string => label.trim().slice(0, 150) || 'Display'
  return ordered.map((display, place) => {
    const label = labelOf(display)
    const before = ordered.slice(0, place).filter((other) => labelOf(other) === label).length
    return { ...display, name: before === 0 ? label : `${label} (${before + 1})` }
  })
}

export type DisplayChoice = {
  readonly display: NamedDisplay
  /** The one that staff chose is not connected. */
  readonly missing: boolean
}

/** The display that the player belongs on; null: none is connected, and the window stays where it is. */
export function chooseDisplay(displays: readonly NamedDisplay[], mainId: number, wanted: string): DisplayChoice | null {
  const chosen = displays.find(({ name }) => name === wanted)
  const display = chosen ?? displays.find(({ id }) => id === mainId) ?? displays[0]
  return display ? { display, missing: wanted !== '' && chosen === undefined } : null
}

/** What staff choose from. */
export function displayViews(
  displays: readonly NamedDisplay[],
  mainId: number,
  choice: DisplayChoice | null,
): DisplayView[] {
  return displays.map(({ id, name, bounds: { width, height } }) => ({
    name,
    width,
    height,
    main: id === mainId,
    used: id === choice?.display.id,
  }))
}
