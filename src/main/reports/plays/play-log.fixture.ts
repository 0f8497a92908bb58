import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ManualClock, manualClock } from '../../base/time/manual-clock.ts'
import { surelyBeen } from '../../base/time/surely-been.ts'
import type { ScreenNews } from '../../playback/screen-news.ts'
import type { DisplayState } from './play-line.ts'
import { openPlayLog, type PlayLog } from './play-log.node.ts'
import { syncForReal } from './play-sync.node.ts'

/** News of an item of ten seconds. */
export function itemNews(item: string, changes: { takesOver?: boolean; planned?: number | null } = {}): ScreenNews {
  const shown = { package: 'north', version: 3, playlist: 'everyone', item, reason: { kind: 'default' as const } }
  return { kind: 'item', item: shown, planned: 10_000, takesOver: false, ...changes }
}

export type Desk = {
  readonly directory: string
  readonly clock: ManualClock
  readonly faults: Set<string>
  readonly known: {
    time: boolean
    display: DisplayState
    /** How far the clock on the wall is set wrong, in milliseconds. */
    ahead: number
  }
  /** A log in this folder; the one before it is as good as killed. */
  open(): PlayLog
  /** The names and texts of all that is kept, by name. */
  files(): Record<string, string>
  lines(name: string): unknown[]
  remove(): void
}

/** A folder, and a clock whose local day begins with `start`. */
export function playDesk(start = new Date(2026, 0, 5, 9)): Desk {
  const directory = mkdtempSync(join(tmpdir(), 'plays-'))
  const folder = join(directory, 'plays')
  const clock = manualClock(start)
  const faults = new Set<string>()
  const known: Desk['known'] = { time: true, display: 'on', ahead: 0 }
  const files = (): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  let opened = 0
  return {
    directory,
    clock,
    faults,
    known,
    open() {
      const own = ++opened
      const ownClock = {
        ...clock,
        now: () => new Date(clock.now().getTime() + known.ahead),
        after: (milliseconds: number, action: () => void) =>
          clock.after(milliseconds, () => own === opened && action()),
      }
      return openPlayLog({
        directory,
        clock: ownClock,
        surelyBeen: surelyBeen(ownClock, () => clock.now().getTime()),
        timeIsKnown: () => known.time,
        display: () => known.display,
        sync: syncForReal,
        setFault: (fault, stands) => (stands ? faults.add(fault) : faults.delete(fault)),
      })
    },
    files,
    lines: (name) =>
      (files()[name] ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
