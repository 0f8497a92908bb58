import { describe, expect, test } from 'vitest'
import {
  collect,
  diskWith,
  filesOf,
  first,
  second,
  storeOf,
  take,
  third,
  verdictOn,
} from './disk-with-packages.fixture.ts'
import { importPackage } from './import-package.ts'
import { openRules, plainParts } from './memory-package.fixture.ts'

describe('a disk that is full from any step on', () => {
  test('refuses in words, keeps what plays, and takes the package once there is room', async () => {
    const before = await diskWith(first, second)
    const whole = before.copy()
    await take(whole.files, third)
    const outcomes = new Set<string>()
    for (let full = 0; full <= whole.steps; full++) {
      const disk = before.copy()
      const store = await storeOf(disk.files)
      disk.steps = 0
      disk.fullAt = full
      const outcome = await importPackage(third.open(), store, openRules, plainParts)
      outcomes.add(outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind)
      expect(await verdictOn(disk)).toBe(outcome.kind === 'activated' ? 'version 3' : 'version 2')
      disk.restart('killed')
      if (outcome.kind !== 'activated') expect(await take(disk.files, third)).toMatchObject({ kind: 'activated' })
      await collect(disk.files)
      expect(disk.paths().sort()).toEqual(filesOf([third, second]))
    }
    expect([...outcomes].sort()).toEqual(['activated', 'no-space'])
  })
})
