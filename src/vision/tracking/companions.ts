/** How often others are looked for while there is no sign of any, in milliseconds: in each seventh picture. */
export const companionInterval = 1150

/**
 * How often others are looked for while something stirs beside the held face, in milliseconds: in every second picture, for who
 * passes close behind is seen for less than a second.
 */
export const stirredInterval = 320

/** What the last three looks for others said, the newest first. */
export type Looks = readonly boolean[]

export function noteLook(looks: Looks, seen: boolean): Looks {
  return [seen, ...looks].slice(0, 3)
}

/** Two looks of the last three saw somebody else. */
export function hasCompanion(looks: Looks): boolean {
  return looks.filter((seen) => seen).length >= 2
}

/**
 * For so long, in milliseconds, the looks may say now this and now that of somebody beside. It is four looks at the slowest
 * pace at which a face can be held, and keeps the silence of a pipeline that works well below what main takes for one that hangs.
 */
export const suspicionLimit = 2000

/** One look saw somebody: no word may leave until three looks in a row have seen nobody. */
export function isSuspected(looks: Looks): boolean {
  return looks.includes(true)
}
