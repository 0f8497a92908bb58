import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Manifest } from '../src/contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import type { Status } from '../src/contract/status.ts'
import { packageComment } from '../src/main/content/minisign/package-comment.ts'
import { publicKeyFile } from '../src/main/content/minisign/public-key.ts'
import { makeSecretKey } from '../src/main/content/minisign/secret-key.node.ts'
import { signMessage } from '../src/main/content/minisign/sign.node.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'

const pin = '2580'
const key = makeSecretKey()
const line = publicKeyFile(key.keyId, key.publicKey).split('\n')[1] ?? ''

/** An evening that calls its subject by its name. */
const wine = {
  playlists: [examplePlaylist('evening', [exampleItem('wine', { asset: 'everyone-0.svg', restricted: 'alcohol' })])],
}

async function packageFolder(
  version: number,
  signed: boolean,
  megabytes = 0,
  more: Pick<Partial<Manifest>, 'playlists'> = {},
): Promise<string> {
  const everyone = { id: 'everyone', items: 2, seconds: 1, loop: 'sequential' } as const
  // Nothing shows it: it only takes its time.
  const ballast = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), Buffer.alloc(megabytes * 1024 ** 2, version)])
  const folder = await writePlainPackage(
    [everyone],
    { version, title: `Autumn ${version}`, ...more },
    megabytes > 0 ? { 'ballast.webp': ballast } : {},
  )
  const manifest = await readFile(join(folder, 'manifest.json'))
  const signature = signMessage(manifest, key, packageComment('example', version))
  if (signed) await writeFile(join(folder, 'manifest.json.minisig'), signature)
  return folder
}

/** Opens the staff's window at the page on packages; the first time, the PIN is chosen. */
async function openContent(player: RunningPlayer): Promise<Page> {
  await (await player.page()).keyboard.press('F10')
  const settings = await player.settingsPage()
  await expect(settings.getByRole('heading', { name: /PIN/ })).toBeVisible()
  for (const _twice of [1, 2]) {
    await settings.keyboard.type(pin)
    await settings.keyboard.press('Enter')
  }
  await settings.getByRole('tab', { name: 'Inhalte' }).click()
  return settings
}

async function bring(settings: Page, path: string): Promise<void> {
  await settings.getByRole('textbox', { name: 'Pfad eintippen' }).fill(path)
  await settings.getByRole('button', { name: 'Einspielen', exact: true }).click()
}

/** Drops a folder as a file manager does: with its real path, which no page could make up. */
async function drop(settings: Page, path: string): Promise<void> {
  const zone = settings.getByText('hierher ziehen')
  await zone.scrollIntoViewIfNeeded()
  const box = await zone.boundingBox()
  if (!box) throw new Error('nowhere to drop anything')
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const devtools = await settings.context().newCDPSession(settings)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...place, data })
  }
  await devtools.detach()
}

const plays =
  (version: number) =>
  ({ playing }: Status): boolean =>
    playing.version === version && 'item' in playing && playing.item !== null

/** Imports on a busy machine take their time. */
test.describe.configure({ timeout: 240_000 })

