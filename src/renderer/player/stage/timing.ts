import type { PlanItem } from '../../../contract/plan.ts'

/** Milliseconds. */
export const timing = {
  /** A prepared item must have drawn, or a video moved, so long after it was told to; decoders are known to stay silent for ever. */
  startGuard: 4_000,
  /** So long what makes a picture smaller may take, its start included; as long as a picture is prepared ahead. */
  resizeGuard: 10_000,
  /** A video must have ended by its own length and this. */
  endGuard: 60_000,
  /** A film that should play must not stand at one place for so long. */
  stillGuard: 10_000,
  /** Taken for the length of a video that does not know its own. */
  unknownLength: 3_600_000,
  /** The last frame is held until the new one was presented, but no longer than this past the transition. */
  presentGuard: 800,
  /** How long a picture or page without a duration stays. */
  plainStay: 10_000,
  /** No item stays shorter, so that a plan of one cannot flood main with reports. */
  shortestStay: 100,
  /** A video is looped only if it is to stay this much longer than it is: else its first frame would flash up at its end. */
  loopTolerance: 250,
} as const

/** How long before its turn an item draws its first frame, unseen. */
export function cueLead(kind: PlanItem['kind']): number {
  switch (kind) {
    // Shows its own in a corner since it is ready.
    case 'video':
      return 0
    // Over all of what is on, so it gets no longer than the two or three frames that it takes.
    case 'html':
      return 60
    // Under what is on, which costs nothing: as long as drawing may take where all else is busy.
    case 'image':
    case 'fallback':
      return 300
  }
}

/** How long before its turn an item is prepared. Pages move as soon as they are loaded, so they come late. */
export function prepareLead(kind: PlanItem['kind']): number {
  return kind === 'html' ? 3_000 : 10_000
}
