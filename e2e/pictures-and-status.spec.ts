import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { comeToWords, settled } from './fixtures/camera-session.ts'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { shopDisplay, startPlayer } from './fixtures/player.ts'
import { quickShop } from './fixtures/quick-shop.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** The minute after a session, for a test: it is `session-lately` that tells how long it is, and what is asked here is whether it is kept. */
const minute = 15_000
/** Less what the two clocks and the closing sentence may differ by. */
const nearly = minute - 2_000

test('pictures and status tell how the player is, and nothing of a session', async () => {
  const pictures = await mkdtemp(join(tmpdir(), 'askfirst-pictures-'))
  const picture = join(pictures, 'screen.png')
  const writtenAt = () =>
    stat(picture).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    )
  test.setTimeout(480_000)
  // Longer than five seconds, so that the status is written once while nothing changes.
  const { folder, manifest } = await quickShop(6)
  const camera = await sceneFile('stays', 7)
  const application = await patchedApplication([
    {
      file: mainBundle,
      find: /until = clock\.monotonic\(\) \+ after[$\d]*;/,
      replace: `until = clock.monotonic() + ${minute};`,
    },
  ])
  const player = await startPlayer({
    application: application.directory,
    camera,
    content: folder,
    display: shopDisplay,
    words: ['--snapshots', pictures],
  })
  try {
    const page = await player.page()
    await Promise.all([
      test.step('a picture of the screen is written, and written again', async () => {
        await expect.poll(writtenAt).toBeGreaterThan(0)
        const first = await writtenAt()
        await expect.poll(writtenAt).toBeGreaterThan(first)
        const bytes = await readFile(picture)
        expect(bytes.subarray(1, 4).toString()).toBe('PNG')
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080])
      }),
      test.step('the status is rewritten every five seconds and at every change', async () => {
        const at: { now: number; item: string | null }[] = []
        await expect
          .poll(
            async () => {
              const { now, playing } = await player.status()
              const item = 'item' in playing ? playing.item : null
              if (at.at(-1)?.now !== Date.parse(now)) at.push({ now: Date.parse(now), item })
              return new Set(at.map((each) => each.item)).size
            },
            { intervals: [100], timeout: 40_000 },
          )
          .toBeGreaterThanOrEqual(3)
        const gaps = at.slice(1).map(({ now }, place) => now - (at[place]?.now ?? now))
        // The player's own clock: five seconds, and what a busy machine is late.
        expect(Math.max(...gaps)).toBeLessThan(8_000)
        const { pid, host, faults, camera, session } = await player.status()
        expect({ pid, faults, camera, session }).toEqual({
          pid: player.application.process().pid,
          faults: [],
          camera: 'off',
          session: 'idle',
        })
        expect(host).toMatch(/^(stand-in \(|electron )/)
      }),
    ])
    await test.step('nor is there one of the loop in the minute after a question that was declined', async () => {
      await page.keyboard.press('F6')
      const decline = page.locator('[data-intent="decline"]')
      await decline.waitFor()
      const declinedAt = Date.now()
      await decline.click()
      await decline.waitFor({ state: 'detached' })
      await expect.poll(writtenAt, { timeout: 60_000 }).toBeGreaterThan(declinedAt)
      expect((await writtenAt()) - declinedAt).toBeGreaterThan(nearly)
    })
    await test.step('during a session and the minute after there is no new picture, and the status says "session"', async () => {
      const pace = 5_000
      // How long one session was looked at. One that ends by itself before a picture would be due is followed by another.
      let seen = 0
      for (let tries = 0; seen <= pace && tries < 4; tries++) {
        await comeToWords(player)
        const before = await writtenAt()
        const since = Date.now()
        seen = 0
        while (seen < pace + 2_000) {
          const { playing } = await player.status()
          const picturedAt = await writtenAt()
          if ((await player.status()).session !== 'open') break
          expect(playing).toEqual({ package: manifest.id, version: manifest.version, reason: 'session' })
          expect(picturedAt).toBe(before)
          seen = Date.now() - since
          await page.waitForTimeout(200)
        }
        await page.keyboard.press('Escape')
        const endedAt = Date.now()
        await settled(player, page)
        await expect.poll(writtenAt, { timeout: 60_000 }).toBeGreaterThan(before)
        expect((await writtenAt()) - endedAt).toBeGreaterThan(nearly)
      }
      expect(seen, 'milliseconds of a session that were looked at').toBeGreaterThan(pace)
    })
  } finally {
    await player.close()
    await application.remove()
    for (const made of [pictures, folder]) await rm(made, { recursive: true })
  }
})
