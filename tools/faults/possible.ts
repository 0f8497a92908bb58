import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MissingRequirement, meetRequirements, type Requirement } from '../setup/requirements.ts'
import { makeImage, mountImage, mountMemory } from './mounts.ts'
import { withScratch } from './scratch.ts'

/** What a kind of fault needs of the machine. */
export type Need = 'memory disk' | 'ext4' | 'exfat'

const devices: Readonly<Record<Need, string | undefined>> = {
  'memory disk': undefined,
  ext4: '/dev/loop-control',
  exfat: '/dev/fuse',
}
const requirements: Readonly<Record<Need, readonly Requirement[]>> = {
  'memory disk': [],
  ext4: ['mounting'],
  exfat: ['mounting', 'exfat'],
}

/** Mounts one of that kind, and unmounts it. */
function tryOne(need: Need): Promise<void> {
  return withScratch('memory', async (root) => {
    const [image, folder] = [join(root, 'image'), join(root, 'mounted')]
    if (need !== 'memory disk') await makeImage(need, image, 8)
    const mounted = await (need === 'memory disk' ? mountMemory(folder, 'size=1m') : mountImage(need, image, folder))
    await mounted.unmount()
  })
}

/** Why a kind of fault cannot be tried here, in a few words; undefined: it can. Installs what is missing where it may. */
export async function whyNot(need: Need | undefined): Promise<string | undefined> {
  if (need === undefined) return undefined
  if (process.platform !== 'linux') return 'it needs Linux'
  if (process.getuid?.() !== 0) return 'only root can mount'
  const device = devices[need]
  if (device !== undefined && !existsSync(device)) return `there is no ${device}`
  try {
    await meetRequirements(requirements[need])
    await tryOne(need)
    return undefined
  } catch (error) {
    return error instanceof MissingRequirement ? error.message : `it cannot be mounted here (${error})`
  }
}
