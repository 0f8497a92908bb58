import { createLater } from '../base/later.ts'
import { systemTimeZone } from '../base/time/time-zone.node.ts'
import { createScreenControl, type ScreenControl } from '../kiosk/screen-control.ts'
import { offerFaultGroup } from '../personalization/offer-faults.ts'
import { isEnding, isOver } from '../personalization/session-over.ts'
import { openScreenSide, type ScreenSide } from '../sides/screen-side.electron.ts'
import { openSessionSide, type SessionSide } from '../sides/session-side.electron.ts'
import type { Foundations } from './foundations.electron.ts'
import type { Playing } from './playing.electron.ts'

export type ScreenAndSession = {
  readonly screen: ScreenSide
  readonly screenControl: ScreenControl
  readonly sessionSide: SessionSide
}

/** The shop's screen, what staff make of it, and the session, which asks nobody unless both let it. */
export async function openSession(
  foundations: Foundations,
  { content, playback, timeIsKnown, reports }: Playing,
): Promise<ScreenAndSession> {
  const { clock, parts, directories, settings, faults, later, changed, screenChanged } = foundations
  // The screen asks it of the session, which asks the screen.
  const lately = createLater<() => boolean>('whether there was a session lately')
  const sessionState = () => later.session.now()?.state() ?? 'idle'

  const screen = openScreenSide({
    clock,
    settings: settings.current,
    timeZone: systemTimeZone,
    timeIsKnown,
    recoveries: foundations.recoveries,
    sessionIsOver: () => isOver(sessionState()),
    sessionLately: () => lately.now()?.() ?? false,
    endSession() {
      // One that is ending by itself keeps its closing sentence.
      if (!isEnding(sessionState())) later.session.now()?.unavailable()
    },
    changed: screenChanged,
    powerOfferChanged: changed,
    graphicsGone: playback.graphicsGone,
    setFault: faults.setFault,
  })
  parts.add(screen.dispose)

  const screenControl = createScreenControl({
    clock,
    playback,
    sessionOpen: () => later.session.now()?.open() ?? false,
    changed: () => later.announcements.now()?.controlChanged(),
  })
  parts.add(screenControl.dispose)

  const sessionSide = await openSessionSide({
    clock,
    directories: directories.vision,
    settings: settings.current,
    mayAsk: screen.mayAsk,
    interests: content.interests,
    screenSeen: () => !screenControl.black(),
    playback,
    reports,
    registerCapture: (contents) => foundations.roles.register(contents, 'capture'),
    standing: (codes) => faults.setGroup(offerFaultGroup, codes),
    modeChanged: screenChanged,
    changed,
    log: foundations.log,
    unexpected: foundations.unexpected,
  })
  parts.add(sessionSide.dispose)
  later.session.arrived(sessionSide.session)
  lately.arrived(sessionSide.lately)

  return { screen, screenControl, sessionSide }
}
