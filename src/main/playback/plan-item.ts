import { durationMilliseconds } from '../../contract/package/duration.ts'
import { type Item, packageLimits } from '../../contract/package/package.ts'
import { fallbackKey, type PlanItem } from '../../contract/plan.ts'

const crossfadeMilliseconds = 400

type Transition = PlanItem['transition']

function transitionOf({ transition = 'crossfade' }: Item): Transition {
  const { kind, duration, direction = 'left' } = typeof transition === 'string' ? { kind: transition } : transition
  if (kind === 'cut') return { kind, milliseconds: 0, direction }
  const milliseconds = (duration === undefined ? undefined : durationMilliseconds(duration)) ?? crossfadeMilliseconds
  return { kind, milliseconds: Math.min(milliseconds, packageLimits.transitionMilliseconds), direction }
}

/** An item as the player page draws it, with the format's defaults filled in; all but its key in the plan. */
export function planItem(item: Item, source: string, type: string): Omit<PlanItem, 'key'> {
  return {
    kind: item.kind,
    source,
    type,
    milliseconds: (item.duration === undefined ? undefined : durationMilliseconds(item.duration)) ?? null,
    transition: transitionOf(item),
    fit: item.fit ?? 'contain',
    backdrop: item.backdrop ?? 'blurred',
    volume: item.volume ?? 1,
    coupon: item.coupon ?? null,
    alt: item.alt ?? null,
  }
}

/** What is shown when there is nothing else: built into the player page, so it needs no file. */
export const fallbackItem: PlanItem = {
  key: fallbackKey,
  kind: 'fallback',
  source: '',
  type: '',
  milliseconds: 60_000,
  transition: { kind: 'crossfade', milliseconds: crossfadeMilliseconds, direction: 'left' },
  fit: 'contain',
  backdrop: 'blurred',
  volume: 0,
  coupon: null,
  alt: null,
}
