import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

export type PhysicalCameras = {
  /** The physical cameras by name, in the order of their nodes; two that are alike are there twice. */
  readonly names: readonly string[]
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
  const found = await Promise.all(inOrder.map((node) => cameraAt(join(directory, node))))
  return { names: found.flatMap((each) => each?.name ?? []), others: found.includes(null) }
}

/** The names to choose from. One that two cameras share is left out, because choosing it would not say which of them opens. */
export async function cameraNames(directory = folder): Promise<readonly string[] | null> {
  if (process.platform !== 'linux') return null
  const names = (await physicalCameras(directory))?.names ?? []
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)).toSorted()
}

const trimmedText = (path: string): Promise<string> => readFile(path, 'utf8').then((text) => text.trim())

/** A camera; null: a node of something else; undefined: a camera's further node, or gone meanwhile. */
async function cameraAt(node: string): Promise<{ readonly name: string } | null | undefined> {
  try {
    const [path, index, name] = await Promise.all([
      realpath(node),
      trimmedText(join(node, 'index')),
      trimmedText(join(node, 'name')),
    ])
    // A node may have no device behind it.
    const bus = await realpath(join(node, 'device/subsystem')).catch(() => '')
    if (!/\/bus\/(usb|pci)$/.test(bus) || path.includes('/devices/virtual/')) return null
    return index === '0' && name !== '' ? { name } : undefined
  } catch {
    return undefined
  }
}
