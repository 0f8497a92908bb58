import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Mounted, makeImage, mountImage } from '../tools/faults/mounts.ts'
import { whyNot } from '../tools/faults/possible.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { type RunningPlayer, shopSettings, startPlayer } from './fixtures/player.ts'
import { beneath, black, distance } from './stage/colours.ts'
import { type Frame, record } from './stage/screencast.ts'

const obstacle = await whyNot('exfat')
// One player, as in a shop: what a stick finds is what the one before left.
test.describe.configure({ mode: 'serial' })
test.skip(obstacle !== undefined, `a stick of their own: ${obstacle}`)

let root = ''
let data = ''
let player: RunningPlayer
let page: Page
let stick: Mounted | undefined

const panel = () => page.locator('.stick')
const imageOf = (name: string): string => join(root, `${name}.image`)
const result = (): Promise<string> => readFile(join(root, 'sticks/one/askfirst-result.txt'), 'utf8')

/** Puts a stick in; what `fill` writes is on it before the player can see it. */
async function plugIn(name: string, fill?: (folder: string) => Promise<void>): Promise<void> {
  if (fill) {
    await makeImage('exfat', imageOf(name), 256)
    const elsewhere = await mountImage('exfat', imageOf(name), join(root, 'elsewhere'))
    await fill(elsewhere.folder)
    await elsewhere.unmount()
  }
  stick = await mountImage('exfat', imageOf(name), join(root, 'sticks/one'))
}

async function takeOut(): Promise<void> {
  await stick?.unmount()
  stick = undefined
}

/** A package of two plain pictures and, `megabytes` large, a third that nothing shows. */
async function shop(version: number, id: string, megabytes = 0): Promise<string> {
  const ballast = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(megabytes * 1024 ** 2, version)])
  const playlist = { id, items: 2, seconds: 1, loop: 'sequential' } as const
  const rest = { id: 'stick-shop', version, title: `Shop ${version}`, defaultPlaylist: id, schedule: [] }
  return writePlainPackage([playlist], rest, megabytes > 0 ? { 'ballast.webp': ballast } : {})
}

const isFlawed = ({ points }: Frame): boolean =>
  points.slice(0, 24).every((point) => distance(point, black) < 40) ||
  points.slice(0, 24).every((point) => distance(point, beneath) < 40)

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'askfirst-sticks-'))
  data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  await mkdir(join(root, 'sticks'))
  const settings = shopSettings()
  const content = { ...settings.content, stickFolders: [join(root, 'sticks')] }
  await writeFile(join(data, 'settings.json'), JSON.stringify({ ...settings, content }))
  player = await startPlayer({ dataDirectory: data, content: await shop(1, 'before'), words: ['--allow-unsigned'] })
  page = await player.page()
})
test.afterAll(async () => {
  await player?.close()
  await takeOut()
  for (const folder of [root, data]) await rm(folder, { recursive: true, force: true })
})

