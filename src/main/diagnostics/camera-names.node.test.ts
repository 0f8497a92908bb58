import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { cameraNames, physicalCameras } from './camera-names.node.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'video4linux-'))
  await mkdir(join(root, 'class'))
})

/** A node as the kernel lays it out: a link from the class to the device, and from there to its bus. */
async function node(name: string, place: string, bus: string | null, camera: string, index = 0) {
  const device = join(root, 'devices', place)
  const directory = join(device, 'video4linux', name)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'name'), `${camera}\n`)
  await writeFile(join(directory, 'index'), `${index}\n`)
  if (bus) {
    await mkdir(join(root, 'bus', bus), { recursive: true })
    await symlink(join(root, 'bus', bus), join(device, 'subsystem')).catch(() => undefined)
    await symlink(device, join(directory, 'device'))
  }
  await symlink(directory, join(root, 'class', name))
}
const names = () => cameraNames(join(root, 'class'))

describe.skipIf(process.platform !== 'linux')(
  'the cameras by name (Linux only: elsewhere the system does not say)',
  () => {
    test('are those on the USB and PCI bus, each once', async () => {
      await node('video0', 'pci0/usb1/1-4', 'usb', 'HD Webcam C525')
      await node('video1', 'pci0/usb1/1-4', 'usb', 'HD Webcam C525', 1)
      await node('video2', 'pci0/0000:04', 'pci', 'Grabber')
      expect(await names()).toEqual(['Grabber', 'HD Webcam C525'])
    })
    test('are not loopbacks, test drivers, codecs, or nodes that go away meanwhile', async () => {
      await node('video0', 'virtual/loop', null, 'Dummy video device')
      await node('video1', 'platform/vivid.0', 'platform', 'vivid-000-vid-cap')
      await symlink(join(root, 'gone'), join(root, 'class', 'video2'))
      expect(await names()).toEqual([])
    })
    test('do not hold a name that two cameras share', async () => {
      await node('video0', 'usb1/1-1', 'usb', 'Webcam')
      await node('video2', 'usb1/1-2', 'usb', 'Webcam')
      await node('video4', 'usb1/1-3', 'usb', 'Other')
      expect(await names()).toEqual(['Other'])
    })
    test('and with them whether the engine may find what is no camera', async () => {
      const physical = () => physicalCameras(join(root, 'class'))
      await node('video10', 'usb1/1-2', 'usb', 'Webcam')
      await node('video2', 'usb1/1-1', 'usb', 'Webcam')
      await node('video3', 'usb1/1-1', 'usb', 'Webcam', 1)
      await node('video4', 'usb1/1-3', 'usb', 'Other')
      expect(await physical()).toEqual({ names: ['Webcam', 'Other', 'Webcam'], others: false })
      await node('video0', 'virtual/loop', null, 'Dummy video device')
      expect(await physical()).toEqual({ names: ['Webcam', 'Other', 'Webcam'], others: true })
      expect(await physicalCameras(join(root, 'nowhere'))).toBeNull()
    })
    test('are none where there is no such folder', async () => {
      expect(await cameraNames(join(root, 'nowhere'))).toEqual([])
    })
  },
)
