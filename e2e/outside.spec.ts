import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { writePackage } from '../src/main/content/package.fixture.ts'
import { findEngine } from '../tools/setup/engine.ts'
import { builtApplication, startPlayer } from './fixtures/player.ts'

/** Runs the player with these words until it ends by itself. */
async function runToItsEnd(...words: string[]): Promise<{ code: number; out: string; complaint: string }> {
  const { executable } = await findEngine()
  return await promisify(execFile)(executable, [builtApplication, ...words], { timeout: 60_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, complaint: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, complaint: stderr }),
  )
}

test.describe('the command line', () => {
  test('--help tells the options and ends well', async () => {
    const { code, out } = await runToItsEnd('--help')
    expect(code).toBe(0)
    for (const option of ['--data-dir', '--content', '--windowed', '--snapshots', '--help'])
      expect(out).toContain(option)
  })

  for (const [what, words, named] of [
    ['an option that is none', ['--fullscren'], '--fullscren'],
    ['an option without its folder', ['--content'], '--content'],
    ['a content folder that is not there', ['--content', '/nowhere/shop'], '/nowhere/shop'],
    ['a data folder that is a file', ['--data-dir', import.meta.filename], 'outside.spec.ts'],
  ] as const) {
    test(`${what} is refused in one sentence`, async () => {
      const { code, out, complaint } = await runToItsEnd(...words)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(complaint.trim().split('\n')).toHaveLength(1)
      expect(complaint).toContain(named)
      expect(complaint.trim()).toMatch(/\.$/)
    })
  }
})

test('a folder of one’s own plays in a window, and says that nobody signed it', async () => {
  const { folder, manifest } = await writePackage()
  const player = await startPlayer({ content: folder, words: ['--windowed'] })
  try {
    const page = await player.page()
    await expect(page.getByText('Ordner ohne Signatur')).toBeVisible()
    const { playing } = await player.statusWhen((status) => 'item' in status.playing && status.playing.item !== null)
    expect(playing).toMatchObject({ package: manifest.id, version: manifest.version, playlist: 'everyone' })
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720])
  } finally {
    await player.close()
    await rm(folder, { recursive: true })
  }
})

test('P3: no menu stands behind the window, and so no key that closes or zooms it, or opens a browser', async () => {
  const player = await startPlayer()
  try {
    await player.page()
    expect(await player.application.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull()
  } finally {
    await player.close()
  }
})
