import type { PlanItem } from '../../../contract/plan.ts'
import { assertUnreachable } from '../../ui/assert-unreachable.ts'

type Transition = PlanItem['transition']

const away: Record<Transition['direction'], (percent: number) => string> = {
  left: (percent) => `translateX(${-percent}%)`,
  right: (percent) => `translateX(${percent}%)`,
  up: (percent) => `translateY(${-percent}%)`,
  down: (percent) => `translateY(${percent}%)`,
}
const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const

/** The last item follows only part of the way: the new one slides over it, and no seam can open between them. */
const followPercent = 28

type Entrance = { readonly to: Keyframe[]; readonly from: Keyframe[]; readonly easing: string }

const crossfade: Entrance = { to: [{ opacity: 0.001 }, { opacity: 1 }], from: [], easing: 'ease-in-out' }

function slide(direction: Transition['direction']): Entrance {
  const still = 'translate(0, 0)'
  return {
    to: [{ transform: away[opposite[direction]](99) }, { transform: still }],
    from: [{ transform: still }, { transform: away[direction](followPercent) }],
    easing: 'cubic-bezier(0.45, 0, 0.15, 1)',
  }
}

/** How an item comes; null for a cut. */
function entrance({ kind, direction, milliseconds }: Transition): Entrance | null {
  if (milliseconds === 0) return null
  switch (kind) {
    case 'cut':
      return null
    case 'crossfade':
      return crossfade
    case 'slide':
      // Who asked their system for less motion gets the calm one.
      return matchMedia('(prefers-reduced-motion: reduce)').matches ? crossfade : slide(direction)
    default:
      return assertUnreachable(kind)
  }
}

export type Move = {
  /** Leaves both layers as if nothing had moved. */
  end(): void
}

/**
 * Brings the layer `to` in front of `from`, which stays opaque beneath until the end, so that no moment shows less than
 * a whole picture. Only opacity and transform move: the compositor does it alone. `presented` is called when a frame of
 * `to` has been presented there, `moved` when it stands and that has been presented; `afterPresentation` tells.
 */
export function moveIn(
  from: HTMLElement,
  to: HTMLElement,
  transition: Transition,
  afterPresentation: (then: () => void) => () => void,
  { presented, moved }: { presented(): void; moved(): void },
): Move {
  const frames = entrance(transition)
  from.dataset.place = 'beneath'
  to.dataset.place = 'front'
  if (!frames) {
    const cancel = afterPresentation(() => {
      presented()
      moved()
    })
    return { end: cancel }
  }
  const cancelPresented = afterPresentation(presented)
  const options: KeyframeAnimationOptions = { duration: transition.milliseconds, easing: frames.easing, fill: 'both' }
  const animations = [
    to.animate(frames.to, options),
    ...(frames.from.length ? [from.animate(frames.from, options)] : []),
  ]
  let cancelSettle = (): void => undefined
  let isOver = false
  animations[0]?.finished.then(
    () => {
      if (!isOver) cancelSettle = afterPresentation(moved)
    },
    () => undefined,
  )
  return {
    end() {
      isOver = true
      cancelPresented()
      cancelSettle()
      for (const animation of animations) animation.cancel()
    },
  }
}
