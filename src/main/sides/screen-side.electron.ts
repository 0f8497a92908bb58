import { app, type BrowserWindow } from 'electron'
import type { PlayerFault } from '../../contract/reasons.ts'
import type { DisplayView, ScreenReport } from '../../contract/screen.ts'
import type { Settings } from '../../contract/settings/settings.ts'
import type { Clock } from '../base/time/clock.ts'
import { createWallClocks } from '../base/time/wall-clock.ts'
import { chooseDisplay, displayViews, nameDisplays, noKindSeen, withKindSeen } from '../kiosk/display-choice.ts'
import { createDisplayPower } from '../kiosk/display-power.node.ts'
import { createAwakeDisplay } from '../kiosk/power-save.electron.ts'
import type { Recoveries } from '../kiosk/recoveries.node.ts'
import { createScreenCourse, type ScreenCourse } from '../kiosk/screen-course.ts'
import { followHours, type ShopHours } from '../kiosk/shop-hours.ts'
import { compositorPlaces, createWindowPlacing } from '../kiosk/window-placing.ts'
import { fillDisplay } from '../windows/fill-display.ts'
import { connectedDisplays, onDisplaysChanged } from '../windows/follow-display.electron.ts'

export type ScreenSideParts = {
  readonly clock: Clock
  readonly settings: () => Settings
  readonly timeZone: () => string
  readonly timeIsKnown: () => boolean
  readonly recoveries: Recoveries
  readonly sessionIsOver: () => boolean
  /** Whether a session is on, or was a moment ago. */
  readonly sessionLately: () => boolean
  readonly endSession: () => void
  /** Called when the state of the screen, or whether anybody may be asked, changed. */
  readonly changed: () => void
  /** Called when the process that draws is gone. Chromium starts it again by itself. */
  readonly graphicsGone: () => void
  /** Called when it turned out whether the power of displays can be switched here. */
  readonly powerOfferChanged: () => void
  readonly setFault: (code: PlayerFault, stands: boolean) => void
}

export type ScreenSide = Pick<ScreenCourse, 'state' | 'mayAsk'> & {
  /** As `status.json` and staff are told. */
  report(answers: boolean): ScreenReport
  displays(): DisplayView[]
  /** Whether the power of displays could be switched when that was last tried. */
  powerOffered(): boolean
  /** Where the player's window opens. */
  bounds(): Electron.Rectangle | undefined
  /** From now on the window follows its display; null: it is one among others, and stays where it is. */
  begin(window: BrowserWindow | null): void
  /** To be called when settings or the session changed. */
  look(): void
  /** To be called when somebody touched the screen or put a stick in: displays that are off come on for a while. */
  wake(): void
  dispose(): Promise<void>
}

/** The shop's screen: on which display, whether it is on at this hour, and whether it may show the loop. */
export function openScreenSide(parts: ScreenSideParts): ScreenSide {
  const { clock, settings, recoveries } = parts
  const wallClocks = createWallClocks()
  const power = createDisplayPower(clock, parts.powerOfferChanged)
  const awake = createAwakeDisplay()
  let held: BrowserWindow | null = null
  let seen = noKindSeen

  const hours: ShopHours = followHours({
    clock,
    wallClock: () => wallClocks(parts.timeZone()),
    timeIsKnown: parts.timeIsKnown,
    settings: () => settings().hours,
    changed: () => {
      course.look()
      parts.changed()
    },
  })
  const course: ScreenCourse = createScreenCourse({
    open: () => hours.now().open,
    safeMode: recoveries.safeMode,
    sessionIsOver: parts.sessionIsOver,
    endSession: parts.endSession,
    changed: follow,
  })
  const choice = () => {
    const { all, mainId } = connectedDisplays()
    const named = nameDisplays(all)
    const { name } = settings().display
    seen = withKindSeen(seen, named, name)
    return { named, mainId, chosen: chooseDisplay(named, mainId, name, seen.most) }
  }
  const isPlaced = compositorPlaces(process.platform, process.env, app.commandLine.getSwitchValue('ozone-platform'))
  const placing = createWindowPlacing({
    wanted: () => settings().display.name,
    choice: () => (held ? choice().chosen : null),
    sessionIsOver: parts.sessionIsOver,
    compositorPlaces: isPlaced,
    tellMissing: (missing) => parts.setFault('display-missing', missing),
    fill: (bounds) => held && fillDisplay(held, bounds),
  })
  function switchPower(): void {
    if (course.state() !== 'dark') power.set('on')
    else power.set(settings().display.powerOff ? 'off' : 'left')
  }
  function follow(): void {
    awake.keep(course.state() !== 'dark')
    switchPower()
    parts.setFault('safe-mode', recoveries.safeMode())
    parts.changed()
  }
  const displaysChanged = (): void => {
    placing.place()
    parts.changed()
  }
  const graphicsGone = (_event: unknown, { type }: { readonly type: string }): void => {
    if (type !== 'GPU') return
    parts.graphicsGone()
    // A machine on which it dies again and again, whatever is on, gets the quiet picture.
    recoveries.count('graphics-gone', parts.sessionLately() ? 'session' : 'loop')
  }
  app.on('child-process-gone', graphicsGone)
  const stopListening = [onDisplaysChanged(displaysChanged), recoveries.onChange(() => course.look())]
  return {
    state: course.state,
    mayAsk: course.mayAsk,
    report: (answers) => ({
      state: course.state(),
      changesAt: hours.now().changesAt?.toISOString() ?? null,
      answers,
    }),
    displays() {
      const { named, mainId, chosen } = choice()
      return displayViews(named, mainId, chosen, isPlaced)
    },
    powerOffered: power.offered,
    bounds: () => choice().chosen?.display.bounds,
    begin(window) {
      held = window
      placing.place()
      follow()
    },
    look() {
      hours.look()
      course.look()
      placing.look()
      switchPower()
    },
    wake: power.wake,
    async dispose() {
      app.removeListener('child-process-gone', graphicsGone)
      for (const stop of stopListening) stop()
      hours.dispose()
      awake.keep(false)
      await power.dispose()
    },
  }
}
