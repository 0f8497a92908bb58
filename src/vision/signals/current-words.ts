import type { Purposes, SignalName, Words } from '../../contract/signals.ts'
import type { Watch } from '../tracking/watch.ts'
import { ageBandOf } from './age.ts'
import { attentionOf } from './attention.ts'
import { distanceOf } from './distance.ts'
import { dwellOf } from './dwell.ts'
import { nothingSaid, type Smoothed, smooth } from './smoothing.ts'

type Value<Name extends SignalName> = NonNullable<Words[Name]>

/** The words in use, each with what it may change to. */
export type CurrentWords = {
  readonly attention: Smoothed<Value<'attention'>>
  readonly dwell: Smoothed<Value<'dwell'>>
  readonly distance: Smoothed<Value<'distance'>>
  readonly ageBand: Smoothed<Value<'ageBand'>>
}

export function noWords(): CurrentWords {
  return { attention: nothingSaid(), dwell: nothingSaid(), distance: nothingSaid(), ageBand: nothingSaid() }
}

/** Takes one picture's worth of the track into the words. A purpose that was not agreed has no word. */
export function readWords(
  current: CurrentWords,
  { track, since }: Pick<Watch, 'track' | 'since'>,
  wholeHeight: number,
  purposes: Purposes,
  at: number,
): CurrentWords {
  return {
    attention: smooth(current.attention, attentionOf(track), at),
    dwell: smooth(current.dwell, dwellOf(at - since), at),
    distance: smooth(current.distance, distanceOf(track, wholeHeight), at),
    ageBand: smooth(current.ageBand, purposes.ageBand ? ageBandOf(track) : undefined, at),
  }
}

/** The words as they leave the process. The camera only ever says `one`: with anybody else there are no words. */
export function spoken(current: CurrentWords): Words {
  const { attention, dwell, distance, ageBand } = current
  return {
    audience: 'one',
    ...(attention.value && { attention: attention.value }),
    ...(dwell.value && { dwell: dwell.value }),
    ...(distance.value && { distance: distance.value }),
    ...(ageBand.value && { ageBand: ageBand.value }),
  }
}
