import type { DrawnFace } from './drawn-face.ts'

/** When the drawn face does what, in milliseconds from the first picture on. */
export const drawnStory = { comes: 500, stays: 1_300, looksAway: 12_000, looksBack: 16_000, leaves: 40_000 } as const

const turning = 700
const leaving = 1_200
const turned = 40

/** How far something has gone that begins at `start` and takes `length`, 0 to 1. */
const progress = (at: number, start: number, length: number): number => Math.min(1, Math.max(0, (at - start) / length))

/**
 * The face that is drawn at an instant of the story: nobody; one who comes, stays, looks away, looks back and leaves;
 * nobody. It sways as somebody does who stands, or it would be taken for a photograph.
 */
export function drawnFaceAt(at: number): DrawnFace | undefined {
  const { comes, stays, looksAway, looksBack, leaves } = drawnStory
  if (at < comes || at >= leaves + leaving) return undefined
  const near = progress(at, comes, stays - comes)
  const gone = progress(at, leaves, leaving)
  return {
    x: 0.5 - 0.2 * (1 - near) + 0.6 * gone + 0.007 * Math.sin(at / 700),
    y: 0.45 + 0.005 * Math.sin(at / 900),
    size: 0.36 + 0.14 * near,
    turn: turned * (progress(at, looksAway, turning) - progress(at, looksBack, turning)),
  }
}
