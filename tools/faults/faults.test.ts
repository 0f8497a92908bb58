import { expect, test } from 'vitest'
import { runKills } from './kill-run.ts'

test('a store whose writer is killed at any moment has one complete package, and nothing is left over', {
  timeout: 120_000,
}, async () => {
  const { kills, wrong } = await runKills(20, 7)
  expect(wrong).toEqual([])
  expect(kills).toBe(20)
})

test('control: a store that names its objects after its pointer is found', { timeout: 120_000 }, async () => {
  const { wrong } = await runKills(20, 7, { spoilt: true })
  expect(wrong).not.toEqual([])
})
