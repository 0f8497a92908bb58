import { mkdtemp, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { dismiss, openSession, sessionsTold } from './fixtures/open-session.ts'
import { recordPage, toldTo } from './fixtures/page-record.ts'
import { startPlayer } from './fixtures/player.ts'
import { scriptedApplication, wordsRecord } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const valid = wordsRecord({ audience: 'one', attention: 'looking' })
const box = { x: 120, y: 80, width: 90, height: 110 }

/** What a vision process might say that is more than coarse words. */
const leaks: readonly { readonly name: string; readonly records: readonly unknown[]; readonly pace?: number }[] = [
  { name: 'a box', records: [{ type: 'box', box }] },
  { name: 'words with a box', records: [{ ...valid, box }] },
  { name: 'an age in years', records: [{ type: 'words', words: { audience: 'one', ageBand: '43' } }] },
  { name: 'an age that was not agreed to', records: [wordsRecord({ audience: 'one', ageBand: '30-54' })] },
  { name: 'records that come within a second again and again', records: [valid, valid, valid], pace: 250 },
]

const endings = async (page: Page, from: number): Promise<readonly string[]> =>
  (await sessionsTold(page, from)).flatMap((view) => (view.state === 'ended' ? [view.reason] : []))

/** The names of what stands in a process's environment, but for what the stand-in's own channel to it needs. */
async function environmentOf(pid: number): Promise<readonly string[]> {
  const names = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').map((entry) => entry.split('=')[0] ?? '')
  return names.filter(
    (name) => name !== '' && !/^(NODE_CHANNEL_(FD|SERIALIZATION_MODE)|ASKFIRST_UTILITY_ID)$/.test(name),
  )
}

test('P5: anything but a coarse record ends the session, and the vision process has no other way out', async () => {
  test.setTimeout(240_000)
  const application = await scriptedApplication()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const secret = 'age 43 of whoever stands here'
  const camera = await sceneFile('empty-room', 1)
  const player = await startPlayer({ application: application.directory, camera, dataDirectory })
  try {
    const page = await player.page()
    await recordPage(page)

    await test.step('control: coarse records at their pace go on', async () => {
      await application.script({ records: [valid, valid, valid], pace: 1_500 })
      const from = await openSession(page, 'watching', { hurried: true })
      await expect.poll(async () => JSON.stringify(await toldTo(page))).toContain('"attention":"looking"')
      const [vision] = await player.visionProcesses()
      const outputs = await Promise.all([1, 2].map((descriptor) => readlink(`/proc/${vision}/fd/${descriptor}`)))
      expect(outputs).toEqual(['/dev/null', '/dev/null'])
      expect(await environmentOf(vision ?? 0)).toEqual(['ASKFIRST_PART'])
      // Control: what it could have inherited, the first process has.
      expect(await environmentOf(player.application.process().pid ?? 0)).toContain('PATH')
      await page.waitForTimeout(4_000)
      expect(await endings(page, from)).toEqual([])
      await page.keyboard.press('Escape')
      await expect.poll(() => endings(page, from)).toEqual(['stop'])
    })

    for (const { name, ...script } of leaks) {
      await test.step(`${name} ends it`, async () => {
        await application.script(script)
        const from = await openSession(page, 'watching', { hurried: true })
        await expect.poll(() => endings(page, from)).toEqual(['record-invalid'])
        expect(await player.visionProcesses()).toEqual([])
        expect(await player.cameraHandles()).toBe(0)
      })
    }
    await test.step('an error with an age in it tells nobody which', async () => {
      await application.script({ throws: secret })
      const from = await openSession(page, 'watching', { hurried: true })
      await expect.poll(() => endings(page, from)).toEqual(['vision-gone'])
      expect(JSON.stringify(await toldTo(page))).not.toContain(secret)
      await dismiss(page)
    })
    expect(JSON.stringify(await toldTo(page))).not.toContain(JSON.stringify(box))
  } finally {
    await player.close()
    await application.remove()
  }
  await test.step('nor does what it left, read when nothing more is written', async () => {
    const read = (file: string) => readFile(join(dataDirectory, file), 'utf8')
    expect(await read('logs/askfirst.log'), 'control: it was written').toMatch(/ started /)
    for (const file of ['logs/askfirst.log', 'status.json']) expect(await read(file), file).not.toContain(secret)
    await rm(dataDirectory, { recursive: true })
  })
})
