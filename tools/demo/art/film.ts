/** A film is a sheet for every moment. `seconds` is its length, `frame` draws the moment `time` (seconds). */
export type Film = {
  readonly name: string
  readonly seconds: number
  readonly frame: (time: number) => string
}

/** Degrees at `time` of something that turns `turns` times in a film of `seconds`. */
export function turnOf(time: number, seconds: number, turns: number): number {
  return (time / seconds) * 360 * turns
}
