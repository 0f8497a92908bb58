import { createAwakeTime } from '../../../contract/awake-time.ts'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import type { Plan } from '../../../contract/plan.ts'
import type { Language } from '../../../contract/settings/settings.ts'
import { assertUnreachable } from '../../ui/assert-unreachable.ts'
import { pageClock, type StageClock } from './clock.ts'
import { drawFallback } from './fallback.ts'
import { createLayer, type Layer } from './layer.ts'
import { wakeAt } from './progress.ts'
import { createResizer } from './resizer.ts'
import { silent } from './run.ts'
import type { Showing } from './showing.ts'
import { createSoundFade } from './sound-fade.ts'
import { step } from './stage-machine.ts'
import { initialStage, type StageEffect, type StageEvent } from './stage-state.ts'
import { type Move, moveIn } from './transition.ts'

export type StageReports = {
  presented(report: CallArguments<'player', 'presented'>): void
  stays(report: CallArguments<'player', 'stays'>): void
  itemFailed(report: CallArguments<'player', 'itemFailed'>): void
}

export type Stage = {
  /** Takes over `plan`; one of an older or equal revision is ignored. */
  show(plan: Plan): void
  /** The page of the package that is on takes too much: it has failed. Nothing happens where none is on. */
  giveUpPage(): void
  /** Sound goes down, and comes back, in half a second: somebody reads, or is asked something. */
  duck(ducked: boolean): void
  /** How loud the shop wants its items now, 0 to 1; at first 1. A change is faded, unless nothing plays yet. */
  setGain(gain: number): void
  /** While a sheet is open: nothing of the items is seen; the loop goes on. */
  hideItem(hidden: boolean): void
  /** The language in which readers are told what an item shows, and the shop's own; at first German. */
  setLanguage(language: Language, shopLanguage?: Language): void
  dispose(): void
}

const duckedGain = 0.12
/** How often the stage looks at the time, though nothing is to be done: what comes much later slept with the computer. */
const longestTimer = 10_000

/** Makes the stage in `host`, which must have a size of its own. It is never empty, from this call on. */
export function createStage(host: HTMLElement, reports: StageReports, clock: StageClock = pageClock): Stage {
  const items = document.createElement('div')
  const resizer = createResizer(clock)
  const layers = [createLayer(clock, resizer), createLayer(clock, resizer)] as const
  items.className = 'stage-items'
  items.append(...layers.map(({ element }) => element))
  host.classList.add('stage')
  host.setAttribute('aria-live', 'off')
  host.append(drawFallback(), items)

  // An item goes on where it was when the computer fell asleep: a film that did not end meanwhile has not failed.
  const awake = createAwakeTime(clock.monotonic, longestTimer)
  let state = initialStage(awake())
  let cancelWake = silent
  let move: Move | null = null
  let language: Language = 'de'
  let shopLanguage: Language = 'de'
  let shopGain = 1
  let isDucked = false
  const queue: StageEvent[] = []
  let isStepping = false

  const layerOf = (token: number): Layer | undefined => layers.find((layer) => layer.token() === token)
  const front = (): Layer | undefined => layerOf(state.now.showing.token)
  const sound = createSoundFade(clock, 1, () => {
    for (const layer of layers) layer.sound(sound.gain())
  })

  function applyGain(): void {
    const goal = isDucked ? shopGain * duckedGain : shopGain
    if (state.now.showing.revision === null) sound.jumpTo(goal)
    else sound.fadeTo(goal)
  }

  function prepare(showing: Showing): void {
    const { token } = showing
    const free = layers.find((layer) => layer !== front())
    free?.prepare(showing, {
      ready: (length) => tell({ type: 'ready', token, length }),
      length: (length) => tell({ type: 'length', token, length }),
      cued: () => tell({ type: 'cued', token }),
      ended: () => tell({ type: 'ended', token }),
      failed: (code) => tell({ type: 'failed', token, code }),
    })
    // Before it is cued: its tag comes with its first frame.
    free?.tag(shopLanguage)
  }

  function perform(effect: StageEffect): void {
    switch (effect.type) {
      case 'prepare':
        prepare(effect.showing)
        break
      case 'cue':
        layerOf(effect.token)?.cue()
        break
      case 'swap':
        swap(effect)
        break
      case 'update':
        layerOf(effect.showing.token)?.update(effect.showing, effect.loop)
        layerOf(effect.showing.token)?.tag(shopLanguage)
        tellReaders()
        break
      case 'release':
        // Nothing is released during a transition.
        move?.end()
        move = null
        layerOf(effect.token)?.release()
        break
      case 'report-presented':
        reports.presented({ revision: effect.revision, key: effect.key, longest: effect.longest })
        break
      case 'report-longest':
        reports.stays({ longest: effect.longest })
        break
      case 'report-failed':
        reports.itemFailed({
          revision: effect.revision,
          key: effect.key,
          code: effect.code,
          wasOn: effect.wasOn,
        })
        break
      default:
        assertUnreachable(effect)
    }
  }

  function swap({ from, to, transition, loop }: Extract<StageEffect, { type: 'swap' }>): void {
    const [last, next] = [layerOf(from), layerOf(to)]
    if (!last || !next) return
    move?.end()
    next.sound(sound.gain())
    last.goes(transition.milliseconds)
    next.comes(transition.milliseconds, loop)
    move = moveIn(last.element, next.element, transition, next.afterPresentation, {
      presented: () => tell({ type: 'presented', token: to }),
      moved: () => tell({ type: 'moved', token: to }),
    })
    tellReaders()
  }

  function tellReaders(): void {
    front()?.tellReaders(language, shopLanguage)
  }

  function tell(event: StageEvent): void {
    queue.push(event)
    if (isStepping) return
    isStepping = true
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const answer = step(state, next, awake())
        state = answer.state
        for (const effect of answer.effects) perform(effect)
      }
    } finally {
      isStepping = false
      wake()
    }
  }

  function wake(): void {
    const now = awake()
    const wait = wakeAt(state, now) - now
    cancelWake()
    cancelWake = clock.after(Math.min(Math.max(0, wait), longestTimer), () => tell({ type: 'tick' }))
  }

  const [first] = layers
  first.prepare(state.now.showing, { ready: silent, length: silent, cued: silent, ended: silent, failed: silent })
  first.element.dataset.place = 'front'

  return {
    show: (plan) => tell({ type: 'plan', plan }),
    giveUpPage() {
      // Which of the two it was that took so much is not known; if it stays, it is told of again.
      if (state.phase === 'moving') return
      const { item, token } = state.now.showing
      if (item.kind === 'html') tell({ type: 'failed', token, code: 'unresponsive' })
    },
    duck(ducked) {
      isDucked = ducked
      applyGain()
    },
    setGain(gain) {
      shopGain = gain
      applyGain()
    },
    hideItem(hidden) {
      items.dataset.hidden = String(hidden)
      items.setAttribute('aria-hidden', String(hidden))
    },
    setLanguage(next, nextShopLanguage = next) {
      language = next
      shopLanguage = nextShopLanguage
      for (const layer of layers) layer.tag(shopLanguage)
      tellReaders()
    },
    dispose() {
      cancelWake()
      sound.dispose()
      move?.end()
      for (const layer of layers) layer.dispose()
      resizer.dispose()
      host.replaceChildren()
    },
  }
}
