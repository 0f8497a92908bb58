import { join } from 'node:path'
import type { Chance } from '../fuzz/random.ts'
import { type FileSystemKind, type Mounted, makeImage, mountImage } from './mounts.ts'
import { makePacks, type Pack } from './packs.ts'

/** A stick with three packages: a file system in a file, plugged in and pulled out. */
export type Stick = {
  readonly kind: FileSystemKind
  readonly image: string
  /** Their places while it is plugged in. */
  readonly packs: readonly Pack[]
  /** Read only, and with nothing of it in memory. */
  plugIn(): Promise<Mounted>
}

const megabytes = 40

export async function makeStick(kind: FileSystemKind, root: string, chance: Chance): Promise<Stick> {
  const [image, folder] = [join(root, `${kind}.image`), join(root, kind)]
  await makeImage(kind, image, megabytes)
  const mounted = await mountImage(kind, image, folder)
  const packs = await makePacks(folder, 'large', chance).finally(() => mounted.unmount())
  return { kind, image, packs, plugIn: () => mountImage(kind, image, folder, ['ro']) }
}
