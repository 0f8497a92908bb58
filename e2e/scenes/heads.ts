/** One head in a picture of the face-api dependency: centre and size of the face, in pixels of the original. */
export type Head = { readonly picture: string; readonly x: number; readonly y: number; readonly size: number }

const heads = (picture: string, faces: readonly (readonly [number, number, number])[]): readonly Head[] =>
  faces.map(([x, y, size]) => ({ picture, x, y, size }))

/**
 * `known` heads are for tuning and for the tour; `held-out` heads come from two pictures that nothing was tuned on and
 * are for tests alone.
 */
export const headSets = {
  known: [
    ...heads('sample3.jpg', [
      [1166, 379, 294],
      [670, 490, 276],
    ]),
    ...heads('sample4.jpg', [[1067, 338, 230]]),
    ...heads('sample5.jpg', [
      [854, 243, 203],
      [1194, 350, 241],
      [458, 1057, 270],
      [1500, 558, 256],
    ]),
  ],
  'held-out': [
    ...heads('sample1.jpg', [[943, 568, 249]]),
    ...heads('sample6.jpg', [
      [342, 666, 272],
      [1577, 457, 275],
      [755, 525, 289],
      [1265, 479, 249],
    ]),
  ],
} as const

export type HeadSet = keyof typeof headSets
