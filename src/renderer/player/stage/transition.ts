import type { PlanItem } from '../../../contract/plan.ts'

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

function entrance({ kind, direction }: Transition): { to: Keyframe[]; from: Keyframe[]; easing: string } {
  // Who asked their system for less motion gets the calm one.
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (kind === 'crossfade' || isCalm)
    return { to: [{ opacity: 0.001 }, { opacity: 1 }], from: [], easing: 'ease-in-out' }
  const still = 'translate(0, 0)'
  return {
    to: [{ transform: away[opposite[direction]](99) }, { transform: still }],
    from: [{ transform: still }, { transform: away[direction](followPercent) }],
    easing: 'cubic-bezier(0.45, 0, 0.15, 1)',
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
  const { kind, milliseconds } = transition
  from.dataset.place = 'beneath'
  to.dataset.place = 'front'
  if (kind === 'cut' || milliseconds === 0) {
    const cancel = afterPresentation(() => {
      presented()
      moved()
    })
    return { end: cancel }
  }
  const cancelPresented = afterPresentation(presented)
  const frames = entrance(transition)
  const options: KeyframeAnimationOptions = { duration: milliseconds, easing: frames.easing, fill: 'both' }
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
