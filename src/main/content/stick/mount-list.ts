import type { Mount } from './mount.ts'

/**
 * One line of what mount(8) lists on macOS; undefined if it is none, or a share on the network:
 *
 *     /dev/disk4s1 on /Volumes/AUTUMN (exfat, local, nodev, nosuid, noowners, noatime, fskit)
 *
 * macOS mounts with `nosuid` whatever was brought from outside, and with `nobrowse` what nobody is meant to see.
 */
function mountOf(line: string): Mount | undefined {
  const [, device, folder, list] = /^(.+?) on (\/.*) \(([^()]*)\)$/.exec(line) ?? []
  if (!device || !folder || !list) return undefined
  const options = list.split(', ')
  const has = (option: string): boolean => options.includes(option)
  if (!has('local')) return undefined
  return {
    folder,
    fileSystem: null,
    removable: has('nosuid') && !has('nobrowse'),
    readOnly: has('read-only'),
    identity: device,
  }
}

/** Everything of this machine that `mount` lists on macOS. */
export function parseMountList(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => mountOf(line) ?? [])
}