test('staff trust a key, bring packages by their path, go back and forward, and read why one is refused', async () => {
  const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const packages = [
    await packageFolder(51, true),
    await packageFolder(52, true),
    await packageFolder(53, false),
    await packageFolder(54, true, 250),
    await packageFolder(55, true, 0, wine),
    await packageFolder(56, true, 0, wine),
    await packageFolder(57, true, 0, wine),
  ]
  const [first = '', second = '', unsigned = '', large = '', ...evenings] = packages
  const player = await startPlayer({ dataDirectory: data })
  try {
    const settings = await openContent(player)

    await test.step('signed by nobody who is trusted: staff see what it holds, and say no', async () => {
      await bring(settings, first)
      const question = settings.getByRole('dialog', { name: 'Dieses Paket trotzdem einspielen?' })
      await expect(question.getByText('Autumn 51')).toBeVisible()
      await expect(question).toContainText('gehört hier zu keinem vertrauten Absender')
      await settings.getByRole('button', { name: 'Nicht einspielen' }).click()
      await expect(question).toBeHidden()
    })
    await test.step('with the key, it is taken without a question and plays', async () => {
      await settings.getByRole('textbox', { name: 'Schlüssel einfügen' }).fill(line)
      await settings.getByRole('button', { name: 'Vertrauen' }).click()
      await expect(settings.getByRole('button', { name: 'Entfernen' })).toBeVisible()
      await bring(settings, first)
      await player.statusWhen(plays(51))
      await drop(settings, second)
      await player.statusWhen(plays(52))
    })
    await test.step('what main does not take is not dropped without a word', async () => {
      const deep = join(data, ...Array<string>(6).fill('x'.repeat(200)))
      await mkdir(deep, { recursive: true })
      await drop(settings, deep)
      const told = settings.getByRole('status').filter({ hasText: 'Diese Eingabe hat das Gerät nicht verstanden.' })
      await expect(told).toBeVisible()
    })
    await test.step('one tap goes back, one forward again', async () => {
      await settings.getByRole('button', { name: 'Dieses wieder zeigen' }).click()
      await player.statusWhen(plays(51))
      await settings.getByRole('button', { name: 'Doch wieder dieses' }).click()
      await player.statusWhen(plays(52))
    })
    await test.step('an older one takes the PIN once more, and a wrong one is no yes', async () => {
      await bring(settings, first)
      const question = settings.getByRole('dialog', { name: 'Dieses Paket trotzdem einspielen?' })
      await expect(question).toContainText('nicht neuer als das Paket, das jetzt läuft')
      await question.getByLabel('PIN', { exact: true }).fill('0000')
      await settings.keyboard.press('Enter')
      await expect(question.getByRole('alert')).toHaveText('Das war nicht die richtige PIN.')
      expect((await player.status()).playing.version).toBe(52)
      await question.getByLabel('PIN', { exact: true }).fill(pin)
      await settings.keyboard.press('Enter')
      await player.statusWhen(plays(51))
    })
    await test.step('an import that is under way is called off: what plays stays, and it can be brought again', async () => {
      await bring(settings, large)
      const course = settings.getByRole('region', { name: 'Paket einspielen' })
      await expect(course.getByText(/^Wird kopiert/)).toBeVisible()
      await course.getByRole('button', { name: 'Abbrechen' }).click()
      await expect(course.getByText(/^Wird kopiert/)).toBeHidden()
      await expect(settings.getByText('Autumn 54')).toHaveCount(0)
      expect((await player.status()).playing.version).toBe(51)
      await bring(settings, large)
      await player.statusWhen(plays(54))
    })
    await test.step('what nobody can allow is refused with its sentence, and stands in the history', async () => {
      await writeFile(join(unsigned, 'manifest.json'), '{"format":"askfirst/1"')
      await bring(settings, unsigned)
      await expect(settings.getByText('Sein Inhaltsverzeichnis enthält Fehler.').first()).toBeVisible()
      const history = settings.getByRole('region', { name: 'Verlauf' })
      await expect(history.getByRole('listitem')).toHaveCount(5)
      await expect(history.getByRole('button', { name: 'Alle 7 zeigen' })).toBeVisible()
      await expect(history).toContainText('Abgelehnt')
      expect(await readFile(join(data, 'imports.json'), 'utf8')).toContain('manifest-invalid')
    })
    await test.step('everything is checked, and is whole', async () => {
      await settings.getByRole('button', { name: 'Alles prüfen' }).click()
      await expect(settings.getByText('Alles in Ordnung: ')).toBeVisible()
    })
    await test.step('P18: a sensitive subject is confirmed with the PIN, once, until staff want to be asked again', async () => {
      const [confirmed = '', known = '', askedAgain = ''] = evenings
      await bring(settings, confirmed)
      const question = settings.getByRole('dialog', { name: 'Dieses Paket trotzdem einspielen?' })
      await expect(question).toContainText('Alkohol')
      expect((await player.status()).playing.version).toBe(54)
      await question.getByLabel('PIN', { exact: true }).fill(pin)
      await settings.keyboard.press('Enter')
      await player.statusWhen(plays(55))
      await bring(settings, known)
      await player.statusWhen(plays(56))
      await settings.getByRole('button', { name: 'Wieder nachfragen' }).click()
      await bring(settings, askedAgain)
      await expect(question).toContainText('Alkohol')
      expect((await player.status()).playing.version).toBe(56)
    })
  } finally {
    await player.close()
    for (const folder of [data, ...packages]) await rm(folder, { recursive: true, force: true })
  }
})
