import type { AuditCheck } from '../../main/documents/audit-verdict.ts'
import { checkPlays, dayEnd, playChainBegin } from '../../main/reports/plays/play-chain.node.ts'
import { lineOf, readPlayDay } from '../../main/reports/plays/play-day.ts'
import { playsFolderName } from '../../main/reports/plays/play-folder.node.ts'
import type { Play } from '../../main/reports/plays/play-line.ts'
import { notTriedBecause, timesKept } from '../words/audit-checks.ts'
import type { FoundDay, FoundPlays } from './found-plays.node.ts'
import { installedCheck, unless } from './installed-check.ts'

const day = '2026-01-05'
const item = { package: 'made-up', version: 1, playlist: 'everyone', item: 'one', reason: { kind: 'default' } } as const
const play: Play = { at: `${day}T10:00:00.000Z`, milliseconds: 10_000, ...item, display: 'on', ending: 'complete' }

/** Whether in a made-up log a play that was changed afterwards, and one with its time on a day of items only, are noticed. */
async function isNoticed(): Promise<boolean> {
  const body = lineOf({ day, kept: 'every-play' }) + lineOf(play)
  const text = body + lineOf(dayEnd(body, day, 1, playChainBegin))
  const whole = await checkPlays([text])
  const changed = await checkPlays([text.replace('"milliseconds":10000', '"milliseconds":20000')])
  return whole.ok && !changed.ok && readPlayDay(lineOf({ day, kept: 'items' }) + lineOf(play)) === undefined
}

/** The days on which somebody said yes and of which all times of plays are kept nonetheless. */
const timedAmong = (days: readonly FoundDay[], withYes: readonly string[]): readonly string[] =>
  days.flatMap((each) => (each.timed && withYes.includes(each.day) ? [each.day] : []))

/** P14: the play log, as it was read. `withYes`: the days on which receipts count a yes. */
export async function checkFoundPlays(
  found: FoundPlays | 'missing' | 'unread',
  withYes: readonly string[],
): Promise<readonly AuditCheck[]> {
  const controls = [
    installedCheck('plays-control', unless((await isNoticed()) ? [] : [day])),
    installedCheck(
      'plays-times-control',
      unless(timedAmong([{ day, timed: true, over: true }], [day]).length > 0 ? [] : [day]),
    ),
  ]
  if (typeof found === 'string') {
    const because = found === 'missing' ? notTriedBecause.noPlays : notTriedBecause.notRead([playsFolderName])
    const outcome = { result: 'not-tried', because } as const
    return [installedCheck('plays', outcome), installedCheck('plays-times', outcome), ...controls]
  }
  const timed = timedAmong(found.days, withYes)
  return [
    installedCheck('plays', unless(found.breaches)),
    installedCheck(
      'plays-times',
      timed.length === 0 ? { result: 'kept' } : { result: 'broken', because: timesKept(timed) },
    ),
    ...controls,
  ]
}
