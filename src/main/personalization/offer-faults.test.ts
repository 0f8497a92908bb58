import { expect, test } from 'vitest'
import { defaultSettings, type Reach, reachSchema } from '../../contract/settings/settings.ts'
import { type CameraFault, offerFaultGroup, offerFaults } from './offer-faults.ts'
import type { Obstacle } from './session-events.ts'

const shop = { name: 'Backhaus', contact: '030 1234567' }
const settingsWith = (reach: Reach) => ({ ...defaultSettings, shop, screen: { ...defaultSettings.screen, reach } })
const wrong = { offered: ['no-camera'], selfTestFailed: true, obstacle: 'vision-not-gone' } as const

test('everything that keeps the player from asking is told at once', () => {
  expect(offerFaults({ settings: settingsWith('touch'), ...wrong })).toEqual([
    'no-camera',
    'self-test-failed',
    'vision-not-gone',
  ])
})

test('before staff said whether people can press anything, that is what is missing, and not a camera', () => {
  expect(offerFaults({ settings: settingsWith('unasked'), ...wrong })).not.toContain('no-camera')
  expect(offerFaults({ settings: settingsWith('unasked'), ...wrong })).toContain('reach-unasked')
})

test('behind a window nobody is asked, which is no fault', () => {
  const fine = { offered: ['no-camera'], selfTestFailed: false, obstacle: null } as const
  expect(offerFaults({ settings: settingsWith('none'), ...fine })).toEqual([])
})

test('where staff turned asking off, no camera is missed, and what else is wrong is told', () => {
  const touch = settingsWith('touch')
  const off = { ...touch, personalization: { ...touch.personalization, enabled: false } }
  const offered = ['no-camera', 'models-altered'] as const
  const rest = { offered, selfTestFailed: false, obstacle: null } as const
  expect(offerFaults({ settings: off, ...rest })).toEqual(['models-altered'])
  expect(offerFaults({ settings: touch, ...rest }), 'control').toEqual(offered)
})

test('P11: where the sheet could not say who asks, staff are told, unless nobody is asked anyway', () => {
  const fine = { offered: [], selfTestFailed: false, obstacle: null } as const
  const touch = settingsWith('touch')
  for (const missing of [{ name: '' }, { contact: '' }]) {
    const unnamed = { ...touch, shop: { ...shop, ...missing } }
    expect(offerFaults({ settings: unnamed, ...fine })).toEqual(['shop-unnamed'])
    const off = { ...unnamed, personalization: { ...touch.personalization, enabled: false } }
    expect(offerFaults({ settings: off, ...fine })).toEqual([])
  }
  expect(offerFaults({ settings: touch, ...fine }), 'control').toEqual([])
  expect(offerFaults({ settings: settingsWith('none'), ...fine }), 'behind a window').toEqual([])
})

test('every code that is told here can be taken back', () => {
  const everyFault: Record<CameraFault, true> = {
    'no-camera': true,
    'debug-switches': true,
    'models-missing': true,
    'models-altered': true,
  }
  const everyObstacle: Record<Obstacle, true> = {
    'camera-held': true,
    'camera-not-closed': true,
    'vision-not-gone': true,
    'words-not-dropped': true,
    'models-missing': true,
    'models-altered': true,
  }
  const offered = Object.keys(everyFault) as CameraFault[]
  const told = (Object.keys(everyObstacle) as Obstacle[]).flatMap((obstacle) =>
    reachSchema.options.flatMap((reach) =>
      [shop, { name: '', contact: '' }].flatMap((named) =>
        offerFaults({ settings: { ...settingsWith(reach), shop: named }, offered, selfTestFailed: true, obstacle }),
      ),
    ),
  )
  expect(new Set(told)).toEqual(new Set(offerFaultGroup))
})
