import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { sentences } from './fixtures/person.ts'
import { startPlayer } from './fixtures/player.ts'
import { quickShop } from './fixtures/quick-shop.ts'
import { call, isSettingsVisible, openSettings } from './fixtures/staff-window.ts'
import { sceneFile } from './scenes/make-scenes.ts'

test('P16: a player whose own locks are broken plays on, and asks nobody', async () => {
  // The table of permissions is in order; what is installed in front of the pages grants something beside it.
  const broken = await patchedApplication([
    {
      file: mainBundle,
      find: /mediaTypes: mediaType \? \[mediaType\] : \[\],\s+sessionMayUseCamera: sources\.sessionMayUseCamera\(\)\s+\}\)/,
      replace:
        'mediaTypes: mediaType ? [mediaType] : [], sessionMayUseCamera: sources.sessionMayUseCamera() }) || permission === "notifications"',
    },
  ])
  const { folder } = await quickShop()
  const camera = await sceneFile('stays', 7)
  const player = await startPlayer({ camera, application: broken.directory, content: folder })
  try {
    const page = await player.page()
    const faults = async () => (await player.status()).faults.map(({ code }) => code)
    await expect.poll(faults, { timeout: 20_000 }).toContain('self-test-failed')
    const seen = new Set<string>()
    await player.statusWhen(({ playing }) => {
      if ('item' in playing && playing.item) seen.add(playing.item)
      return seen.size >= 2
    })
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
    expect(await player.cameraHandles()).toBe(0)
    await test.step('nor do staff begin at the screen what has no button there: their window stays', async () => {
      const settings = await openSettings(player, true)
      await expect(call(settings, 'setUpZone', {})).rejects.toThrow('nobody-asked')
      await expect(call(settings, 'train', { on: true })).rejects.toThrow('nobody-asked')
      expect(await isSettingsVisible(player)).toBe(true)
    })
  } finally {
    await player.close()
    await broken.remove()
    await rm(folder, { recursive: true })
  }
})
