import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The names of the physical cameras of this system, as the kernel tells them (Linux, Video4Linux); null: it does not
 * say. Counted is the first node of a device on the USB or PCI bus: a second node carries no pictures, and what has no
 * bus (loopback, test drivers, codecs) is no camera. A name that two cameras share is left out, because choosing it
 * would not say which of them opens.
 */
export async function cameraNames(directory = '/sys/class/video4linux'): Promise<readonly string[] | null> {
  if (process.platform !== 'linux') return null
  const nodes = await readdir(directory).catch(() => [])
  const found = await Promise.all(nodes.map((node) => cameraName(join(directory, node))))
  const names = found.filter((name) => name !== undefined)
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)).toSorted()
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').then((text) => text.trim())

async function cameraName(node: string): Promise<string | undefined> {
  try {
    const [path, bus, index, name] = await Promise.all([
      realpath(node),
      realpath(join(node, 'device/subsystem')),
      textOf(join(node, 'index')),
      textOf(join(node, 'name')),
    ])
    const physical = /\/bus\/(usb|pci)$/.test(bus) && !path.includes('/devices/virtual/')
    return physical && index === '0' && name !== '' ? name : undefined
  } catch {
    // Unplugged meanwhile, or a node without a device behind it.
    return undefined
  }
}
