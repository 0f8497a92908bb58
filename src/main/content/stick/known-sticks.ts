import type { Stick } from '../../../contract/views/reports-view.ts'
import { printable } from '../printable.ts'
import type { Mount } from './mount.ts'

type Known = { readonly mount: Mount; readonly freeBytes: number | null }

/** What staff know a stick by: one that was out and came in again at the same place is another. */
export const stickId = ({ identity, folder }: Mount): string => `${identity} ${folder}`

const idsOf = (mounts: readonly Mount[]): string => mounts.map(stickId).join('\n')

const lastOf = (folder: string): string => folder.split('/').findLast((part) => part !== '') ?? folder

export type KnownSticks = {
  /** Which sticks are in, told at every look. */
  present(mounts: readonly Mount[]): void
  byId(id: string): Mount | undefined
  view(): Stick[]
}

/**
 * The sticks that are in, with the room on each as soon as that is known. `freeBytesOf`: in bytes, null where a stick does not
 * say; never rejects. `changed`: what staff are told of them is another now.
 */
export function createKnownSticks(
  freeBytesOf: (mount: Mount) => Promise<number | null>,
  changed: () => void,
): KnownSticks {
  let known: readonly Known[] = []
  const present = (): readonly Mount[] => known.map(({ mount }) => mount)
  const know = (next: readonly Known[]): void => {
    known = next
    changed()
  }
  return {
    present(mounts) {
      if (idsOf(mounts) === idsOf(present())) return
      know(mounts.map((mount) => ({ mount, freeBytes: null })))
      void Promise.all(mounts.map(async (mount) => ({ mount, freeBytes: await freeBytesOf(mount) }))).then((seen) => {
        if (idsOf(mounts) === idsOf(present())) know(seen)
      })
    },
    byId: (id) => present().find((mount) => stickId(mount) === id),
    view: () =>
      known.map(({ mount, freeBytes }) => ({
        id: stickId(mount),
        name: printable(lastOf(mount.folder)),
        readOnly: mount.readOnly,
        freeBytes,
      })),
  }
}
