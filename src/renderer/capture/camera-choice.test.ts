import { describe, expect, test } from 'vitest'
import { chooseCamera, firstPhysical } from './camera-choice.ts'
import { failureOf } from './failure.ts'
import { withoutOpacity } from './rgb.ts'

const camera = (label: string) => ({ kind: 'videoinput', label, deviceId: `id of ${label}` })
const microphone = { kind: 'audioinput', label: 'Door', deviceId: 'microphone' }

describe('the camera to open', () => {
  test('is the one with the chosen label, never another one', () => {
    const devices = [microphone, camera('Shelf'), camera('Door')]
    expect(chooseCamera(devices, 'Door')).toMatchObject({ deviceId: 'id of Door' })
    expect(chooseCamera([microphone, camera('Shelf')], 'Door')).toBe('missing')
    expect(chooseCamera([], 'Door')).toBe('missing')
  })
  test('is found by the name that the system has for it, without the numbers that Chromium adds', () => {
    const devices = [camera('HD Webcam C525 (046d:0826)'), camera('Door (1bcf:28C4)')]
    expect(chooseCamera(devices, 'Door')).toMatchObject({ deviceId: 'id of Door (1bcf:28C4)' })
    expect(chooseCamera(devices, 'HD Webcam')).toBe('missing')
  })
  test('is missing when two share the name: either could look elsewhere', () => {
    expect(chooseCamera([camera('Door'), camera('Door')], 'Door')).toBe('missing')
    expect(chooseCamera([camera('Door (1bcf:28c4)'), camera('Door (1bcf:28c4)')], 'Door')).toBe('missing')
  })
  test('is not known while labels are not told', () => {
    expect(chooseCamera([microphone, camera(''), camera('')], 'Door')).toBe('unlabelled')
  })
})

describe('the camera to open where staff chose none', () => {
  const loopback = camera('Dummy video device (0x0000)')
  test('is the first physical one, whatever the engine lists before it', () => {
    const devices = [microphone, loopback, camera('HD Webcam (046d:0826)'), camera('Door')]
    expect(firstPhysical(devices, ['Door', 'HD Webcam'])).toMatchObject({ deviceId: 'id of HD Webcam (046d:0826)' })
    expect(firstPhysical([camera('Door'), camera('Door')], ['Door', 'Door'])).toMatchObject({ label: 'Door' })
  })
  test('is missing where there is none, and not known while labels are not told', () => {
    expect(firstPhysical([microphone, loopback], ['Door'])).toBe('missing')
    expect(firstPhysical([loopback], [])).toBe('missing')
    expect(firstPhysical([camera(''), camera('')], ['Door'])).toBe('unlabelled')
  })
})

test('an error of the camera has one reason', () => {
  const names = ['NotFoundError', 'OverconstrainedError', 'NotAllowedError', 'NotReadableError', 'AbortError']
  expect(names.map(failureOf)).toEqual([
    'camera-missing',
    'camera-missing',
    'camera-missing',
    'camera-in-use',
    'camera-lost',
  ])
})

test('opacity is left out of a picture', () => {
  expect([...withoutOpacity(new Uint8ClampedArray([1, 2, 3, 255, 4, 5, 6, 255]))]).toEqual([1, 2, 3, 4, 5, 6])
})
