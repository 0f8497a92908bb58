import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

export type PhysicalCameras = {
  /** The physical cameras as Chromium labels them, in the order of their nodes; two that are alike are there twice. */
  readonly names: readonly string[]
  /** The kernel's own name, where it is another one and only one camera's, and the label of that camera. */
  readonly kernelNames: ReadonlyMap<string, string>
  /** There are also nodes that the engine may take for a camera, and that are none: loopback, test drivers, codecs. */
  readonly others: boolean
}

const folder = '/sys/class/video4linux'

/**
 * The physical cameras of this system, as the kernel tells them (Linux, Video4Linux); null: it does not say. Counted is the
 * first node of a device on the USB or PCI bus: a second node carries no pictures, and what has no bus is no camera.
 */
export async function physicalCameras(directory = folder): Promise<PhysicalCameras | null> {
  if (process.platform !== 'linux') return null
  const nodes = await readdir(directory).catch(() => undefined)
  if (!nodes) return null
  const place = (node: string): number => Number(/\d+$/.exec(node)?.[0])
  const inOrder = nodes.toSorted((one, other) => place(one) - place(other))
  const found = await Promise.all(inOrder.map((node) => readNode(join(directory, node))))
  const cameras = found.flatMap((each) => (each.kind === 'camera' ? each.camera : []))
  const alone = cameras.filter(({ kernelName }, at) =>
    cameras.every((other, place) => place === at || (other.kernelName !== kernelName && other.name !== kernelName)),
  )
  return {
    names: cameras.map(({ name }) => name),
    kernelNames: new Map(
      alone.flatMap(({ name, kernelName }) => (name === kernelName ? [] : [[kernelName, name] as const])),
    ),
    others: found.some(({ kind }) => kind === 'no-camera'),
  }
}

/**
 * The names to choose from. One that two cameras share is left out, because choosing it would not say which of them opens. The
 * camera that was `chosen` by the kernel's name keeps that one.
 */
export function namesToChoose({ names, kernelNames }: PhysicalCameras, chosen: string): readonly string[] {
  const alone = names.filter((name) => names.indexOf(name) === names.lastIndexOf(name))
  return alone.map((name) => (kernelNames.get(chosen) === name ? chosen : name)).toSorted()
}

type Camera = {
  /** As Chromium labels it, without the numbers that it adds. */
  readonly name: string
  /** What a camera was offered as before, and may be saved as. */
  readonly kernelName: string
}

/** What the driver tells of the camera's name: a field of 32 bytes, the last of them zero (`v4l2_capability.card`). */
const asCard = (name: string): string => Buffer.from(name).subarray(0, 31).toString().trim()

const trimmedText = (path: string): Promise<string> => readFile(path, 'utf8').then((text) => text.trim())

/** `none`: a camera's further node, or gone meanwhile. */
type Node = { readonly kind: 'camera'; readonly camera: Camera } | { readonly kind: 'no-camera' | 'none' }

async function readNode(node: string): Promise<Node> {
  try {
    const [path, index, kernelName] = await Promise.all([
      realpath(node),
      trimmedText(join(node, 'index')),
      trimmedText(join(node, 'name')),
    ])
    // A node may have no device behind it.
    const bus = await realpath(join(node, 'device/subsystem')).catch(() => '')
    if (!/\/bus\/(usb|pci)$/.test(bus) || path.includes('/devices/virtual/')) return { kind: 'no-camera' }
    // The name of a USB camera is that of its product and of its interface, and Chromium labels it by the latter alone.
    const ownName = await trimmedText(join(node, 'device/interface')).catch(() => '')
    const name = ownName === '' ? asCard(kernelName) : ownName
    return index === '0' && name !== '' ? { kind: 'camera', camera: { name, kernelName } } : { kind: 'none' }
  } catch {
    return { kind: 'none' }
  }
}
