import { expect, test } from 'vitest'
import { manualClock } from '../../base/time/manual-clock.ts'
import type { DisplayState } from './play-line.ts'
import { createPlayOnScreen } from './play-on-screen.ts'

const item = { package: 'north', version: 3, playlist: 'everyone', item: 'bread', reason: { kind: 'default' as const } }
const bread = { item, planned: 10_000, day: '2026-01-05' }

function desk() {
  let slept = 0
  const awake = manualClock()
  // As on a system whose monotonic time goes on while it sleeps.
  const clock = {
    ...awake,
    monotonic: () => awake.monotonic() + slept,
    sleep(milliseconds: number) {
      slept += milliseconds
    },
  }
  const seen: { display: DisplayState } = { display: 'on' }
  return { clock, seen, screen: createPlayOnScreen(clock, () => seen.display) }
}

test('nothing is on before something begins, nor once it ended or was forgotten', () => {
  const { screen } = desk()
  expect([screen.day(), screen.running(), screen.end(null)]).toEqual([null, null, null])
  screen.begin(bread)
  expect([screen.day(), screen.end(null)?.item, screen.end(null)]).toEqual(['2026-01-05', 'bread', null])
  screen.begin(bread)
  screen.forget()
  expect([screen.day(), screen.running(), screen.end(null)]).toEqual([null, null, null])
})

test('it is as long as it was on by now, and lost if nothing else comes', () => {
  const { clock, screen } = desk()
  screen.begin(bread)
  clock.advance(3_000)
  expect(screen.running()).toMatchObject({ milliseconds: 3_000, ending: 'lost', display: 'on' })
  clock.advance(1_000)
  expect(screen.end('failed')).toMatchObject({ milliseconds: 4_000, ending: 'failed' })
})

test('a display that is off at any look, the one at its end too, was off', () => {
  const { seen, screen } = desk()
  screen.begin(bread)
  seen.display = 'off'
  expect(screen.end(null)).toMatchObject({ display: 'off' })
  screen.begin(bread)
  seen.display = 'on'
  screen.look()
  expect(screen.end(null)).toMatchObject({ display: 'off' })
})

test('what the computer slept is no part of a play, nor does it make one whole', () => {
  const { clock, screen } = desk()
  const eightHours = 8 * 3_600_000
  screen.begin(bread)
  clock.advance(4_000)
  screen.look()
  clock.sleep(eightHours)
  screen.look()
  expect(screen.running()?.milliseconds).toBeLessThan(bread.planned)
  expect(screen.end('taken-over')).toMatchObject({ ending: 'taken-over' })
  screen.begin(bread)
  clock.sleep(eightHours)
  clock.advance(1_000)
  expect(screen.end('page-gone'), 'it ends before it is looked at again').toMatchObject({ ending: 'page-gone' })
})
