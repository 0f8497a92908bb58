import type { Chance } from './chance.ts'

/** Where a head is in the room: centre and size of the face in the room's units, turned to the side in degrees. */
export type Pose = { readonly x: number; readonly y: number; readonly size: number; readonly turn: number }

/** The room that every camera shows, in its own units; a wide camera sees more of it at both sides. */
export const roomWidth = 640
export const roomHeight = 480

/** How long the film of a scene is for a camera that loops it, in seconds. */
export const filmSeconds = 24

/** From 0 to 1 between two instants, smoothly. */
export function ramp(second: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (second - from) / (to - from)))
  return part * part * (3 - 2 * part)
}

/** The small movements of somebody who stands still; whole periods in a film, so that it loops without a jump. */
export function swaying(pose: Pose, chance: Chance): (second: number) => Pose {
  const [first, second] = [chance.between(0, 6), chance.between(0, 6)]
  const wave = (time: number, times: number, phase: number) =>
    Math.sin((2 * Math.PI * times * time) / filmSeconds + phase)
  return (time) => ({
    x: pose.x + pose.size * (0.018 * wave(time, 7, first) + 0.008 * wave(time, 17, second)),
    y: pose.y + pose.size * (0.012 * wave(time, 11, second) + 0.006 * wave(time, 23, first)),
    size: pose.size * (1 + 0.012 * wave(time, 5, first)),
    turn: 0,
  })
}

export type Place =
  | 'alone'
  | 'left'
  | 'right'
  | 'behind'
  | 'far'
  | 'bystander'
  | 'edge'
  | 'outside'
  | 'hidden'
  | 'before'

/** Draws the lot of a place; `before` stands before whoever was placed last, and hides that face. */
export function placeOf(place: Place, chance: Chance, last: Pose | undefined): Pose {
  const y = chance.between(200, 250)
  switch (place) {
    case 'alone':
      return { x: chance.between(260, 380), y, size: chance.between(178, 212), turn: 0 }
    case 'left':
      return { x: chance.between(215, 235), y, size: chance.between(150, 165), turn: 0 }
    case 'right':
      return { x: chance.between(420, 440), y, size: chance.between(140, 160), turn: 0 }
    case 'behind':
      return { x: 0, y: chance.between(150, 180), size: chance.between(105, 120), turn: 0 }
    case 'far':
      return { x: chance.between(260, 380), y, size: chance.between(100, 106), turn: 0 }
    case 'bystander':
      return { x: chance.between(400, 440), y: chance.between(150, 190), size: chance.between(78, 88), turn: 0 }
    case 'edge':
      return { x: chance.between(482, 492), y, size: chance.between(115, 125), turn: 0 }
    case 'outside':
      return { x: chance.between(80, 92), y, size: chance.between(222, 234), turn: 0 }
    case 'hidden':
      return { x: chance.between(260, 380), y: chance.between(190, 210), size: chance.between(118, 130), turn: 0 }
    case 'before':
      return { x: last?.x ?? 320, y: (last?.y ?? y) + 6, size: (last?.size ?? 130) * 1.55, turn: 0 }
  }
}
