import { describe, expect, test } from 'vitest'
import type { VisionToMain } from '../../contract/workers/vision.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { tryDrawnFace } from './drawn-face-trial.ts'
import type { VisionProcessReports } from './vision-process.electron.ts'

const ready: VisionToMain = { type: 'ready', engine: { name: 'wasm-simd', reason: 'native-not-installed' } }
const nobody: VisionToMain = { type: 'hint', hint: 'no-face' }
const good: VisionToMain = { type: 'hint', hint: 'good' }
const found: VisionToMain = { type: 'found', place: 'centre' }

/** A trial on a vision process that the test speaks for; it ends when it is told to, unless it is `stuck`. */
function rehearse({ stuck = false } = {}) {
  const clock = manualClock()
  const said: string[] = []
  let reports: VisionProcessReports | undefined
  const outcome = tryDrawnFace((given) => {
    reports = given
    return {
      load: ({ task, source }) => said.push(`load ${task} ${source}`),
      frames: () => said.push('frames'),
      end() {
        said.push('end')
        if (!stuck) given.gone()
      },
    }
  }, clock)
  return {
    clock,
    said,
    outcome,
    gone: () => reports?.gone(),
    invalid: () => reports?.invalid(),
    hear: (...records: VisionToMain[]) => {
      for (const record of records) reports?.record(record)
    },
  }
}

describe('P16: the drawn face', () => {
  test('is found after nobody was, on a process that was given no port and is gone afterwards', async () => {
    const { hear, outcome, said } = rehearse()
    hear(ready, nobody, good, found)
    expect(await outcome).toBe('found')
    expect(said).toEqual(['load watch drawn', 'frames', 'end'])
  })
  test('control: a process that finds a face where none is drawn fails', async () => {
    const { hear, outcome } = rehearse()
    hear(ready, good, found)
    expect(await outcome).toBe('found-nobody')
  })
  test('control: a process that finds nothing fails at the deadline', async () => {
    const { hear, outcome, clock, said } = rehearse()
    hear(ready, nobody)
    clock.advance(60_000)
    expect(await outcome).toBe('not-found')
    expect(said).toContain('end')
  })
  test('is not found by a process that has no models, says anything else, or goes by itself', async () => {
    const without = rehearse()
    without.hear({ type: 'fault', code: 'models-missing' })
    const babbling = rehearse()
    babbling.invalid()
    const mortal = rehearse()
    mortal.gone()
    expect(await Promise.all([without.outcome, babbling.outcome, mortal.outcome])).toEqual([
      'models-missing',
      'record-invalid',
      'process-gone',
    ])
  })
  test('is no success while the process does not end', async () => {
    const { hear, outcome, clock } = rehearse({ stuck: true })
    hear(ready, nobody, found)
    clock.advance(60_000)
    expect(await outcome).toBe('not-ended')
  })
})
