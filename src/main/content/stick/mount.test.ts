import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../contract/settings.ts'
import { isStick, type Mount } from './mount.ts'

const mounted = (folder: string, fileSystem: string | null): Mount => ({
  folder,
  fileSystem,
  readOnly: false,
  identity: '1 8:1',
})
const counts = (folder: string, fileSystem: string | null, changes = {}): boolean =>
  isStick(mounted(folder, fileSystem), { ...defaultSettings.content, ...changes })

describe('which mounts count as sticks', () => {
  test('by default what a stick is formatted with, where desktops and people mount it', () => {
    for (const fileSystem of ['vfat', 'exfat', 'ntfs3', 'fuseblk']) {
      expect(counts('/media/shop/AUTUMN', fileSystem)).toBe(true)
      expect(counts('/run/media/shop/AUTUMN', fileSystem)).toBe(true)
      expect(counts('/mnt', fileSystem)).toBe(true)
    }
  })
  test('nothing of the system itself', () => {
    expect(counts('/', 'ext4')).toBe(false)
    expect(counts('/boot/efi', 'vfat')).toBe(false)
    expect(counts('/mnt/archive', 'ext4')).toBe(false)
    expect(counts('/mnt/share', 'cifs')).toBe(false)
    expect(counts('/mntother/stick', 'vfat')).toBe(false)
    expect(counts('/media/shop/AUTUMN', 'tmpfs')).toBe(false)
  })
  test('by what staff set', () => {
    expect(counts('/mnt/archive', 'ext4', { stickFileSystems: ['ext4'] })).toBe(true)
    expect(counts('/sticks/one', 'vfat', { stickFolders: ['/sticks/'] })).toBe(true)
    expect(counts('/media/one', 'vfat', { stickFolders: ['/sticks/'] })).toBe(false)
  })
  test('on macOS every volume, on Windows every other drive', () => {
    expect(counts('/Volumes/AUTUMN', null)).toBe(true)
    expect(counts('E:\\', null)).toBe(true)
  })
})
