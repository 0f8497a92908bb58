import { describe, expect, test } from 'vitest'
import type { Words } from '../contract/signals.ts'
import type { VisionToMain } from '../contract/workers/vision.ts'
import { guardBorder } from './border.ts'
import type { Networks } from './engine/networks.ts'
import type { Face, Point } from './face.ts'
import type { AreaPicture, Square } from './picture.ts'
import { createPipeline } from './pipeline.ts'
import { wholeSize } from './tracking/window.ts'

/** What stands before the camera at one instant. */
type View = {
  readonly faces?: readonly Face[]
  readonly aside?: number
  readonly covered?: boolean
  readonly stirs?: boolean
}

const face = (x: number, y: number, size = 120): Face => ({ x, y, width: size, height: size, score: 0.9 })
/** Somebody who stands quietly, as a living face does. */
const standing = (at: number): Face => face(160 + 2 * Math.sin(at / 300), 160 + 2 * Math.cos(at / 500))

const bright: AreaPicture = {
  width: 320,
  height: 320,
  wholeHeight: 320,
  pixels: new Uint8Array(320 * 320 * 3).map((_, at) => 60 + (Math.floor(at / 3) % 320) / 2),
}
/** Something dark stands at the right edge. */
const stirred: AreaPicture = {
  ...bright,
  pixels: bright.pixels.map((value, at) => (Math.floor(at / 3) % 320 > 290 && at < 320 * 200 * 3 ? 20 : value)),
}
const lid: AreaPicture = { ...bright, pixels: new Uint8Array(320 * 320 * 3).fill(25) }

function landmarks(aside: number): Point[] {
  const points: Point[] = Array.from({ length: 68 }, () => ({ x: 160, y: 160 }))
  points[36] = { x: 130, y: 150 }
  points[45] = { x: 190, y: 150 }
  points[30] = { x: 160 + 30 * aside, y: 170 }
  return points
}

/** The same pixels, of which each that is read is told by its place. */
function watched(pixels: Uint8Array, tell: (at: number) => void): Uint8Array {
  return new Proxy(pixels, {
    get(target, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) tell(Number(name))
      return Reflect.get(target, name, target)
    },
  })
}

type Play = {
  readonly ageBand?: boolean
  /** Whether `watch` is said two seconds after `found`, as main does; `meanwhile`: once, while a picture is looked at. */
  readonly confirm?: boolean | 'meanwhile'
  readonly years?: number
  /** How high the camera's whole picture is, of which this one is the marked area. */
  readonly wholeHeight?: number
  /** How far apart the pictures are, in milliseconds. */
  readonly every?: number
  /** Gives those pictures a listener that are read closely: it is told of each number that is, but by the networks. */
  readonly listener?: (at: number) => ((place: number) => void) | undefined
}

/** Plays views one after the other. */
async function play(
  view: (at: number) => View,
  seconds: number,
  { ageBand = false, confirm = true, years = 42, wholeHeight = bright.wholeHeight, every = 200, listener }: Play = {},
) {
  let at = 0
  let now = view(0)
  const log: (VisionToMain & { at: number })[] = []
  const asked = { age: 0, squares: [] as Square[], looksAround: [] as number[] }
  const networks: Networks = {
    async faces(_picture, square, size) {
      if (size === wholeSize) asked.looksAround.push(at)
      return (now.faces ?? []).filter(
        ({ x, y }) =>
          Math.abs(x - square.left - square.side / 2) < square.side / 2 &&
          Math.abs(y - square.top - square.side / 2) < square.side / 2,
      )
    },
    async landmarks(_picture, square) {
      asked.squares.push(square)
      return landmarks(now.aside ?? 0)
    },
    ...(ageBand && {
      async age(_picture, square) {
        asked.age += 1
        asked.squares.push(square)
        return years
      },
    }),
  }
  const purposes = { presence: true, ageBand } as const
  const pipeline = createPipeline(
    networks,
    purposes,
    () => at,
    guardBorder((record) => log.push({ ...record, at })),
  )
  for (; at < seconds * 1000 && pipeline.interval() !== undefined; at += every) {
    const found = log.find(({ type }) => type === 'found')
    if (confirm === true && found && at >= found.at + 2000) pipeline.watch()
    now = view(at)
    const picture = now.covered ? lid : now.stirs ? stirred : bright
    const tell = listener?.(at)
    const pixels = tell ? watched(picture.pixels, tell) : picture.pixels
    const looked = pipeline.frame({ ...picture, wholeHeight, pixels }, at)
    if (confirm === 'meanwhile' && found && at === found.at + 2000) pipeline.watch()
    await looked
  }
  const words = log.flatMap((record): (Words & { at: number })[] =>
    record.type === 'words' ? [{ ...record.words, at: record.at }] : [],
  )
  const doubt = log.find((record) => record.type === 'doubt')
  return { pipeline, log, words, doubt, asked, found: log.find(({ type }) => type === 'found')?.at }
}

