import type { StaffSettings } from '../../../contract/settings/settings.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'

/** The marked area, as parts of the upright picture, 0 to 1. */
export type Area = StaffSettings['camera']['zone']
export type Edge = 'left' | 'right' | 'top' | 'bottom'

const { width, height } = settingsLimits.area
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
/** Tenths of a percent: finer than a finger, and free of the crumbs of binary fractions. */
const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Where an edge of the area lies. */
export function edgeAt(area: Area, edge: Edge): number {
  switch (edge) {
    case 'left':
      return area.x
    case 'right':
      return rounded(area.x + area.width)
    case 'top':
      return area.y
    case 'bottom':
      return rounded(area.y + area.height)
  }
}

/** How far an edge can go while the other three stay. */
export function edgeRange(area: Area, edge: Edge): { readonly least: number; readonly most: number } {
  const [right, bottom] = [edgeAt(area, 'right'), edgeAt(area, 'bottom')]
  const ranges = {
    left: [Math.max(0, right - width.most), right - width.least],
    right: [area.x + width.least, Math.min(1, area.x + width.most)],
    top: [Math.max(0, bottom - height.most), bottom - height.least],
    bottom: [area.y + height.least, Math.min(1, area.y + height.most)],
  } as const
  const [least, most] = ranges[edge]
  return { least: rounded(least), most: rounded(most) }
}

/** The area with one edge moved as near to `to` as it may go. */
export function moveEdge(area: Area, edge: Edge, to: number): Area {
  const { least, most } = edgeRange(area, edge)
  const at = rounded(clamp(to, least, most))
  switch (edge) {
    case 'left':
      return { ...area, x: at, width: rounded(edgeAt(area, 'right') - at) }
    case 'right':
      return { ...area, width: rounded(at - area.x) }
    case 'top':
      return { ...area, y: at, height: rounded(edgeAt(area, 'bottom') - at) }
    case 'bottom':
      return { ...area, height: rounded(at - area.y) }
  }
}

/** The area moved as a whole; it stays inside the picture. */
export function moveArea(area: Area, x: number, y: number): Area {
  return {
    ...area,
    x: rounded(clamp(area.x + x, 0, 1 - area.width)),
    y: rounded(clamp(area.y + y, 0, 1 - area.height)),
  }
}
