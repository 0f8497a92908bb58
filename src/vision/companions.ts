import type { Track } from './track.ts'

/** How often others are looked for while there is no sign of any, in milliseconds. */
export const companionInterval = 1200

const ones = (bits: number): number => [1, 2, 4].filter((bit) => (bits & bit) !== 0).length

/** Notes one look for others. */
export function noteLook(track: Track, seen: boolean): Track {
  return { ...track, others: ((track.others << 1) | (seen ? 1 : 0)) & 0b111 }
}

/** Two looks of the last three saw somebody else. */
export function hasCompanion(track: Track): boolean {
  return ones(track.others) >= 2
}

/** One look saw somebody: no word may leave until two more looks have said what it was. */
export function isSuspected(track: Track): boolean {
  return track.others !== 0
}
