import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { chooseCamera, firstPhysical } from '../../renderer/capture/camera-choice.ts'
import { namesToChoose, physicalCameras } from './camera-names.node.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'video4linux-'))
  await mkdir(join(root, 'class'))
})

/** A node as the kernel lays it out: a link from the class to the device, and from there to its bus. */
async function node(name: string, place: string, bus: string | null, camera: string, index = 0, own?: string) {
  const device = join(root, 'devices', place)
  const directory = join(device, 'video4linux', name)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'name'), `${camera}\n`)
  await writeFile(join(directory, 'index'), `${index}\n`)
  if (own !== undefined) await writeFile(join(device, 'interface'), `${own}\n`)
  if (bus) {
    await mkdir(join(root, 'bus', bus), { recursive: true })
    await symlink(join(root, 'bus', bus), join(device, 'subsystem')).catch(() => undefined)
    await symlink(device, join(directory, 'device'))
  }
  await symlink(directory, join(root, 'class', name))
}
const seen = async (folder = 'class') => {
  const cameras = await physicalCameras(join(root, folder))
  if (!cameras) throw new Error('no cameras are told')
  return cameras
}
const names = async (chosen = '') => namesToChoose(await seen(), chosen)

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
      const physical = async () => {
        const { names, others } = await seen()
        return { names, others }
      }
      await node('video10', 'usb1/1-2', 'usb', 'Webcam')
      await node('video2', 'usb1/1-1', 'usb', 'Webcam')
      await node('video3', 'usb1/1-1', 'usb', 'Webcam', 1)
      await node('video4', 'usb1/1-3', 'usb', 'Other')
      expect(await physical()).toEqual({ names: ['Webcam', 'Other', 'Webcam'], others: false })
      await node('video0', 'virtual/loop', null, 'Dummy video device')
      expect(await physical()).toEqual({ names: ['Webcam', 'Other', 'Webcam'], others: true })
      expect(await physicalCameras(join(root, 'nowhere'))).toBeNull()
    })
    test('are what Chromium labels them: a USB camera by its interface, any other as its driver tells', async () => {
      await node('video0', 'usb1/1-1', 'usb', 'HD Webcam C525: Integrated Camera', 0, 'Integrated Camera')
      await node('video2', 'usb1/1-2', 'usb', 'Door', 0, '')
      await node('video4', 'pci0/0000:04', 'pci', 'A grabber with a name of more than 31 bytes')
      expect(await names()).toEqual(['A grabber with a name of more t', 'Door', 'Integrated Camera'])
      const labels = ['Integrated Camera (1234:5678)', 'Door (1bcf:28c4)', 'A grabber with a name of more t']
      const devices = labels.map((label) => ({ kind: 'videoinput', label, deviceId: label }))
      for (const name of await names()) expect(chooseCamera(devices, name)).toMatchObject({ kind: 'videoinput' })
      expect(firstPhysical(devices, (await seen()).names)).toMatchObject({ label: 'Integrated Camera (1234:5678)' })
    })
    test('one that was chosen by the kernel’s name keeps it, unless two have it', async () => {
      await node('video0', 'usb1/1-1', 'usb', 'Webcam: Video', 0, 'Video')
      await node('video2', 'usb1/1-2', 'usb', 'Door')
      expect(await names('Webcam: Video')).toEqual(['Door', 'Webcam: Video'])
      expect((await seen()).kernelNames).toEqual(new Map([['Webcam: Video', 'Video']]))
      await node('video4', 'usb1/1-3', 'usb', 'Webcam: Video', 0, 'Other')
      expect((await seen()).kernelNames).toEqual(new Map())
    })
    test('are not told where there is no such folder', async () => {
      expect(await physicalCameras(join(root, 'nowhere'))).toBeNull()
    })
  },
)
