import { expect, test } from 'vitest'
import type { PlanItem } from '../../contract/plan.ts'
import { logFailedItems } from './failed-items.ts'

const bread: PlanItem = {
  key: 'lunch/bread~3',
  kind: 'image',
  source: 'askfirst://content/bread',
  type: 'image/webp',
  milliseconds: 8_000,
  transition: { kind: 'cut', milliseconds: 0, direction: 'left' },
  fit: 'contain',
  backdrop: '#000000',
  volume: 0,
  coupon: null,
  alt: null,
}

function bench() {
  const lines: string[] = []
  const told: unknown[][] = []
  const now = { idle: true }
  const playback = logFailedItems({
    playback: {
      plan: () => ({ revision: 7, takeover: 'boundary', items: [bread] }),
      presented: (...report) => void told.push(report),
      failed: (...report) => void told.push(report),
    },
    log: { info: (line) => void lines.push(line) },
    idle: () => now.idle,
  })
  const fail = (revision: number, key: string) => playback.failed(revision, key, 'decode-failed', true)
  return { lines, told, now, fail }
}

test('the log says which item could not be shown, and why', () => {
  const { lines, told, fail } = bench()
  fail(7, bread.key)
  expect(lines).toEqual(['the item lunch/bread could not be shown: decode-failed'])
  expect(told).toEqual([[7, bread.key, true]])
})

test('P14: nothing is written of a session, nor what the page makes up or says of another plan; playback hears all of it', () => {
  const { lines, told, now, fail } = bench()
  fail(7, 'she liked the bread')
  fail(6, bread.key)
  now.idle = false
  fail(7, bread.key)
  expect(lines).toEqual([])
  expect(told).toHaveLength(3)
})
