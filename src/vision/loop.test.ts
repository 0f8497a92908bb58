import { describe, expect, test } from 'vitest'
import { framesStoppedAfter, type NextPicture, startLoop } from './loop.ts'

const interval = 165
const next = (patience?: number): NextPicture => ({ interval, patience })

/** A loop on a clock that only moves when it is told to. */
function play(take: () => Promise<NextPicture | undefined> = async () => next()) {
  let now = 0
  let timers: { at: number; action: () => void }[] = []
  const asked: number[] = []
  const faults: string[] = []
  const taken: Uint8Array[] = []
  const lapses: number[] = []
  const loop = startLoop({
    timing: {
      now: () => now,
      after(milliseconds, action) {
        const timer = { at: now + milliseconds, action }
        timers.push(timer)
        return () => {
          timers = timers.filter((other) => other !== timer)
        }
      },
    },
    ask: () => asked.push(now),
    take(picture) {
      taken.push(picture.pixels)
      return take()
    },
    lapse: () => lapses.push(now),
    fault: (code) => faults.push(code),
  })
  return {
    asked,
    faults,
    taken,
    lapses,
    close: () => loop.close(),
    hurry: () => loop.hurry(),
    async send(message: unknown = frame()) {
      loop.receive(message)
      await new Promise((resolve) => setImmediate(resolve))
    },
    pass(milliseconds: number) {
      now += milliseconds
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers = timers.filter((other) => other !== timer)
        timer.action()
      }
    },
  }
}

const frame = () => ({
  type: 'frame',
  width: 32,
  height: 32,
  wholeHeight: 40,
  at: 1,
  pixels: new Uint8Array(32 * 32 * 3).fill(200),
})

describe('the loop', () => {
  test('asks for one picture at a time, six times a second', async () => {
    const loop = play()
    expect(loop.asked).toEqual([0])
    loop.pass(1000)
    expect(loop.asked).toHaveLength(1)
    await loop.send()
    loop.pass(0)
    expect(loop.asked).toEqual([0, 1000])
    loop.pass(40)
    await loop.send()
    loop.pass(interval - 41)
    expect(loop.asked).toHaveLength(2)
    loop.pass(1)
    expect(loop.asked).toEqual([0, 1000, 1000 + interval])
  })
  test('asks at once when it is hurried, but never for a second picture beside the first', async () => {
    const loop = play()
    loop.hurry()
    expect(loop.asked).toEqual([0])
    await loop.send()
    loop.pass(40)
    loop.hurry()
    loop.hurry()
    expect(loop.asked).toEqual([0, 40])
    loop.pass(interval)
    expect(loop.asked, 'the one that was due is the one that came').toEqual([0, 40])
    const doubted = play(async () => undefined)
    await doubted.send()
    doubted.hurry()
    expect(doubted.asked).toEqual([0])
  })
  test('rests after a picture that was on its way when it was hurried, and asks for none once it is over', async () => {
    const loop = play()
    loop.hurry()
    await loop.send()
    loop.pass(interval - 1)
    expect(loop.asked).toEqual([0])
    loop.close()
    loop.hurry()
    loop.pass(interval)
    expect(loop.asked).toEqual([0])
  })
  test('asks without a rest when it is hurried over a picture that it looks at', async () => {
    const looked = Promise.withResolvers<NextPicture>()
    const loop = play(() => looked.promise)
    await loop.send()
    loop.hurry()
    loop.pass(30)
    expect(loop.asked, 'not before it is done with it').toEqual([0])
    looked.resolve(next())
    await looked.promise
    loop.pass(1)
    expect(loop.asked).toEqual([0, 31])
    await loop.send()
    loop.pass(30)
    expect(loop.asked, 'the one after it rests again').toEqual([0, 31])
  })
  test('P4: zeroes each picture when it is done with it, also when the work fails', async () => {
    const well = play()
    await well.send()
    const badly = play(async () => Promise.reject(new Error('age 43')))
    await badly.send()
    for (const { taken } of [well, badly]) expect(taken[0]?.every((value) => value === 0)).toBe(true)
    expect(badly.faults).toEqual(['internal'])
  })
  test('waits for the first picture as long as a camera takes to open', () => {
    const loop = play()
    loop.pass(10 * framesStoppedAfter)
    expect(loop.faults).toEqual([])
  })
  test('faults after two seconds without a picture, once', async () => {
    const loop = play()
    await loop.send()
    loop.pass(interval)
    loop.pass(framesStoppedAfter - 1)
    expect(loop.faults).toEqual([])
    loop.pass(1)
    loop.pass(framesStoppedAfter)
    expect(loop.faults).toEqual(['frames-stopped'])
  })
  test('lapses, once and without a fault, where a picture is waited for no longer than its patience', async () => {
    const loop = play(async () => next(650))
    loop.pass(10 * framesStoppedAfter)
    await loop.send()
    loop.pass(interval)
    loop.pass(649)
    expect(loop.lapses).toEqual([])
    await loop.send()
    loop.pass(interval)
    const asked = loop.asked.at(-1) ?? 0
    loop.pass(650)
    loop.pass(framesStoppedAfter)
    expect(loop.lapses).toEqual([asked + 650])
    await loop.send()
    loop.hurry()
    expect(loop.asked.at(-1), 'and asks for none any more').toBe(asked)
    expect(loop.faults).toEqual([])
    expect(loop.taken).toHaveLength(2)
  })
  test('faults when the port closes, but not after a doubt', async () => {
    const loop = play()
    loop.close()
    expect(loop.faults).toEqual(['frames-stopped'])
    const doubted = play(async () => undefined)
    await doubted.send()
    doubted.close()
    doubted.pass(framesStoppedAfter)
    expect(doubted.faults).toEqual([])
    expect(doubted.asked).toHaveLength(1)
  })
  test.each([
    ['nothing', null],
    ['pixels that do not fill the picture', { ...frame(), width: 64 }],
    ['too large a picture', { ...frame(), width: 512, height: 6, pixels: new Uint8Array(512 * 6 * 3) }],
    ['a picture that is higher than the whole', { ...frame(), wholeHeight: 31 }],
    ['something more', { ...frame(), label: 'camera' }],
  ])('faults on %s instead of a picture, and takes nothing more', async (_name, message) => {
    const loop = play()
    await loop.send(message)
    await loop.send()
    expect(loop.faults).toEqual(['frame-invalid'])
    expect(loop.taken).toEqual([])
  })
  test('faults on a picture that nobody asked for', async () => {
    const loop = play()
    await loop.send()
    await loop.send()
    expect(loop.faults).toEqual(['frame-invalid'])
  })
})
