import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mountMemory } from '../../../../tools/faults/mounts.ts'
import { whyNot } from '../../../../tools/faults/possible.ts'
import { writeFileWholeNow } from './write-whole-now.node.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askfirst-whole-now-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('takes the place of what was there, and nobody else can read it', () => {
  const file = join(folder, 'kept.json')
  writeFileWholeNow(file, 'old', 0o600)
  writeFileWholeNow(file, 'new', 0o600)
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('what is in the way is told, and stays', () => {
  mkdirSync(join(folder, 'kept.json.new'))
  expect(() => writeFileWholeNow(join(folder, 'kept.json'), 'new', 0o600)).toThrow(/EISDIR/)
  expect(readdirSync(folder)).toEqual(['kept.json.new'])
})

const noDisk = await whyNot('memory disk')
test.skipIf(noDisk !== undefined)(
  `on a disk with room for a part of it the old one stays (${noDisk ?? 'a small disk in memory'})`,
  async () => {
    const disk = join(folder, 'disk')
    const mounted = await mountMemory(disk, 'size=32k')
    try {
      const file = join(disk, 'kept.json')
      writeFileWholeNow(file, 'old', 0o600)
      expect(() => writeFileWholeNow(file, 'new'.repeat(20_000), 0o600)).toThrow(/ENOSPC/)
      expect(readFileSync(file, 'utf8')).toBe('old')
      expect(readdirSync(disk)).toEqual(['kept.json'])
      // Control: there was room for a part.
      expect(() => writeFileSync(join(disk, 'other'), 'x'.repeat(20_000))).not.toThrow()
    } finally {
      await mounted.unmount()
    }
  },
)
