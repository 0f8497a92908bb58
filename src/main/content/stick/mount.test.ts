import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../contract/settings/settings.ts'
import { isStick, type Mount } from './mount.ts'
import { parseMountList } from './mount-list.ts'

const mounted = (folder: string, fileSystem: string | null, removable: boolean | null = null): Mount => ({
  folder,
  fileSystem,
  removable,
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
  test('on Windows what can be taken out and, where the system does not say, every drive', () => {
    const drive = (removable: boolean | null, changes = {}): boolean =>
      isStick(mounted('E:\\', null, removable), { ...defaultSettings.content, ...changes })
    expect([drive(true), drive(false), drive(null)]).toEqual([true, false, true])
    expect(drive(false, { stickFolders: ['E:\\'] })).toBe(true)
  })
})

// As people wrote it down: two sticks, one of them with brackets in its name, a share, a disk for backups, an image.
const listed = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect, root data)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
/dev/disk4 on /Volumes/NO NAME (msdos, local, nodev, nosuid, noowners, noatime, fskit)
/dev/disk5s1 on /Volumes/My (Old) Card (exfat, local, nodev, nosuid, noowners)
/dev/disk6s1 on /Volumes/Made on a Mac (apfs, local, nodev, nosuid, journaled, noowners)
/dev/disk7s1 on /Volumes/Backups of the shop 1 (apfs, local, nodev, nosuid, journaled, nobrowse)
/dev/disk8s1 on /Volumes/Second (apfs, local, journaled)
/dev/disk9s1 on /Volumes/Installer (hfs, local, nodev, nosuid, read-only, noowners)
//guest@nas._smb._tcp.local/share on /Volumes/share (smbfs, nodev, nosuid, mounted by shop)
`

describe('what macOS lists', () => {
  const sticks = (changes = {}) =>
    parseMountList(listed).filter((mount) => isStick(mount, { ...defaultSettings.content, ...changes }))

  test('is read line by line, whatever the names hold', () => {
    expect(parseMountList(listed)).toHaveLength(9)
    expect(parseMountList('no list\n\n')).toEqual([])
  })
  test('holds as sticks what was brought from outside, and neither disks, shares nor backups', () => {
    expect(sticks().map(({ folder, readOnly }) => `${folder}${readOnly ? ' (read only)' : ''}`)).toEqual([
      '/Volumes/NO NAME',
      '/Volumes/My (Old) Card',
      '/Volumes/Made on a Mac',
      '/Volumes/Installer (read only)',
    ])
  })
  test('another disk counts where staff name it', () => {
    expect(sticks({ stickFolders: ['/Volumes/Second'] }).map(({ folder }) => folder)).toEqual(['/Volumes/Second'])
  })
})
