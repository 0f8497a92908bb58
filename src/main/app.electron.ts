import { app } from 'electron'
import { announceToEachOther } from './announcements.ts'
import { keepAccessTimes } from './diagnostics/keep-access-times.node.ts'
import { plainFiles } from './diagnostics/plain-files.electron.ts'
import { endWithTheApplication, startAfterTheEnd } from './quitting.electron.ts'
import { type Foundations, openFoundations } from './start/foundations.electron.ts'
import { openPlaying } from './start/playing.electron.ts'
import { openSession } from './start/session.electron.ts'
import { openWindows } from './start/windows.electron.ts'
import type { StartOptions } from './start-options.ts'

/**
 * Builds every part of the player in order, lets it run, and ends the parts in reverse when the application quits. Rejects
 * where that cannot be done: whoever called ends the application then, and it starts again if it got as far as counting that.
 */
export async function startAskfirst(options: StartOptions): Promise<void> {
  const foundations = await openFoundations()
  try {
    await startOn(foundations, options)
  } catch (error) {
    foundations.unexpected(error)
    // What it failed at may have passed. The foundations count it, and give each further try more time.
    startAfterTheEnd()
    throw error
  }
}

async function startOn(foundations: Foundations, options: StartOptions): Promise<void> {
  const playing = await openPlaying(foundations, options)
  const screenAndSession = await openSession(foundations, playing)
  const windows = await openWindows(foundations, playing, screenAndSession, options)

  const { clock, directories, parts, log, unexpected, settings, faults, later, version, host, recoveries } = foundations
  const { selfCheck, player } = windows
  later.announcements.arrived(
    announceToEachOther({ settings, faults, unexpected, ...playing, ...screenAndSession, ...windows }),
  )
  app.on('second-instance', () => player.window.focus())
  screenAndSession.screen.begin(options.windowed ? null : player.window)
  endWithTheApplication(
    async () => {
      await screenAndSession.sessionSide.session.quit()
      await parts.dispose(unexpected)
    },
    () => recoveries.count('player-gone'),
  )
  selfCheck.begin()
  // Windows notes no reads as it is delivered, and has other rules where it does.
  if (process.platform === 'linux')
    parts.add(keepAccessTimes({ clock, files: plainFiles(), folders: directories.program, unexpected }))
  log.info(`started ${version} on ${host.label}`)
}
