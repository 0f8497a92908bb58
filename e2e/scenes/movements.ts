import { type Pose, ramp, roomHeight, roomWidth } from './pose.ts'

/** Where somebody is at an instant, in seconds; undefined: not in the picture. */
export type Path = (second: number) => Pose | undefined

/** `looks` is the side to which the head already looks a little, -1 or 1; `event` is when the scene's own thing happens. */
export type Movement = (rest: (second: number) => Pose, event: number, looks: number) => Path

const offLeft = (pose: Pose, part: number): Pose => ({ ...pose, x: pose.x - part * (pose.x + pose.size) })
const offRight = (pose: Pose, part: number): Pose => ({ ...pose, x: pose.x + part * (roomWidth - pose.x + pose.size) })
const below = (pose: Pose, part: number): Pose => ({ ...pose, y: pose.y + part * (roomHeight - pose.y + pose.size) })

export const stays: Movement = (rest) => rest
/** Has turned from the beginning on, to the side to which the head looks already. */
export const staysTurned: Movement = (rest, _event, looks) => (second) => {
  const pose = rest(second)
  return { ...pose, turn: pose.turn + looks * 40 }
}
export const still: Movement = (rest) => () => rest(0)
export const comesNear: Movement = (rest) => (second) => {
  const pose = rest(second)
  const near = ramp(second, 0.2, 1.2)
  return { ...pose, size: pose.size * (0.32 + 0.68 * near), y: pose.y - (1 - near) * 60 }
}

/** Is gone `takes` seconds after the event. */
export const leaves =
  (takes: number): Movement =>
  (rest, event) =>
  (second) =>
    offLeft(rest(second), ramp(second, event, event + takes))

/** Comes in from the right, `delay` seconds after the event. */
export const enters =
  (delay: number, takes: number): Movement =>
  (rest, event) =>
  (second) =>
    second < event + delay ? undefined : offRight(rest(second), 1 - ramp(second, event + delay, event + delay + takes))

export const ducks: Movement = (rest, event) => (second) =>
  below(rest(second), ramp(second, event, event + 0.5) - ramp(second, event + 1.8, event + 2.3))
export const ducksForGood: Movement = (rest, event) => (second) => below(rest(second), ramp(second, event, event + 0.5))

// To the side whose cheek the picture shows: there is nothing behind the other one.
export const turnsAway: Movement = (rest, event, looks) => (second) => {
  const pose = rest(second)
  const turned = ramp(second, event, event + 0.8) - ramp(second, event + 6, event + 6.8)
  return { ...pose, turn: pose.turn - looks * 46 * turned }
}

export const crosses: Movement = (rest, event) => (second) => {
  const part = (second - event) / 6
  if (part < 0 || part > 1) return undefined
  const pose = rest(second)
  return { ...pose, x: roomWidth + pose.size - part * (roomWidth + 2 * pose.size) }
}

/** From below, as somebody lifts a picture. */
export const isHeldUp: Movement = (rest, event) => (second) =>
  second < event ? undefined : below(rest(second), 1 - ramp(second, event, event + 0.6))
