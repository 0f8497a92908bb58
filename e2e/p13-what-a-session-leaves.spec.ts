import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checkDataFolder } from '../src/cli/audit/check-data-folder.node.ts'
import { killPage } from './fixtures/broken-page.ts'
import { screenText } from './fixtures/camera-session.ts'
import { sentences, tellInstead } from './fixtures/person.ts'
import { startPlayer } from './fixtures/player.ts'
import { openSettings } from './fixtures/staff-window.ts'

test('P14: no page lives in a session that the engine keeps files and a log of', async () => {
  const player = await startPlayer()
  try {
    await openSettings(player, true)
    const kept = await player.application.evaluate(({ BrowserWindow, session }) => ({
      pages: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session.isPersistent()),
      byDefault: session.defaultSession.isPersistent(),
    }))
    expect(kept).toEqual({ pages: [false, false], byDefault: true })
  } finally {
    await player.close()
  }
})

test('P14: a page that dies in a session leaves nothing of that on the disk', async () => {
  const player = await startPlayer()
  const recoveries = () => readFile(join(player.dataDirectory, 'recoveries.json'), 'utf8')
  try {
    const page = await player.page()
    await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
    const before = await recoveries()
    await tellInstead(page)
    await player.statusWhen(({ session }) => session === 'open')
    await killPage(player)
    await player.statusWhen(({ session }) => session === 'idle')
    await expect.poll(() => screenText(player), { timeout: 30_000 }).toContain('Kamera ist aus')
    expect(await recoveries()).toBe(before)
  } finally {
    await player.close()
  }
})

test('P13, P14: of a session by touch a count is left, and while it is on nobody is told more than that', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const read = (name: string) => readFile(join(dataDirectory, name), 'utf8')
  /** The line of the day on which the session was: where midnight comes in between, there is another without any. */
  const receipt = async () => {
    const days = (await read('receipts.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const counted = days.filter(({ sessions }) => sessions.length > 0)
    expect(counted).toHaveLength(1)
    return counted[0]
  }
  try {
    const player = await startPlayer({ dataDirectory })
    try {
      const page = await player.page()
      const before = await player.statusWhen(({ playing }) => 'item' in playing && playing.item !== null)
      const log = await read('logs/askfirst.log')

      await test.step('P14: the status says that there is one, the log nothing', async () => {
        await tellInstead(page)
        await page.locator('[data-intent="interest"]').first().click()
        await player.statusWhen(({ session }) => session === 'open')
        // Long enough for what was told to call a programme, and for the status to be written by itself.
        for (let looks = 0; looks < 25; looks++) {
          const { playing, session } = await player.status()
          expect({ playing, session }).toEqual({
            playing: { package: before.playing.package, version: before.playing.version, reason: 'session' },
            session: 'open',
          })
          expect(await read('logs/askfirst.log')).toBe(log)
          await page.waitForTimeout(250)
        }
      })
      await page.locator('#stop').click()
      await player.statusWhen(({ session }) => session === 'idle')
    } finally {
      await player.close()
    }

    await test.step('P14: the audit finds nothing in what is left that it does not know', async () => {
      const checks = await checkDataFolder(dataDirectory)
      expect(checks.filter(({ result }) => result === 'broken')).toEqual([])
      const tried = checks.filter(({ result, control }) => result === 'kept' && !control)
      expect(tried.map(({ where }) => where)).toEqual(
        expect.arrayContaining(['src/main/documents/kept-inside.ts', 'src/main/reports/plays/play-chain.node.ts']),
      )
    })

    await test.step('P13: one count, with nothing of who or when', async () => {
      expect(await receipt()).toEqual({
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        sessions: [
          {
            kind: 'declared',
            wording: expect.stringMatching(/^[0-9a-f]{16}$/),
            purposes: [],
            opened: false,
            length: 'under-one-minute',
            ending: 'customer',
            count: 1,
          },
        ],
        yeses: 0,
        camera: { opened: 0, minutes: 0 },
        installation: expect.stringMatching(/^[0-9a-f]{16}$/),
        previous: expect.stringMatching(/^[0-9a-f]{64}$/),
        head: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    })

    await test.step('P13: and what stood on the sheet is kept under the number that the receipt names', async () => {
      const [{ wording }] = (await receipt()).sessions
      const kept = await read(`wordings/${wording}.json`)
      expect(createHash('sha256').update(kept).digest('hex').slice(0, 16)).toBe(wording)
      expect(kept).toContain(sentences.de.yes)
    })
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
})
