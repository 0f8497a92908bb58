import { writeSync } from 'node:fs'
import { manualClock } from '../../src/main/base/time/manual-clock.ts'
import { itemNews } from '../../src/main/reports/plays/play-log.fixture.ts'
import { openPlayLog } from '../../src/main/reports/plays/play-log.node.ts'
import { type SyncPath, syncForReal } from '../../src/main/reports/plays/play-sync.node.ts'

/**
 * Plays an item a second by a clock of its own, far faster than any screen, says how far it came, and never ends: it is
 * killed, or ends itself when its disk is gone. `unsynced`: nothing is ever synced.
 */
const [directory = '', spoil = ''] = process.argv.slice(2)
const unsynced: SyncPath = { file: async () => undefined, folder: async () => undefined }
const clock = manualClock(new Date(2026, 0, 5, 9))
const log = openPlayLog({
  directory,
  clock,
  surelyBeen: clock.now,
  timeIsKnown: () => true,
  display: () => 'on',
  sync: spoil === 'unsynced' ? unsynced : syncForReal,
  setFault: (_fault, stands) => stands && process.exit(1),
})
for (let place = 0; ; place++) {
  if (clock.monotonic() % 1_000 === 0) log.follow(itemNews(`i${place % 50}`, { planned: 1_000 }))
  clock.advance(200)
  await log.settled()
  writeSync(1, `${clock.now().getTime()}\n`)
}
