import { expect, test } from 'vitest'
import { defaultSettings, type Reach } from '../../contract/settings/settings.ts'
import { offerFaultGroup, offerFaults } from './offer-faults.ts'

const settingsWith = (reach: Reach) => ({ ...defaultSettings, screen: { ...defaultSettings.screen, reach } })
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

test('every code that is told here can be taken back', () => {
  for (const reach of ['touch', 'unasked', 'none'] as const)
    for (const code of offerFaults({ settings: settingsWith(reach), ...wrong })) expect(offerFaultGroup).toContain(code)
})
