/** Time for films. All times are seconds from the film's start; every curve maps to 0…1. */
export function progress(time: number, from: number, until: number): number {
  return Math.min(1, Math.max(0, (time - from) / (until - from)))
}

export function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2
}

export function easeOut(share: number): number {
  return 1 - (1 - share) ** 3
}

/** Past the goal and back, as paper that is put down by hand. */
export function overshoot(share: number): number {
  const pull = 1.6
  return 1 + (pull + 1) * (share - 1) ** 3 + pull * (share - 1) ** 2
}

export function mix(from: number, until: number, share: number): number {
  return from + (until - from) * share
}

/** Markup that comes at `from` and goes at `until` (both with a short grow), nothing in between films. */
export function during(time: number, from: number, until: number, markup: string): string {
  if (time < from || time >= until) return ''
  const grown = mix(0.55, 1, overshoot(progress(time, from, from + 0.4)))
  const gone = 1 - 0.45 * easeInOut(progress(time, until - 0.16, until))
  const scale = Math.round(Math.max(0, grown * gone) * 1000) / 1000
  return scale < 0.01 ? '' : `<g transform="scale(${scale})">${markup}</g>`
}
