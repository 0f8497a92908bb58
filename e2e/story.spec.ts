import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { agree, pressInvitation, sentences, stop } from './fixtures/person.ts'
import { shopDisplay, startPlayer } from './fixtures/player.ts'
import { quickShop } from './fixtures/quick-shop.ts'
import { sceneFile } from './scenes/make-scenes.ts'

test('the whole loop: play, ask, look, switch, forget', async () => {
  const { folder, manifest } = await quickShop()
  const player = await startPlayer({ camera: await sceneFile('stays', 7), content: folder, display: shopDisplay })
  try {
    const page = await player.page()

    await test.step('it plays, with the camera off', async () => {
      const seen = new Set<string>()
      await player.statusWhen((status) => {
        if ('item' in status.playing && status.playing.item) seen.add(status.playing.item)
        return seen.size >= 2
      })
      await expect(page.getByText('Kamera ist aus')).toBeVisible()
      expect(await player.cameraHandles()).toBe(0)
    })

    await test.step('it asks, and looks only after the yes', async () => {
      await pressInvitation(page)
      expect(await player.cameraHandles()).toBe(0)
      expect(await player.captureWindows()).toBe(0)
      await page.keyboard.press('Escape')
      await agree(page)
    })

    await test.step('a real face gives words, and they switch the playlist', async () => {
      await expect(page.getByText(sentences.de.isThisYou)).toBeVisible()
      await expect(page.getByText('eine Person')).toBeVisible()
      await expect(page.locator('.mirror .reason')).toHaveText('Weil Sie herschauen, sehen Sie diese Angebote.')
      expect(await player.cameraHandles()).toBeGreaterThan(0)
      expect(await player.visionProcesses()).toHaveLength(1)
      const { playing, session, camera } = await player.statusWhen((status) => status.session === 'open')
      expect({ session, camera }).toEqual({ session: 'open', camera: 'on' })
      expect(Object.keys(playing).sort()).toEqual(['package', 'reason', 'version'])
    })

    await test.step('one touch ends it, and all is forgotten', async () => {
      await stop(page)
      expect(await player.cameraHandles()).toBe(0)
      expect(await player.captureWindows()).toBe(0)
      expect(await player.visionProcesses()).toEqual([])
      await expect(page.getByRole('button', { name: sentences.de.invitation })).toBeVisible()
      const { playing } = await player.statusWhen((status) => status.session === 'idle')
      expect(playing).toMatchObject({ playlist: manifest.defaultPlaylist })
    })
  } finally {
    await player.close()
    await rm(folder, { recursive: true })
  }
})
