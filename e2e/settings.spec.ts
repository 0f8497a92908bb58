import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, type Page, test } from '@playwright/test'
import { fromBufferPromise } from 'yauzl'
import { restartCode, watchedVariable } from '../src/main/base/restart-code.ts'
import { pressInvitation, sentences } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { sceneFile } from './scenes/make-scenes.ts'

const pin = '2580'

/** As `askfirst watch` runs it: the player ends with a code of its own instead of starting itself again. */
const watched = { [watchedVariable]: '1' }

/** With which code a player ends by itself. */
const endOf = ({ application }: RunningPlayer): Promise<number | null> => {
  const ended = application.process()
  return new Promise((resolve) => ended.once('exit', resolve))
}

async function typePin(page: Page): Promise<void> {
  for (const digit of pin) await page.keyboard.press(digit)
  await page.keyboard.press('Enter')
}

/** Opens the staff's window by its key and chooses the first PIN, or types it. */
async function openSettings(player: RunningPlayer): Promise<Page> {
  await (await player.page()).keyboard.press('F10')
  const settings = await player.settingsPage()
  await expect(settings.getByRole('heading', { name: /PIN|Einstellungen öffnen/ })).toBeVisible()
  await typePin(settings)
  return settings
}

test('a shop is set up, what staff set holds at once and after a restart, and a reset forgets all of it', async () => {
  // Three players, one after the other.
  test.setTimeout(240_000)
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-staff-'))
  const kept = () => readFile(join(dataDirectory, 'settings.json'), 'utf8')
  const camera = await sceneFile('empty-room', 3)
  try {
    const player = await startPlayer({ dataDirectory, camera, firstStart: 'recovery', environment: watched })
    try {
      const page = await player.page()
      const atFirst = await openSettings(player)
      await typePin(atFirst)

      await test.step('the recovery code is shown once, and is on no disk', async () => {
        const code = await atFirst.locator('code').first().textContent()
        expect(code).toMatch(/^\d{16}$/)
        expect(await kept()).not.toContain(code)
        await atFirst.getByRole('button', { name: 'Ich habe ihn aufgeschrieben' }).click()
        await expect(atFirst.getByText(code ?? '')).toBeHidden()
      })

      await test.step('the first start goes on where its window was closed, and leaves the rest for later', async () => {
        await expect(atFirst.getByText('Schritt 3 von 6')).toBeVisible()
        await atFirst.getByRole('button', { name: 'Schließen' }).click()
        await expect.poll(() => player.application.windows().length).toBe(1)
      })
      const settings = await openSettings(player)
      await settings.getByRole('textbox', { name: 'Name des Ladens' }).fill('Beet am Markt')
      await settings.getByRole('button', { name: 'Rest überspringen' }).click()

      await test.step('what plays, and why', async () => {
        await expect(settings.getByRole('heading', { name: 'Jetzt am Bildschirm' })).toBeVisible()
        await expect(settings.getByRole('button', { name: 'Sperren' })).toBeVisible()
      })

      await test.step('a black screen shows nothing, asks nobody, and comes back', async () => {
        await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
        await settings.getByRole('button', { name: 'Schwarz schalten' }).click()
        await expect(page.locator('.black')).toBeVisible()
        await expect(page.getByRole('button')).toHaveCount(0)
        await page.keyboard.press('F6')
        await settings.getByRole('button', { name: 'Weiter abspielen' }).click()
        await expect(page.locator('.black')).toHaveCount(0)
        await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
      })

      await test.step('the shop’s name is on the sheet', async () => {
        await expect.poll(async () => JSON.parse(await kept()).shop.name).toBe('Beet am Markt')
        await pressInvitation(page)
        await expect(page.getByText('Beet am Markt').first()).toBeVisible()
        await page.keyboard.press('Escape')
      })

      await test.step('the notice is made from these settings, and everything that is kept is known by name', async () => {
        await settings.getByRole('tab', { name: 'Datenschutz' }).click()
        await settings.getByRole('button', { name: 'Speichern Aushang für die Tür' }).click()
        await expect(settings.getByText('Gespeichert: Aushang für die Tür')).toBeVisible()
        const notice = await readFile(join(dataDirectory, 'documents', 'door-notice.de.html'), 'utf8')
        expect(notice).toContain('Beet am Markt')
        await settings.getByRole('button', { name: 'Zeigen, was aufbewahrt wird' }).click()
        await expect(settings.getByText('door-notice.de.html')).toBeVisible()
        await expect(settings.getByRole('heading', { name: 'Über das Gerät' })).toBeVisible()
        await expect(settings.getByText('Diese Datei kennt das Gerät nicht')).toBeHidden()
      })

      await test.step('a support bundle is saved as it was listed, without the shop’s name', async () => {
        await settings.getByRole('tab', { name: 'System' }).click()
        await settings.getByRole('button', { name: 'Zeigen, was darin ist' }).click()
        const listed = settings.getByRole('list', { name: 'Das wird gespeichert' }).locator('code')
        await expect(listed.first()).toBeVisible()
        await settings.getByRole('button', { name: 'Speichern: Paket für den Support' }).click()
        const saved = settings.locator('bdi', { hasText: /askfirst-support-.*\.zip$/ })
        const zip = await fromBufferPromise(await readFile((await saved.textContent()) ?? ''), { lazyEntries: true })
        const names: string[] = []
        for await (const entry of zip.eachEntry()) {
          names.push(entry.fileName)
          const text = await buffer(await zip.openReadStreamPromise(entry))
          expect(text.includes('Beet am Markt'), entry.fileName).toBe(false)
        }
        expect(await listed.allTextContents()).toEqual(names)
      })

      await test.step('personalization off takes the invitation away', async () => {
        await settings.getByRole('tab', { name: 'Jetzt' }).click()
        await settings.getByRole('switch', { name: 'Kunden dürfen gefragt werden' }).click()
        await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeHidden()
      })
      expect(await kept()).not.toContain(pin)

      await test.step('settings that were saved come back, all but the PIN', async () => {
        await settings.getByRole('tab', { name: 'System' }).click()
        await settings.getByRole('button', { name: 'Speichern: Einstellungen sichern' }).click()
        const saved = settings.locator('bdi', { hasText: /askfirst-settings-.*\.json$/ })
        const copy = (await saved.textContent()) ?? ''
        expect(await readFile(copy, 'utf8')).not.toContain('scrypt')
        await writeFile(copy, (await readFile(copy, 'utf8')).replace('Beet am Markt', 'Beet am Hafen'))
        await settings.getByRole('textbox', { name: 'Gesicherte Datei' }).fill(copy)
        await settings.getByRole('button', { name: 'Zurückholen' }).click()
        await expect.poll(async () => JSON.parse(await kept()).shop.name).toBe('Beet am Hafen')
        await settings.getByRole('button', { name: 'Rückgängig' }).click()
        await expect.poll(async () => JSON.parse(await kept()).shop.name).toBe('Beet am Markt')
      })

      await test.step('a restart asks whoever watches the player to start it again', async () => {
        const ended = endOf(player)
        await settings.getByRole('button', { name: 'Neu starten …' }).click()
        await settings.getByRole('button', { name: 'Ja, neu starten' }).click()
        expect(await ended).toBe(restartCode)
      })
    } finally {
      await player.close()
    }

    const again = await startPlayer({ dataDirectory, camera, environment: watched })
    try {
      const page = await again.page()
      await expect(page.getByText('Beet am Markt').first()).toBeVisible()
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeHidden()
      const settings = await openSettings(again)
      await expect(settings.getByRole('button', { name: 'Sperren' })).toBeVisible()

      await settings.getByRole('tab', { name: 'System' }).click()
      await settings.getByRole('button', { name: 'Alles löschen …' }).click()
      await settings.getByRole('button', { name: 'Weiter zur PIN' }).click()
      const ended = endOf(again)
      await typePin(settings)
      expect(await ended).toBe(restartCode)
    } finally {
      await again.close()
    }

    const reset = await startPlayer({ dataDirectory, camera })
    try {
      await (await reset.page()).keyboard.press('F10')
      await expect((await reset.settingsPage()).getByText('Schritt 1 von 6')).toBeVisible()
      expect(JSON.parse(await kept())).toMatchObject({ pin: '', shop: { name: '' }, firstStart: { step: 'recovery' } })
      expect(existsSync(join(dataDirectory, 'documents'))).toBe(false)
    } finally {
      await reset.close()
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
})

test('holding the top left corner opens the settings window', async () => {
  const player = await startPlayer()
  try {
    const page = await player.page()
    await page.mouse.move(10, 10)
    await page.mouse.down()
    await expect((await player.settingsPage()).getByRole('heading', { name: /PIN/ })).toBeVisible()
    await page.mouse.up()
  } finally {
    await player.close()
  }
})
