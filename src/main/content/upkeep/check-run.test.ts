import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { StoreFindings } from '../../../contract/workers/store-work.ts'
import { createCheckRun } from './check-run.ts'

const whole: StoreFindings = { files: 3, bytes: 100, altered: [], damaged: 0, damage: [] }
const broken: StoreFindings = {
  ...whole,
  altered: ['a'.repeat(64)],
  damaged: 1,
  damage: [{ what: 'altered', id: 'shop', version: 1, active: true, file: 'one.webp', items: [] }],
}

let told: string[] = []
let same = true
let finish: (findings: StoreFindings | undefined) => void = () => undefined
let progress: (progress: { bytes: number; total: number }) => void = () => undefined

beforeEach(() => {
  told = []
  same = true
})

const run = () =>
  createCheckRun({
    now: () => new Date('2026-01-05T09:00:00Z'),
    start(onProgress) {
      progress = onProgress
      const ended = new Promise<StoreFindings | undefined>((resolve) => {
        finish = resolve
      })
      return { ended, end: () => told.push('ended') }
    },
    stillTheSame: async () => same,
    found: async ({ altered }) => void told.push(`found ${altered.length}`),
    changed: () => undefined,
  })

describe('a check of what is kept', () => {
  test('runs once at a time, says how far it is, and what it found', async () => {
    const check = run()
    expect(check.view()).toBeNull()
    expect([check.begin(), check.begin()]).toEqual([true, false])
    progress({ bytes: 40, total: 100 })
    expect(check.view()).toEqual({ state: 'running', bytes: 40, total: 100 })
    finish(broken)
    await vi.waitFor(() => expect(check.view()).toMatchObject({ state: 'ended', damaged: 1 }))
    expect(told).toEqual(['found 1'])
    expect(check.begin()).toBe(true)
  })
  test('can be called off, and what was found before stays', async () => {
    const check = run()
    check.begin()
    finish(whole)
    await vi.waitFor(() => expect(check.view()).toMatchObject({ state: 'ended' }))
    check.begin()
    const late = finish
    check.cancel()
    late(broken)
    await setImmediate()
    expect(check.view()).toMatchObject({ state: 'ended', damaged: 0 })
    expect(told).toEqual(['found 0', 'ended'])
  })
  test('means nothing where another package came meanwhile, or nothing came of it', async () => {
    const check = run()
    same = false
    check.begin()
    finish(broken)
    await vi.waitFor(() => expect(check.view()).toMatchObject({ state: 'failed' }))
    same = true
    check.begin()
    finish(undefined)
    await vi.waitFor(() => expect(check.view()).toMatchObject({ state: 'failed' }))
    expect(told).toEqual([])
  })
})