test('whoever puts a stick in reads what happens, sees the new content without a black frame, and takes it out', async () => {
  const recording = await record(page)
  const folder = await shop(2, 'after')
  await plugIn('good', (at) => cp(folder, join(at, 'askfirst'), { recursive: true }))
  await expect(panel()).toContainText('Fertig: Stick abziehen', { timeout: 20_000 })
  await expect(panel()).toContainText('„Shop 2“ läuft ab dem nächsten Beitrag.')
  expect(await result()).toMatch(/^Angenommen: „Shop 2“, Version 2\..*Accepted: “Shop 2”, version 2\./s)
  await player.statusWhen(({ playing }) => 'item' in playing && playing.item === 'after-1')
  await takeOut()
  await expect(panel()).toHaveCount(0, { timeout: 20_000 })
  // Control: a black frame is seen, planted in front of everything in the very recording that must have none before it.
  const before = Date.now()
  await page.evaluate(async () => {
    const veil = document.createElement('div')
    veil.setAttribute('data-planted', '')
    Object.assign(veil.style, { position: 'fixed', inset: '0', background: '#000', zIndex: '2147483647' })
    document.body.append(veil)
    // A frame may be dropped while the one before is on its way: it is drawn again and again.
    for (let time = 0; time < 30; time++) {
      veil.style.background = time % 2 === 0 ? '#000' : '#010101'
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    veil.remove()
  })
  const frames = (await recording.stop()).filter(({ points }) => points.length > 0)
  const flawed = frames.filter(isFlawed)
  expect(frames.length).toBeGreaterThan(3)
  expect(flawed.length, 'control: the planted black frame is seen').toBeGreaterThan(0)
  expect(flawed.filter(({ at }) => at < before)).toEqual([])
})

test('a stick that is not taken says why, on the screen and on itself; and the same again has nothing to do', async () => {
  await plugIn('bad', (at) => writeFile(join(at, 'shop-3.askfirst'), 'PK\x03\x04, and no more'))
  await expect(panel()).toContainText('Nicht angenommen', { timeout: 20_000 })
  await expect(panel()).toContainText('Das Paket ist beschädigt. Kopieren Sie das Paket noch einmal auf den Stick.')
  expect(await result()).toMatch(/^Nicht angenommen\..*shop-3\.askfirst.*Not accepted\..*\r\narchive-invalid\r\n/s)
  await player.statusWhen(({ faults }) => faults.some(({ code }) => code === 'archive-invalid'))
  await takeOut()
  await plugIn('good')
  await expect(panel()).toContainText('„Shop 2“ läuft schon. Es war nichts zu tun.', { timeout: 20_000 })
  await takeOut()
  await expect(panel()).toHaveCount(0, { timeout: 20_000 })
})

test('a stick that is pulled too early is waited for, and goes on when it is back', async () => {
  const folder = await shop(4, 'later', 150)
  await plugIn('large', (at) => cp(folder, join(at, 'askfirst'), { recursive: true }))
  await expect(panel()).toHaveAttribute('data-stage', 'copying', { timeout: 20_000 })
  await stick?.pull()
  await takeOut()
  await expect(panel()).toContainText('Der Stick ist zu früh weg', { timeout: 20_000 })
  expect((await player.status()).playing.version).toBe(2)
  await plugIn('large')
  await expect(panel()).toContainText('„Shop 4“ läuft ab dem nächsten Beitrag.', { timeout: 30_000 })
  await player.statusWhen(
    ({ playing, faults }) => playing.version === 4 && faults.every(({ code }) => code !== 'source-gone'),
  )
})

test('a stick that stays in over a restart brings nothing new; put in again, it does', async () => {
  await player.close()
  player = await startPlayer({ dataDirectory: data, words: ['--allow-unsigned'] })
  page = await player.page()
  await player.statusWhen(({ playing }) => playing.version === 4)
  // Several looks: the panel would stand there as long as the stick is in.
  await page.waitForTimeout(6_000)
  await expect(panel()).toHaveCount(0)
  await takeOut()
  await page.waitForTimeout(2_000)
  await plugIn('large')
  await expect(panel()).toContainText('„Shop 4“ läuft schon. Es war nichts zu tun.', { timeout: 30_000 })
})

test('staff copy reports onto the stick that is in, with the PIN, and read where they are', async () => {
  await takeOut()
  await plugIn('good')
  await page.keyboard.press('F10')
  const settings = await player.settingsPage()
  await expect(settings.getByRole('heading', { name: /PIN/ })).toBeVisible()
  for (const _twice of [1, 2]) await settings.keyboard.type('2580\n')
  await settings.getByRole('tab', { name: /^Berichte Stick/ }).click({ timeout: 20_000 })
  await settings.getByRole('button', { name: 'Kopieren …' }).click()
  const question = settings.getByRole('dialog', { name: 'Das auf den Stick kopieren?' })
  await expect(question).toContainText('plays.jsonl, plays.csv, plays-by-day.csv')
  await settings.keyboard.type('2580\n')
  await expect(settings.getByText('Kopiert: 6 Dateien. Sie können den Stick abziehen.')).toBeVisible({
    timeout: 20_000,
  })
  await takeOut()
  stick = await mountImage('exfat', imageOf('good'), join(root, 'sticks/one'))
  const above = join(root, 'sticks/one/askfirst-reports')
  const [folder = ''] = await readdir(above)
  expect((await readdir(join(above, folder))).toSorted()).toEqual([
    'officer-export.de.html',
    'plays-by-day.csv',
    'plays.csv',
    'plays.jsonl',
    'receipts.jsonl',
    'totals.csv',
  ])
  expect(await readFile(join(above, folder, 'officer-export.de.html'), 'utf8')).toContain('<!doctype html>')
})
