import { readdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dismiss, openSession } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { mainBundle, type Patch, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { stop } from './fixtures/person.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { startPlayer } from './fixtures/player.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const day = 86_400_000
const old = new Date(Date.now() - 2 * day)

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** What the disk tells of when each file was last read. */
async function timesOf(files: readonly string[]): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, (await stat(file)).atimeMs] as const)))
}

/** As on the second day of a player that was not started anew: the last times that the disk noted are two days old. */
async function growOld(files: readonly string[]): Promise<void> {
  await Promise.all(files.map((file) => utimes(file, old, old)))
}

/** Which files a session with the age has given another time; `before` waits for what the player does of itself. */
async function stampedBySession(patch: Patch, before: (young: () => Promise<boolean>) => Promise<void>) {
  const application = await patchedApplication([...patience, patch])
  const content = await writePlainPackage([{ id: 'everyone', items: 2, seconds: 2, loop: 'sequential' }], {})
  const player = await startPlayer({
    application: application.directory,
    camera: await sceneFile('stays', 7),
    offersAge: true,
    content,
  })
  try {
    const page = await player.page()
    await recordPage(page)
    await dismiss(page)
    // The hash of the build is told once every built file was read for it.
    await player.statusWhen(({ build }) => build !== '')
    const program = await filesBelow(join(application.directory, 'out'))
    const objects = await filesBelow(content)
    await growOld([...program, ...objects])
    await before(async () => Object.values(await timesOf(program)).every((at) => at > Date.now() - day))
    const noted = await timesOf([...program, ...objects])
    await openSession(page, 'searching', { ageBand: true })
    await player.statusWhen(({ engine }) => engine !== null)
    await stop(page)
    await dismiss(page)
    const now = await timesOf([...program, ...objects])
    return Object.keys(now)
      .filter((file) => now[file] !== noted[file])
      .map((file) => file.replace(join(application.directory, 'out/'), ''))
  } finally {
    await player.close()
    await application.remove()
  }
}

test('P14: no file’s time of access tells of a session, nor of a yes to the age', async () => {
  test.setTimeout(240_000)
  await test.step('the player itself keeps the times young, and nobody’s session stamps one', async () => {
    const hurried = { file: mainBundle, find: 'timesReadEvery = 6e4', replace: 'timesReadEvery = 500' }
    const stamped = await stampedBySession(hurried, async (young) => {
      await expect.poll(young, { timeout: 30_000 }).toBe(true)
    })
    expect(stamped).toEqual([])
  })
  await test.step('control: without it the session’s time stands at what it read', async () => {
    const careless = { file: mainBundle, find: 'folders: directories.program', replace: 'folders: []' }
    const stamped = await stampedBySession(careless, async () => undefined)
    expect(stamped).toEqual(
      expect.arrayContaining(['main/vision.js', 'models/age_model.bin', 'renderer/capture/index.html']),
    )
  })
})
