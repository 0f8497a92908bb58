import { expect, type Page, test } from '@playwright/test'
import { schedule } from '../tools/demo/programme.ts'
import { hangPage, killPage } from './fixtures/broken-page.ts'
import { comeToWords, screenText, whatLooks } from './fixtures/camera-session.ts'
import { sentences } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { sceneFile } from './scenes/make-scenes.ts'

// A session on a machine that is busy with another player may lose its face: it is asked for again until one is held.
test.describe.configure({ timeout: 180_000 })

for (const [what, fault, breakPage] of [
  ['is killed', 'player-page-gone', (player: RunningPlayer, _page: Page) => killPage(player)],
  ['hangs', 'player-page-hung', async (_player: RunningPlayer, page: Page) => hangPage(page)],
] as const) {
  test(`P2: a player page that ${what} takes the session with it, and the loop is back by itself`, async () => {
    const player = await startPlayer({ camera: await sceneFile('stays', 7) })
    try {
      const page = await comeToWords(player)
      await breakPage(player, page)
      await expect.poll(() => whatLooks(player)).toEqual({ handles: 0, windows: 0, vision: 0 })
      const { faults, playing } = await player.statusWhen(
        (status) => status.session === 'idle' && status.camera === 'off' && 'item' in status.playing,
      )
      // What everyone sees at this time of day.
      expect(schedule.map(({ playlist }) => playlist)).toContain('playlist' in playing ? playing.playlist : null)
      await expect.poll(() => screenText(player), { timeout: 30_000 }).toContain(sentences.de.invitation)
      await player.statusWhen((status) => status.faults.every(({ code }) => code !== fault))
      expect(faults.filter(({ code }) => code !== fault)).toEqual([])
    } finally {
      await player.close()
    }
  })
}