const one = (at: number): View => ({ faces: [standing(at)] })
const longestGap = (instants: readonly number[]): number =>
  Math.max(...instants.slice(1).map((at, index) => at - (instants[index] ?? 0)))

describe('a session that goes well', () => {
  test('finds, waits to be told, speaks at once, and never more than once a second', async () => {
    const { log, words, found = 0 } = await play(one, 12)
    expect(found).toBe(400)
    expect(words[0]).toEqual({
      at: found + 2000,
      audience: 'one',
      attention: 'looking',
      dwell: 'arriving',
      distance: 'near',
    })
    const steady = log.filter(({ type }) => type === 'words' || type === 'hint')
    const gaps = steady.slice(1).map(({ at }, index) => at - (steady[index]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(1000)
    expect(words.at(-1)).toMatchObject({ dwell: 'engaged' })
  })
  test('says why nobody is found, never more than once a second', async () => {
    const { log } = await play((at) => (at < 2000 ? {} : { faces: [face(160, 160, 40)] }), 4)
    expect(log.map((record) => [record.at, record.type === 'hint' && record.hint])).toEqual([
      [0, 'no-face'],
      [1200, 'no-face'],
      [2400, 'too-small'],
      [3600, 'too-small'],
    ])
  })
  test('goes on beside a face that is too small for the search to notice, which would begin with it again and again', async () => {
    const beside = (size: number) => (at: number) => ({ faces: [standing(at), face(260, 150, size)] })
    const { words, doubt } = await play(beside(24), 9)
    expect(words.length).toBeGreaterThan(3)
    expect(doubt).toBeUndefined()
    const missedOnce = (size: number) => (at: number) =>
      at >= 5_000 && at < 5_200 ? { faces: [face(260, 150, size)] } : beside(24)(at)
    expect((await play(missedOnce(24), 9)).doubt, 'one picture without the held face').toBeUndefined()
    expect((await play(missedOnce(40), 9)).doubt, 'control').toMatchObject({ doubt: 'moved' })
    const { log } = await play(beside(40), 9)
    expect(new Set(log.map((record) => record.type === 'hint' && record.hint)), 'control').toEqual(
      new Set(['second-face']),
    )
  })
  test('says no word before it is told to, however long that takes', async () => {
    const { log } = await play(one, 10, { confirm: false })
    expect(log.filter(({ type }) => type === 'words')).toEqual([])
    expect(log.filter(({ type }) => type === 'found')).toHaveLength(1)
  })
  test('speaks although it was told to while it was looking at a picture', async () => {
    const { words } = await play(one, 6, { confirm: 'meanwhile' })
    expect(words.length).toBeGreaterThan(2)
  })
  test('says that the head is turned after a second of it, and that it is back', async () => {
    const { words } = await play((at) => ({ ...one(at), aside: at >= 6000 && at < 12_000 ? 0.9 : 0 }), 18)
    const changes = words.filter(({ attention }, index) => attention !== words[index - 1]?.attention)
    expect(changes.map(({ attention }) => attention)).toEqual(['looking', 'away', 'looking'])
    expect(changes[1]?.at).toBeGreaterThanOrEqual(7000)
  })
})

test('a head that stands at the bound of being turned does not have the word change to and fro', async () => {
  const asideAt = (degrees: number) => 0.6 * Math.tan((degrees * Math.PI) / 180)
  const { words } = await play((at) => ({ ...one(at), aside: at < 4000 ? 0 : asideAt(at % 4000 < 2000 ? 24 : 26) }), 24)
  const changes = words.filter(({ attention }, index) => attention !== words[index - 1]?.attention)
  expect(changes.map(({ attention }) => attention)).toEqual(['looking', 'away'])
})

describe('P7: a doubt ends it, and nothing is said after it', () => {
  const cases: [string, (at: number) => View, string][] = [
    ['leaves', (at) => (at < 5000 ? one(at) : {}), 'lost'],
    [
      'leaves, another one enters elsewhere',
      (at) => (at < 5000 ? one(at) : at < 5200 ? {} : { faces: [face(60, 160)] }),
      'moved',
    ],
    ['ducks for longer than the gap', (at) => (at < 5000 || at > 5700 ? one(at) : {}), 'lost'],
    [
      'leaves, another one enters outside of where the first was looked for',
      (at) => (at < 5000 ? one(at) : { faces: [face(300, 160)] }),
      'moved',
    ],
    [
      'is replaced by a smaller one in the same place',
      (at) => ({ faces: [at < 5000 ? standing(at) : face(160, 160, 80)] }),
      'moved',
    ],
    [
      'is joined by another one',
      (at) => ({ faces: [standing(at), ...(at < 5000 ? [] : [face(290, 150, 80)])] }),
      'second-face',
    ],
    ['covers the camera', (at) => ({ ...one(at), covered: at >= 5000 }), 'covered'],
  ]
  test.each(cases)('%s', async (_name, view, doubt) => {
    const { log, words } = await play(view, 12)
    expect(log.at(-1)).toMatchObject({ type: 'doubt', doubt })
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(({ at }) => at >= 5000)).toEqual([])
  })
  test('is over in the next picture for one who walks out of it, and waits for one who is missed in the middle', async () => {
    const walks = (at: number): View => {
      const x = 170 - 40 * Math.floor((at - 4800) / 200)
      return x > 0 ? { faces: [face(x, 160)] } : {}
    }
    const { log } = await play((at) => (at < 5000 ? one(at) : walks(at)), 12)
    expect(log.at(-1)).toMatchObject({ at: 5800, type: 'doubt', doubt: 'lost' })
    const { doubt } = await play((at) => (at === 5000 ? {} : one(at)), 12)
    expect(doubt, 'control: a picture without the face').toBeUndefined()
  })
  test('no picture at all is as long a doubt as no face, once somebody is held', async () => {
    const { pipeline, log } = await play(one, 5)
    expect(pipeline.patience()).toBeLessThanOrEqual(700)
    pipeline.lapse()
    pipeline.lapse()
    expect(log.filter(({ type }) => type === 'doubt')).toMatchObject([{ doubt: 'lost' }])
    expect(pipeline.interval()).toBeUndefined()
    const { pipeline: searching } = await play(() => ({}), 5)
    expect(searching.patience(), 'while somebody is searched for there is nobody to lose').toBeUndefined()
  })
  test('one of two who stood there from the beginning is not read when the other leaves, but is asked', async () => {
    const beside = face(290, 150, 80)
    const { log, found } = await play((at) => ({ faces: at < 1000 ? [standing(at), beside] : [beside] }), 8)
    expect(found).toBeUndefined()
    expect(log.at(-1)).toMatchObject({ type: 'doubt', doubt: 'second-face' })
  })
  test('a picture that never moves gets no word at all', async () => {
    const { words, doubt } = await play(() => ({ faces: [face(160, 160)] }), 12)
    expect(words).toEqual([])
    expect(doubt).toMatchObject({ doubt: 'frozen' })
  })
  test('somebody who passes within one look is no doubt, but silences the words', async () => {
    // Just when a record is due: what comes of it must not depend on when the next one would be.
    const record = (await play(one, 9)).words.find(({ at }) => at > 4000)?.at ?? 0
    const { log, words } = await play(
      (at) => ({ faces: [standing(at), ...(at === record ? [face(230, 100, 60)] : [])] }),
      9,
    )
    expect(log.some(({ type }) => type === 'doubt')).toBe(false)
    expect(words.some(({ at }) => at < record)).toBe(true)
    // The third look that sees nobody else is the first that may speak.
    expect(words.find(({ at }) => at >= record)?.at).toBe(record + 600)
  })
  test('looks that keep leaving it open whether somebody is beside are a doubt, and not a silence without end', async () => {
    const flickers = (at: number) => at >= 5400 && (at / 200) % 3 === 0
    const { log, words } = await play(
      (at) => ({ faces: [standing(at), ...(flickers(at) ? [face(230, 100, 60)] : [])] }),
      30,
    )
    expect(log.at(-1)).toMatchObject({ type: 'doubt', doubt: 'second-face' })
    expect(log.at(-1)?.at).toBeLessThanOrEqual((words.at(-1)?.at ?? 0) + 4000)
    expect(words.filter(({ at }) => at >= 5400)).toEqual([])
  })
  test.each([33, 66, 100, 165, 200])('others are looked for every 1.2 s, pictures being %i ms apart', async (every) => {
    for (const confirm of [true, false]) {
      const { asked, found = 0 } = await play(one, 9, { every, confirm })
      expect(longestGap([found, ...asked.looksAround.filter((at) => at > found)])).toBeLessThanOrEqual(1200)
    }
  })
  test('others are looked for in every second picture while something stirs beside the face', async () => {
    const every = 165
    const stirring = (at: number): View => ({ ...one(at), stirs: Math.floor(at / (2 * every)) % 2 === 0 })
    const { asked } = await play(stirring, 9, { every, confirm: false })
    expect(longestGap(asked.looksAround.filter((at) => at > 3000))).toBeLessThanOrEqual(2 * every)
  })
  test('somebody who passes between two looks is noticed where the picture stirs beside the face', async () => {
    const { words } = await play(one, 9)
    const record = words.find(({ at }) => at > 4000)?.at ?? 0
    const passing = (at: number) => at > record && at < record + 1000
    const passed = (stirs: boolean) =>
      play((at) => (passing(at) ? { faces: [standing(at), face(300, 100, 60)], stirs } : one(at)), 9)
    expect((await passed(true)).doubt).toMatchObject({ doubt: 'second-face' })
    expect((await passed(false)).doubt, 'control: nothing else would have noticed').toBeUndefined()
  })
  test('so is somebody who passes after the held one moved, and the picture beside is measured anew', async () => {
    const { words } = await play(one, 9)
    const record = words.find(({ at }) => at > 4000)?.at ?? 0
    const stepped = (at: number): Face => ({ ...standing(at), x: standing(at).x - (at > record ? 24 : 0) })
    const passing = (at: number) => at > record + 400 && at < record + 1200
    const passed = (stirs: boolean) =>
      play(
        (at) => ({ faces: [stepped(at), ...(passing(at) ? [face(300, 100, 60)] : [])], stirs: stirs && passing(at) }),
        9,
      )
    expect((await passed(true)).doubt).toMatchObject({ doubt: 'second-face' })
    expect((await passed(false)).doubt, 'control: nothing else would have noticed').toBeUndefined()
  })
  test('a doubt in "Is this you?" is told at once', async () => {
    const { log, words } = await play((at) => (at < 1500 ? one(at) : {}), 5)
    expect(log.at(-1)).toMatchObject({ type: 'doubt', doubt: 'lost' })
    expect(words).toEqual([])
  })
})

describe('P8: others in the area are noticed, and no more', () => {
  test('no landmarks and no age are read of anybody but the one who is held', async () => {
    const beside = face(270, 150, 70)
    const { log, asked } = await play((at) => ({ faces: [standing(at), ...(at < 5000 ? [] : [beside])] }), 12, {
      ageBand: true,
    })
    expect(log.at(-1)).toMatchObject({ type: 'doubt', doubt: 'second-face' })
    expect(asked.squares.length).toBeGreaterThan(7)
    const holds = ({ left, top, side }: Square, { x, y }: Face): boolean =>
      x > left && x < left + side && y > top && y < top + side
    expect(asked.squares.filter((square) => holds(square, beside))).toEqual([])
    // Control: the same squares hold the one who is.
    expect(asked.squares.every((square) => holds(square, standing(0)))).toBe(true)
  })
})

describe('P9: age', () => {
  test('is neither read nor said unless it was agreed', async () => {
    const { words, asked } = await play(one, 12)
    expect(asked.age).toBe(0)
    expect(words.every((word) => !('ageBand' in word))).toBe(true)
  })
  test('is unknown until seven readings, then a band, and then never read again', async () => {
    const { words, asked } = await play(one, 20, { ageBand: true })
    expect(words[0]?.ageBand).toBe('unknown')
    expect(words.at(-1)?.ageBand).toBe('30-54')
    expect(asked.age).toBe(7)
  })
  test.each([0, 4, 12, 17, 25, 29.9])('of %f years says, and says when, what an abstention does', async (years) => {
    const abstained = await play(one, 20, { ageBand: true, years: 55 })
    const young = await play(one, 20, { ageBand: true, years })
    expect(young.words.at(-1)?.ageBand).toBe('unknown')
    expect(young.log).toEqual(abstained.log)
    expect(young.asked).toEqual(abstained.asked)
    // Control: somebody whose age is told leaves another record.
    expect((await play(one, 20, { ageBand: true, years: 42 })).log).not.toEqual(abstained.log)
  })
  test('is no reason to measure light and noise of the face any more, once all readings are in', async () => {
    const read = { before: 0, after: 0 }
    const listener = (at: number) => {
      if (at < 2400 || (at > 3400 && at < 6000) || at > 7000) return undefined
      return (place: number): void => {
        const [x, y] = [Math.floor(place / 3) % 320, Math.floor(place / 3 / 320)]
        // Whether there is light at all is measured on every fourth pixel of the whole picture.
        if (x % 4 === 2 && y % 4 === 2 && Math.hypot(x - 160, y - 160) < 40) read[at < 6000 ? 'before' : 'after'] += 1
      }
    }
    const { asked } = await play(one, 8, { ageBand: true, listener })
    expect(asked.age).toBe(7)
    expect(read.after).toBe(0)
    expect(read.before, 'control').toBeGreaterThan(0)
  })
  test('makes nobody be looked at more closely who did not agree to it, or not yet', async () => {
    const looks = async (how: Play) => {
      const { asked } = await play(one, 9, how)
      return asked.squares.length - asked.age
    }
    const agreed = await looks({ ageBand: true })
    const without = await looks({})
    expect(without).toBeGreaterThan(0)
    expect(without).toBeLessThan(agreed)
    const unconfirmed = { confirm: false } as const
    expect(await looks({ ...unconfirmed, ageBand: true })).toBe(await looks(unconfirmed))
  })
  test('is not read of somebody far away, whom a low area shows as large as somebody near; nor is near said of them', async () => {
    const { words, asked } = await play(one, 12, { ageBand: true, wholeHeight: 500 })
    expect(asked.age).toBe(0)
    expect(new Set(words.map(({ distance }) => distance))).toEqual(new Set(['far']))
  })
  test('is not read before "Is this you?" is over', async () => {
    const { asked } = await play(one, 8, { ageBand: true, confirm: false })
    expect(asked.age).toBe(0)
  })
})

test('P8: whoever walks back until the face is less than a seventh of the picture’s height has left', async () => {
  const sizeAt = (at: number): number => 320 / Math.min(9, 4 + Math.max(0, at - 4_000) / 2_000)
  const { words, doubt } = await play((at) => ({ faces: [face(160 + 2 * Math.sin(at / 300), 160, sizeAt(at))] }), 20)
  const share = (at: number): number => sizeAt(at) / 320
  expect(doubt).toMatchObject({ doubt: 'lost' })
  expect(share(doubt?.at ?? 0)).toBeCloseTo(1 / 7, 2)
  expect(words.length).toBeGreaterThan(0)
  for (const word of words) expect(share(word.at)).toBeGreaterThanOrEqual(1 / 7)
})
