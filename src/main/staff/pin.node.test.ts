import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPin, verifyPin } from './pin.node.ts'
import { pinAttemptsFile } from './pin-attempts-file.node.ts'
import { formatPinRecord, parsePinRecord } from './pin-record.ts'

test('a record takes its own PIN, no other, and never holds it', async () => {
  const record = await hashPin('471100')
  expect(record).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$/)
  expect(record).not.toContain('471100')
  expect(await verifyPin('471100', record)).toBe(true)
  expect(await verifyPin('471101', record)).toBe(false)
  expect(await verifyPin('4711', record)).toBe(false)
})

test('the same PIN never gives the same record', async () => {
  expect(await hashPin('4711')).not.toBe(await hashPin('4711'))
})

test('a record is read the way it was written, and nothing else is read', async () => {
  const record = await hashPin('4711')
  const parsed = parsePinRecord(record)
  expect(parsed && formatPinRecord(parsed)).toBe(record)
  for (const other of ['', 'x', `${record}x$`, record.replace('ln=15', 'ln=30'), record.replace('r=8', 'r=99')]) {
    expect(parsePinRecord(other)).toBeUndefined()
    expect(await verifyPin('4711', other)).toBe(false)
  }
})

test('counts failed attempts in a file that survives, and takes an unreadable one as used up', () => {
  const directory = mkdtempSync(join(tmpdir(), 'askfirst-pin-'))
  expect(pinAttemptsFile(directory).failed).toBe(0)
  pinAttemptsFile(directory).keep(3)
  expect(pinAttemptsFile(directory).failed).toBe(3)
  pinAttemptsFile(directory).keep(0)
  expect(pinAttemptsFile(directory).failed).toBe(0)
  writeFileSync(join(directory, 'pin-attempts'), 'many')
  expect(pinAttemptsFile(directory).failed).toBe(5)
  rmSync(join(directory, 'pin-attempts'))
  mkdirSync(join(directory, 'pin-attempts'))
  expect(pinAttemptsFile(directory).failed).toBe(5)
  expect(() => pinAttemptsFile(directory).keep(6)).not.toThrow()
  rmSync(directory, { recursive: true })
})
