import { BrowserWindow, type WebContents } from 'electron'
import type { ShopView, StickPanel } from '../../contract/calls/events.ts'
import type { Plan } from '../../contract/plan.ts'
import type { PlayerFault } from '../../contract/reasons.ts'
import type { SessionView } from '../../contract/session.ts'
import type { Reach } from '../../contract/settings/settings.ts'
import type { Clock } from '../base/time/clock.ts'
import { lookAtDisplay } from '../diagnostics/display-sight.node.ts'
import { bindCalls, pushSnapshot } from '../ipc/bind-window.electron.ts'
import { watchBusyItems } from '../kiosk/busy-items.electron.ts'
import { followFrames } from '../kiosk/missed-frames.ts'
import { watchPage } from '../kiosk/page-watch.ts'
import { reloadDelay } from '../kiosk/reload-pace.ts'
import { followStage } from '../kiosk/stage-watch.ts'
import { createReachAnswer } from '../personalization/reach-answer.ts'
import type { RealInput } from '../personalization/real-input.ts'
import { type PlayerCallParts, playerCalls } from '../windows/player-calls.ts'
import { watchPlayerInput } from '../windows/player-input.electron.ts'
import type { MappedKeys } from '../windows/player-keys.ts'
import { openPlayerWindow, type PlayerWindow } from '../windows/player-window.electron.ts'
import { watchSight } from '../windows/window-sight.electron.ts'

export type PlayerSideParts = {
  readonly clock: Clock
  readonly windowed: boolean
  /** Where the window opens. */
  readonly bounds: Electron.Rectangle | undefined
  readonly register: (contents: WebContents) => void
  readonly calls: Pick<PlayerCallParts, 'intents' | 'playback' | 'reports' | 'openSettings'>
  readonly reach: () => Reach
  /** Called when somebody at the screen answered whether people can press anything here. */
  readonly keepReach: (reach: Reach) => void
  readonly keys: () => MappedKeys
  readonly snapshots: {
    plan(): Plan
    session(): SessionView
    shop(): ShopView
    stick(): StickPanel
  }
  readonly realInput: (input: RealInput) => void
  readonly pageGone: (why: Extract<PlayerFault, 'player-page-gone' | 'player-page-hung'>) => void
  readonly pageBack: () => void
  /** Called when the window itself is gone, with everything that was on it. */
  readonly windowGone: () => void
  /** Called when nobody can see the window any more. */
  readonly outOfSight: () => void
  /** Whether the screen is on and shows the loop: only then a page that has no frames, or goes on to no item, is one that hangs. */
  readonly loopIsDue: () => boolean
  readonly unexpected: (error: unknown) => void
}

type Snapshot = 'plan' | 'session' | 'shop' | 'stick'

export type PlayerSide = Pick<PlayerWindow, 'window'> & {
  push(snapshot: Snapshot): void
  /** Whether its page says that it lives, and draws where it can be seen. */
  answers(): boolean
  /** Whether its page has said since it was loaded that it lives; unlike `answers`, false while it is only beginning. */
  saysSo(): boolean
  dispose(): void
}

/** Whether a window is seen and none of ours is before it: a compositor may give frames to those alone. */
function isInFront(window: BrowserWindow): boolean {
  if (window.isDestroyed() || !window.isVisible() || window.isMinimized()) return false
  return BrowserWindow.getAllWindows().every((other) => other === window || other.isDestroyed() || !other.isVisible())
}

/** The window on the shop's screen with everything that is bound to it: calls, keys, real input, and the watch over its page. */
export function openPlayerSide(parts: PlayerSideParts): PlayerSide {
  const { clock, snapshots, calls } = parts
  const reachAnswer = createReachAnswer({ clock, reach: parts.reach, keep: parts.keepReach })
  const watch = watchPage(clock, () => player.restart())
  const loopIsSeen = (): boolean => !parts.windowed && parts.loopIsDue() && isInFront(player.window)
  const frames = followFrames(loopIsSeen, lookAtDisplay)
  const stage = followStage(loopIsSeen)
  const player: PlayerWindow = openPlayerWindow(parts.windowed, parts.bounds, clock, reloadDelay, {
    loading() {
      frames.begin()
      stage.begin()
      watch.loading()
    },
    gone(why) {
      frames.begin()
      stage.begin()
      watch.gone()
      parts.pageGone(why)
    },
    closed: parts.windowGone,
  })
  const { webContents } = player.window
  const stopWatchingItems = watchBusyItems(
    clock,
    () => isInFront(player.window),
    () => pushSnapshot(webContents, 'player', 'busyItem', {}),
  )
  const stopWatchingSight = watchSight(player.window, parts.outOfSight)
  const push = (name: Snapshot): void => {
    if (name === 'plan') pushSnapshot(webContents, 'player', name, snapshots.plan())
    if (name === 'session') pushSnapshot(webContents, 'player', name, snapshots.session())
    if (name === 'shop') pushSnapshot(webContents, 'player', name, snapshots.shop())
    if (name === 'stick') pushSnapshot(webContents, 'player', name, snapshots.stick())
  }
  parts.register(webContents)
  const stopListening = bindCalls(
    webContents,
    'player',
    playerCalls({
      ...calls,
      answerReach: reachAnswer.answer,
      pushAll() {
        parts.pageBack()
        push('shop')
        push('session')
        push('plan')
        push('stick')
      },
      alive(drawn) {
        const now = clock.monotonic()
        frames.heard(drawn, now)
        watch.alive()
        if (stage.standsAt(now)) player.restart()
      },
      stage,
    }),
    parts.unexpected,
  )
  watchPlayerInput(webContents, parts.keys, {
    realInput(input) {
      parts.realInput(input)
      reachAnswer.realInput(input)
    },
    invite: () => void calls.intents.invite({}),
    stop: () => void calls.intents.stop({}),
    openSettings: () => void calls.openSettings(),
  })
  const dispose = (): void => {
    stopListening()
    stopWatchingItems()
    stopWatchingSight()
    watch.dispose()
  }
  return {
    window: player.window,
    push,
    answers: () => watch.answers() && !frames.areMissed(),
    saysSo: () => watch.saysSo() && !frames.areMissed(),
    dispose,
  }
}
