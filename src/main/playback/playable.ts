import { edgesReached } from './edges.ts'
import type { Playable } from './loop-policy.ts'
import { isValid, type Moment } from './moment.ts'

type Item = {
  readonly sha256: string
  readonly whole: boolean
  readonly validFrom: number
  readonly validUntil: number
}

/**
 * What items need to be shown, side by side: at each edge all of them are looked at, and a playlist may have 20,000.
 * `whole`: 1, or 0 for a damaged file. Instants in milliseconds since 1970, half-open.
 */
export type Standing = {
  readonly whole: Uint8Array
  readonly validFrom: Float64Array
  readonly validUntil: Float64Array
}

/** What of a playlist could be shown while nothing rested: it holds until the next edge. */
export type Answer = {
  readonly kind: Moment['kind']
  /** Half-open, in milliseconds since 1970. */
  readonly from: number
  readonly until: number
  readonly playable: Playable
}

type Items = {
  readonly place: number
  readonly items: readonly Item[]
  readonly standing: Standing
  readonly edges: readonly number[]
}

/** Whether each item is whole, and when it is valid, as arrays: all of them are asked at each decision. */
export function standingOf(items: readonly Item[]): Standing {
  return {
    whole: Uint8Array.from(items, (item) => (item.whole ? 1 : 0)),
    validFrom: Float64Array.from(items, (item) => item.validFrom),
    validUntil: Float64Array.from(items, (item) => item.validUntil),
  }
}

/** 1 for each item that is whole and valid. */
function showableAt({ whole, validFrom, validUntil }: Standing, moment: Moment): Uint8Array {
  const showable = whole.slice()
  for (let index = 0; index < showable.length; index++) {
    if (!isValid(moment, validFrom[index] ?? Infinity, validUntil[index] ?? -Infinity)) showable[index] = 0
  }
  return showable
}

function playableAmong(showable: Uint8Array, stamp: string): Playable {
  let count = 0
  for (const each of showable) count += each
  return { count, has: (index) => showable[index] === 1, stamp }
}

/** What can be shown of all items, whether at rest or not; looked up again only past an edge. */
function withoutRests({ place, standing, edges }: Items, moment: Moment, answers: (Answer | undefined)[]): Playable {
  const last = answers[place]
  if (last?.kind === moment.kind && moment.now >= last.from && moment.now < last.until) return last.playable
  const reached = moment.kind === 'known' ? edgesReached(edges, moment.now) : -1
  const playable = playableAmong(showableAt(standing, moment), `${reached}`)
  const [from, until] =
    reached < 0 ? [-Infinity, Infinity] : [edges[reached - 1] ?? -Infinity, edges[reached] ?? Infinity]
  answers[place] = { kind: moment.kind, from, until, playable }
  return playable
}

/**
 * What of a playlist can be shown: valid, undamaged, and not at rest after failing. `answers` are those of its package, by the
 * playlists' places: what is asked is kept there for the next time.
 */
export function playableOf(
  playlist: Items,
  moment: Moment,
  resting: ReadonlySet<string>,
  answers: (Answer | undefined)[],
): Playable {
  const all = withoutRests(playlist, moment, answers)
  if (resting.size === 0) return all
  const showable = new Uint8Array(playlist.items.length)
  let rests = ''
  for (const [index, { sha256 }] of playlist.items.entries()) {
    if (!all.has(index)) continue
    if (resting.has(sha256)) rests += `-${index}`
    else showable[index] = 1
  }
  return rests === '' ? all : playableAmong(showable, `${all.stamp}${rests}`)
}
