import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cameraSettingsSchema, defaultSettings } from '../../../contract/settings/settings.ts'
import { type Area, edgeAt, edgeRange, moveArea, moveEdge } from './area.ts'

const fits = (zone: Area) => cameraSettingsSchema.safeParse({ ...defaultSettings.camera, zone }).success
const first = defaultSettings.camera.zone
const edges = ['left', 'right', 'top', 'bottom'] as const
const far = fc.double({ min: -2, max: 2, noNaN: true })
const moves = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(...edges), far).map(
      ([edge, to]) =>
        (area: Area) =>
          moveEdge(area, edge, to),
    ),
    fc.tuple(far, far).map(
      ([x, y]) =>
        (area: Area) =>
          moveArea(area, x, y),
    ),
  ),
  { maxLength: 40 },
)

test('P8: however the area is drawn, it stays one that the settings take', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let area = first
      for (const move of all) {
        area = move(area)
        expect(fits(area), JSON.stringify(area)).toBe(true)
      }
    }),
  )
})

test('the settings take no area as wide as the picture (control)', () => {
  expect(fits({ x: 0, y: 0, width: 1, height: 1 })).toBe(false)
})

test('an edge goes where it is put and moves no other', () => {
  fc.assert(
    fc.property(moves, fc.constantFrom(...edges), fc.double({ min: 0, max: 1, noNaN: true }), (all, edge, part) => {
      const area = all.reduce((now, move) => move(now), first)
      const { least, most } = edgeRange(area, edge)
      const to = least + part * (most - least)
      const moved = moveEdge(area, edge, to)
      expect(edgeAt(moved, edge)).toBeCloseTo(to, 2)
      for (const other of edges) if (other !== edge) expect(edgeAt(moved, other)).toBeCloseTo(edgeAt(area, other), 6)
    }),
  )
})

test('moving the area changes neither its width nor its height', () => {
  fc.assert(
    fc.property(moves, far, far, (all, x, y) => {
      const area = all.reduce((now, move) => move(now), first)
      const { width, height } = moveArea(area, x, y)
      expect({ width, height }).toEqual({ width: area.width, height: area.height })
    }),
  )
})
