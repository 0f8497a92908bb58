import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { mountMemory } from '../tools/faults/mounts.ts'
import { whyNot } from '../tools/faults/possible.ts'
import { everythingRefused, hostilePackage } from './fixtures/hostile-item.ts'
import { writePlainPackage } from './fixtures/plain-package.ts'
import { shopSettings, startPlayer } from './fixtures/player.ts'

const obstacle = await whyNot('memory disk')
/** Imports on a busy machine take their time. */
test.describe.configure({ timeout: 240_000 })
test.skip(obstacle !== undefined, `a stick of their own: ${obstacle}`)

const pin = '2580'
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="${colour}"/></svg>`

/** What an item that is shown in the settings window found out about where it is. */
async function toldBy(page: Page) {
  for (const frame of page.frames()) {
    const title = await frame.title().catch(() => '')
    if (title.includes('"outcomes"')) return JSON.parse(title)
  }
  return undefined
}

test('five pictures on a stick are on the screen after eleven clicks and keys; a preview lets nothing out of its frame', async () => {
  const root = await mkdtemp(join(tmpdir(), 'askfirst-editor-'))
  const data = join(root, 'data')
  const [sticks, stick] = [join(root, 'sticks'), join(root, 'sticks/angebote')]
  await mkdir(data)
  await mkdir(stick, { recursive: true })
  const shopKnown = shopSettings()
  const content = { ...shopKnown.content, stickFolders: [sticks], stickFileSystems: ['tmpfs'] }
  await writeFile(join(data, 'settings.json'), JSON.stringify({ ...shopKnown, content }))
  const hostile = await hostilePackage()
  const sent = await writePlainPackage([{ id: 'sent', items: 1, seconds: 1, loop: 'sequential' }], {
    id: 'shop',
    version: 7,
    defaultPlaylist: 'sent',
    schedule: [],
    triggers: [],
    interests: [],
  })
  const player = await startPlayer({ dataDirectory: data, content: hostile })
  let mounted: Awaited<ReturnType<typeof mountMemory>> | undefined
  try {
    const shop = await player.page()
    await shop.keyboard.press('F10')
    let settings = await player.settingsPage()
    await expect(settings.getByRole('heading', { name: /PIN/ })).toBeVisible()
    for (const _twice of [1, 2]) {
      await settings.keyboard.type(pin)
      await settings.keyboard.press('Enter')
    }

    await test.step('P1: what a package draws in a preview gets no camera, no input, no focus and no page of ours', async () => {
      await settings.getByRole('tab', { name: 'Inhalte' }).click()
      await settings.getByRole('button', { name: /^Vorschau: .*everyone/ }).click()
      const preview = settings.getByRole('dialog', { name: /^Vorschau/ })
      await preview.getByRole('button', { name: 'Anhalten' }).click()
      await expect.poll(async () => (await toldBy(settings))?.outcomes.focus, { timeout: 60_000 }).toBeDefined()
      await expect(preview.getByRole('button', { name: 'Weiter' }), 'the focus is where it was').toBeFocused()
      const frame = await preview.getByRole('img').boundingBox()
      if (!frame) throw new Error('no frame')
      await settings.keyboard.press('a')
      await settings.mouse.click(frame.x + frame.width / 2, frame.y + frame.height / 2)
      await settings.keyboard.press('b')
      const { outcomes, inputs } = await toldBy(settings)
      expect(outcomes).toMatchObject(everythingRefused)
      expect(inputs).toEqual({ own: ['keydown Enter'], hand: [] })
      await preview.getByRole('button', { name: 'Nächster' }).click()
      await expect(preview.getByText('2 von 2')).toBeVisible()
      // It leaves for pages of ours, and for the network, half a second and a second and a half later.
      await settings.waitForTimeout(2_000)
      expect(settings.frames().filter((each) => each.url().includes('player'))).toEqual([])
      await preview.getByRole('button', { name: 'Schließen' }).click()
      await expect.poll(() => settings.frames().length, 'the frame and its scripts are gone').toBe(1)
    })

    await test.step('what the shop was sent comes first', async () => {
      await settings.getByRole('textbox', { name: 'Pfad eintippen' }).fill(sent)
      await settings.getByRole('button', { name: 'Einspielen', exact: true }).click()
      await settings.getByRole('dialog').getByLabel('PIN', { exact: true }).fill(pin)
      await settings.keyboard.press('Enter')
      await player.statusWhen(({ playing }) => playing.package === 'shop')
    })

    await settings.getByRole('button', { name: 'Schließen' }).click()
    mounted = await mountMemory(stick, 'size=16m')
    for (const [place, colour] of ['#446655', '#664455', '#445566', '#666644', '#554466'].entries()) {
      await writeFile(join(stick, `angebot ${place + 1}.svg`), drawing(colour))
    }

    let deeds = 0
    const press = async (page: Page, key: string) => {
      deeds++
      await page.keyboard.press(key)
    }
    const click = async (target: Locator) => {
      deeds++
      await target.click()
    }
    await press(shop, 'F10')
    settings = await player.settingsPage()
    await expect(settings.getByLabel('PIN', { exact: true })).toBeFocused()
    for (const key of [...pin, 'Enter']) await press(settings, key)
    await click(settings.getByRole('tab', { name: 'Inhalte' }))
    await click(settings.getByRole('button', { name: 'Playlist zusammenstellen' }))
    await click(settings.getByRole('button', { name: /^Stick .*angebote.*5 Dateien hinzufügen$/ }))
    await expect(settings.getByRole('list', { name: 'Bilder und Filme' }).getByRole('listitem')).toHaveCount(5)
    await click(settings.getByRole('button', { name: 'Auf diesem Bildschirm zeigen' }))
    await click(settings.getByRole('button', { name: 'Zeigen', exact: true }))
    expect(deeds).toBeLessThanOrEqual(12)
    await player.statusWhen(({ playing }) => 'item' in playing && /^angebot-\d$/.test(playing.item ?? ''))
    await expect(settings.getByText('ist eingespielt und läuft ab dem nächsten Beitrag')).toBeVisible()

    await test.step('the draft outlives the stick and the window', async () => {
      await mounted?.unmount()
      mounted = undefined
      await settings.getByRole('button', { name: 'Schließen' }).click()
      await shop.keyboard.press('F10')
      settings = await player.settingsPage()
      await expect(settings.getByLabel('PIN', { exact: true })).toBeFocused()
      await settings.keyboard.type(`${pin}\n`)
      await settings.getByRole('tab', { name: 'Inhalte' }).click()
      await settings.getByRole('button', { name: 'Weiter mit dem Entwurf (5 Beiträge)' }).click()
      await settings.getByRole('button', { name: /angebot 2.*nach vorn$/ }).click()
      await settings.getByRole('button', { name: 'Auf diesem Gerät speichern' }).click()
      await expect(settings.getByText('Nicht unterschrieben: Der andere Player fragt nach der PIN.')).toBeVisible()
    })
    await test.step('published once more, one tap brings back what played before, and the next what was sent', async () => {
      const { playing } = await player.status()
      await settings.getByRole('button', { name: 'Auf diesem Bildschirm zeigen' }).click()
      await settings.getByRole('button', { name: 'Zeigen', exact: true }).click()
      await player.statusWhen(({ playing: now }) => now.package === playing.package && now.version !== playing.version)
      await settings.getByRole('button', { name: 'Zurück zu den Inhalten' }).click()
      await settings.getByRole('button', { name: 'Dieses wieder zeigen' }).click()
      await player.statusWhen(({ playing: now }) => now.package === playing.package && now.version === playing.version)
      await settings.getByRole('button', { name: 'Dieses wieder zeigen' }).click()
      await player.statusWhen(({ playing: now }) => now.package === 'shop' && now.version === 7)
    })
    await test.step('what played all the time plays at certain times only: what played before goes on otherwise; taken out, that alone', async () => {
      const show = async () => {
        await settings.getByRole('button', { name: 'Auf diesem Bildschirm zeigen' }).click()
        await settings.getByRole('button', { name: 'Zeigen', exact: true }).click()
      }
      await settings.getByRole('button', { name: /^Weiter mit dem Entwurf/ }).click()
      await show()
      await player.statusWhen(({ playing: now }) => now.package === 'made-here')
      await settings.getByRole('radio', { name: 'Nur zu bestimmten Zeiten' }).click()
      await expect(settings.getByText(/^Sonst läuft wieder .*, wie davor\.$/)).toBeVisible()
      await show()
      await settings.getByRole('button', { name: 'Zurück zu den Inhalten' }).click()
      const cards = settings.getByRole('list', { name: 'Was jetzt läuft' }).getByRole('listitem')
      await expect(cards).toHaveCount(2)
      await settings.getByRole('button', { name: /^Herausnehmen: / }).click()
      await settings.getByRole('dialog').getByRole('button', { name: 'Herausnehmen' }).click()
      await expect(cards).toHaveCount(1)
      await player.statusWhen(
        ({ playing: now }) => now.package === 'made-here' && 'playlist' in now && now.playlist === 'sent',
      )
    })
  } finally {
    await player.close()
    await mounted?.unmount()
    for (const folder of [root, hostile, sent]) await rm(folder, { recursive: true, force: true })
  }
})
