import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followHeartbeat, usualPatience } from './player-silence.ts'

const { silence, firstSign } = usualPatience
const every = 5_000

test('a player that writes is alive however long, and silent a minute after its last word', () => {
  const heartbeat = followHeartbeat(0)
  let at = 0
  for (; at < 3_600_000; at += every) expect(heartbeat.read({ now: String(at), answers: true }, at)).toBe(true)
  const last = at - every
  for (; at < last + silence; at += every) expect(heartbeat.read({ now: String(last), answers: true }, at)).toBe(true)
  expect(heartbeat.read({ now: String(last), answers: true }, at)).toBe(false)
})

test('one whose main writes while its page is silent is found, too', () => {
  const heartbeat = followHeartbeat(0)
  expect(heartbeat.read({ now: 'a', answers: true }, 0)).toBe(true)
  expect(heartbeat.read({ now: 'b', answers: true }, every)).toBe(true)
  for (let at = 2 * every; at < every + silence; at += every)
    expect(heartbeat.read({ now: String(at), answers: false }, at)).toBe(true)
  expect(heartbeat.read({ now: 'd', answers: false }, every + silence)).toBe(false)
})

test('one whose file stands still is alive as long as it says so by another way, and silent a minute after', () => {
  const heartbeat = followHeartbeat(0)
  const stale = { now: 'as the disk kept it', answers: true }
  let at = 0
  for (; at < 3_600_000; at += every) {
    heartbeat.heard(at)
    expect(heartbeat.read(stale, at)).toBe(true)
  }
  const last = at - every
  for (; at < last + silence; at += every) expect(heartbeat.read(stale, at)).toBe(true)
  expect(heartbeat.read(stale, at)).toBe(false)
})

test('a night in which the computer slept is no silence; the minute after it is', () => {
  const heartbeat = followHeartbeat(0)
  expect(heartbeat.read({ now: 'a', answers: true }, 0)).toBe(true)
  expect(heartbeat.read({ now: 'b', answers: true }, every)).toBe(true)
  const woken = 8 * 3_600_000
  for (let at = woken; at < woken + silence; at += every)
    expect(heartbeat.read({ now: 'b', answers: true }, at)).toBe(true)
  expect(heartbeat.read({ now: 'b', answers: true }, woken + silence)).toBe(false)
})

test('what the run before left is no sign of life, and a slow start has time', () => {
  const heartbeat = followHeartbeat(0)
  for (let at = 0; at < firstSign; at += every) expect(heartbeat.read({ now: 'old', answers: true }, at)).toBe(true)
  expect(heartbeat.read({ now: 'old', answers: true }, firstSign)).toBe(false)
})

test('whatever is read, nobody is found silent within a minute of a fresh sign', () => {
  const signs = fc.array(
    fc.option(fc.record({ now: fc.constantFrom('a', 'b', 'c'), answers: fc.boolean() }), { nil: null }),
  )
  fc.assert(
    fc.property(signs, (read) => {
      const heartbeat = followHeartbeat(0)
      let seen: string | undefined
      let lastFresh = firstSign - silence
      read.forEach((sign, place) => {
        const at = place * every
        if (sign?.answers && sign.now !== seen) {
          if (seen !== undefined) lastFresh = at
          seen = sign.now
        }
        expect(heartbeat.read(sign, at)).toBe(at - lastFresh < silence)
      })
    }),
  )
})
