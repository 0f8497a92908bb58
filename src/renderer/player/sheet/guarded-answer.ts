import { keyGapMilliseconds } from '../../../contract/key-gap.ts'
import { deadMilliseconds, type GuardInput, type GuardState, restingGuard, stepGuard } from './press-guard.ts'

const guardedSelector = '[data-guarded]'
/** What is drawn as dead is dead. */
const aliveSelector = '[data-guarded]:not([aria-disabled])'

function guardedAt(event: PointerEvent): boolean {
  if (event.button !== 0) return false
  return document.elementFromPoint(event.clientX, event.clientY)?.closest(aliveSelector) != null
}

/** Where the guarded answer lies, in whole CSS pixels: a text that differs when it has moved. */
export function guardedPlace(): string {
  const { left, top, right, bottom } = document.querySelector(guardedSelector)?.getBoundingClientRect() ?? new DOMRect()
  return [left, top, right, bottom].map(Math.round).join(' ')
}

function confirms(event: KeyboardEvent): boolean {
  const alone = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey && !event.isComposing
  return (
    alone && (event.key === 'Enter' || event.key === ' ') && document.activeElement?.matches(aliveSelector) === true
  )
}

export type GuardedAnswer = {
  presented(): void
  withdrawn(): void
}

/**
 * Feeds every pointer and key of the page, from its first moment on, to the press guard; `activate` is the yes. `tellAlive`:
 * whether its dead time is over, so that it can be drawn.
 */
export function guardAnswer(activate: () => void, tellAlive: (alive: boolean) => void): GuardedAnswer {
  let state: GuardState = restingGuard
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => {
    clearTimeout(timer)
    tellAlive(false)
    if (state.presentedAt !== null) timer = setTimeout(() => tellAlive(true), deadMilliseconds)
  }
  const take = (input: GuardInput): void => {
    const before = state.presentedAt
    const step = stepGuard(state, input)
    state = step.state
    if (state.presentedAt !== before) follow()
    if (step.activated) activate()
    else if (state.press?.settling) setTimeout(() => take({ type: 'time', at: performance.now() }), keyGapMilliseconds)
  }
  const listen = <Name extends keyof WindowEventMap>(
    name: Name,
    listener: (event: WindowEventMap[Name]) => void,
  ): void =>
    window.addEventListener(name, (event) => event.isTrusted && listener(event), { capture: true, passive: true })

  for (const [name, type] of [
    ['pointerdown', 'pointer-down'],
    ['pointerup', 'pointer-up'],
  ] as const)
    listen(name, (event) => take({ type, pointer: event.pointerId, inside: guardedAt(event), at: event.timeStamp }))
  listen('pointercancel', (event) => take({ type: 'pointer-cancel', pointer: event.pointerId, at: event.timeStamp }))
  for (const [name, type] of [
    ['keydown', 'key-down'],
    ['keyup', 'key-up'],
  ] as const)
    listen(name, (event) =>
      take({
        type,
        key: event.code || event.key,
        confirms: confirms(event),
        repeat: event.repeat,
        at: event.timeStamp,
      }),
    )
  listen('blur', (event) => event.target === window && take({ type: 'interrupted', at: event.timeStamp }))
  document.addEventListener('visibilitychange', (event) => take({ type: 'interrupted', at: event.timeStamp }))
  return {
    presented: () => take({ type: 'presented', at: performance.now() }),
    withdrawn: () => take({ type: 'withdrawn', at: performance.now() }),
  }
}
