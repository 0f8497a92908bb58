import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMountInfo } from './mount-info.ts'

const sample = `22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
25 22 0:21 / /proc rw,nosuid - proc proc rw
96 22 8:17 / /media/shop/MY\\040STICK rw,nosuid,nodev shared:50 master:2 - vfat /dev/sdb1 rw,uid=1000
97 22 8:33 / /media/shop/locked ro,nosuid shared:51 - exfat /dev/sdc1 rw
98 22 8:49 / /mnt rw - vfat /dev/sdd1 ro
99 22 8:65 / /mnt rw shared:52 - exfat /dev/sde1 rw
`

test('mounts are read with their place, kind and whether they can be written to', () => {
  expect(parseMountInfo(sample)).toEqual([
    { folder: '/', fileSystem: 'ext4', removable: null, readOnly: false, identity: '22 254:0' },
    { folder: '/proc', fileSystem: 'proc', removable: null, readOnly: false, identity: '25 0:21' },
    { folder: '/media/shop/MY STICK', fileSystem: 'vfat', removable: null, readOnly: false, identity: '96 8:17' },
    { folder: '/media/shop/locked', fileSystem: 'exfat', removable: null, readOnly: true, identity: '97 8:33' },
    { folder: '/mnt', fileSystem: 'exfat', removable: null, readOnly: false, identity: '99 8:65' },
  ])
})

test('any folder is read as the kernel wrote it', () => {
  const written = (folder: string): string =>
    folder.replace(/[ \t\n\\]/g, (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`)
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'aä /-\\\t\n07') }), (name) => {
      const line = `96 22 8:17 / ${written(`/media/${name}`)} rw shared:1 - vfat /dev/sdb1 rw`
      expect(parseMountInfo(line)).toMatchObject([{ folder: `/media/${name}`, fileSystem: 'vfat' }])
    }),
  )
})

test('what is no mount is left out, and nothing is thrown', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseMountInfo(text)))
  expect(parseMountInfo('96 22 8:17 / /mnt rw\n - vfat\n\n')).toEqual([])
})
