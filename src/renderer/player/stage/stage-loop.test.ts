import { describe, expect, test } from 'vitest'
import { rehearse } from './rehearsal.fixture.ts'
import { at0, bad, count, good, item, planOf, presentedKeys, video } from './stage-plans.fixture.ts'

describe('a loop', () => {
  test('goes round and round without a word from main', () => {
    const { notes } = rehearse(at0([item('a'), video('b'), item('c')]), () => good, 26_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '1:b', '1:c', '1:a', '1:b', '1:c'])
  })

  test('prepares the next item while the present one plays', () => {
    const { notes } = rehearse(at0([item('a'), item('b')]), () => good, 4_000)
    expect(notes.filter(({ effect }) => effect.type === 'prepare').map(({ at }) => at)).toEqual([0, 450])
    expect(count(notes, 'swap')).toBe(1)
  })

  test('draws the first frame of a picture before its turn, and brings it when its turn has come', () => {
    const { notes } = rehearse(at0([video('v'), item('a')]), () => good, 9_000)
    const steps = notes.filter(({ effect }) => effect.type === 'cue' || effect.type === 'swap')
    expect(steps.map(({ at, effect }) => [effect.type, at])).toEqual([
      ['cue', 20],
      ['swap', 50],
      // A film is expected to end with its length, and waited for.
      ['cue', 2_750],
      ['swap', 3_050],
      ['cue', 8_050],
      ['swap', 8_080],
    ])
  })

  test.each([
    ['pictures', item('a', { milliseconds: 3_000 }), item('b', { milliseconds: 3_000 })],
    ['films', video('a'), video('b')],
  ])('keeps its time where a transition is longer than its item: %s', (_, one, other) => {
    const slow = { kind: 'crossfade', milliseconds: 5_000, direction: 'left' } as const
    const items = [one, other].map((each) => ({ ...each, transition: slow }))
    const { notes } = rehearse(at0(items), () => ({ ...good, moved: 'never' }), 30_000)
    const swaps = notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [{ at, effect }] : []))
    expect(swaps.length).toBeGreaterThan(8)
    for (const { effect } of swaps) expect(effect.transition).toEqual({ ...slow, milliseconds: 1_500 })
    for (const [place, { at }] of swaps.slice(1).entries()) expect(at - (swaps[place]?.at ?? 0)).toBeLessThan(3_100)
  })

  test('waits for a first frame that takes longer', () => {
    const { notes } = rehearse(at0([item('a'), item('b')]), () => ({ ...good, cued: 400 }), 6_000)
    expect(notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [at] : []))).toEqual([420, 5_520])
  })

  test('waits for a film that ends later than it said, and gives up one that never does, with the next picture drawn', () => {
    const items = [video('v'), item('a')]
    const late = rehearse(at0(items), () => ({ ...good, length: 3_000, ended: 3_400 }), 4_000)
    expect(late.notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [at] : []))).toEqual([50, 3_450])
    const { notes } = rehearse(at0(items), () => ({ ...good, length: 3_000, ended: 'never' }), 70_000)
    expect(notes.find(({ effect }) => effect.type === 'report-failed')).toMatchObject({
      at: 63_050,
      effect: { key: 'v', code: 'end-timeout' },
    })
    expect(presentedKeys(notes).slice(0, 2)).toEqual(['1:v', '1:a'])
  })

  test('of one picture stays, and reports each round', () => {
    const { notes } = rehearse(at0([item('a')]), () => good, 21_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '1:a', '1:a', '1:a', '1:a'])
    expect(count(notes, 'swap')).toBe(1)
  })

  test('of one video goes from one element to the other', () => {
    const { notes } = rehearse(at0([video('v')]), () => good, 10_000)
    expect(presentedKeys(notes)).toEqual(['1:v', '1:v', '1:v', '1:v'])
    expect(count(notes, 'swap')).toBe(4)
  })

  test('loops a video that is shorter than its time, and cuts one that is longer', () => {
    const { notes } = rehearse(
      at0([video('long', { milliseconds: 1_000 }), video('short', { milliseconds: 7_000 })]),
      () => good,
      9_000,
    )
    const starts = notes.flatMap(({ effect }) => (effect.type === 'swap' ? [effect.loop] : []))
    expect(starts).toEqual([false, true, false])
    expect(notes.filter(({ effect }) => effect.type === 'swap').map(({ at }) => at)).toEqual([50, 1_080, 8_110])
  })

  test('begins a video that knows no length, or a longer one, again at its end, until its time is over', () => {
    const items = [video('unknown', { milliseconds: 7_000 }), item('a')]
    for (const length of [null, 30_000]) {
      const { notes } = rehearse(at0(items), () => ({ ...good, length }), 9_000)
      const told = notes.filter(({ effect }) => effect.type === 'swap' || effect.type === 'update')
      expect(told).toMatchObject([
        { at: 50, effect: { type: 'swap', loop: false } },
        { at: 3_050, effect: { type: 'update', loop: true } },
        { at: 7_050, effect: { type: 'swap' } },
      ])
    }
  })

  test('does not loop a video whose time is its own length: its first frame would flash up', () => {
    const { notes } = rehearse(at0([video('v', { milliseconds: 3_010 })]), () => good, 5_000)
    expect(notes.flatMap(({ effect }) => (effect.type === 'swap' ? [effect.loop] : []))).toEqual([false, false])
  })

  test('says of each item after how long it has given way, or failed, at the latest', () => {
    const items = [item('a'), video('v'), video('cut', { milliseconds: 2_000 }), item('plain', { milliseconds: null })]
    const told = (length: number | null) =>
      rehearse(at0(items), () => ({ ...good, length }), 22_000).notes.flatMap(({ effect }) =>
        effect.type === 'report-presented' ? [effect.longest] : [],
      )
    expect(told(3_000).slice(0, 4)).toEqual([5_000, 63_000, 2_000, 10_000])
    expect(told(null).slice(0, 4), 'a film that does not know its length has an hour').toEqual([
      5_000, 3_660_000, 2_000, 10_000,
    ])
    const plans = [...at0([item('a')]), { at: 2_000, plan: planOf(2, [item('bad')], 'now') }]
    const resting = rehearse(plans, ({ key }) => (key === 'bad' ? bad : good), 3_500).notes
    expect(
      resting.flatMap(({ effect }) => (effect.type === 'report-presented' ? [[effect.key, effect.longest]] : [])),
    ).toEqual([
      ['a', 5_000],
      ['fallback', null],
    ])
  })

  test('a film that turns out longer than it said is waited for, and main is told so', () => {
    const longer = { ...good, length: 3_000, ended: 90_000, lengthens: { after: 2_000, to: 90_000 } }
    const { notes } = rehearse(at0([video('v'), item('a')]), () => longer, 92_000)
    expect(notes.filter(({ effect }) => effect.type === 'report-failed')).toEqual([])
    expect(notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [at] : []))).toEqual([50, 90_050])
    expect(notes.flatMap(({ at, effect }) => (effect.type === 'report-longest' ? [[at, effect.longest]] : []))).toEqual(
      [[2_050, 150_000]],
    )
  })

  test('a film that turns out longer, or shorter, than it said begins again only where its time is not over', () => {
    const loopsOf = (length: number, to: number) =>
      rehearse(
        at0([video('v', { milliseconds: 7_000 }), item('a')]),
        () => ({ ...good, length, ended: to, lengthens: { after: 1_000, to } }),
        7_000,
      ).notes.flatMap(({ at, effect }) =>
        effect.type === 'swap' || effect.type === 'update' ? [[at, effect.loop]] : [],
      )
    expect(loopsOf(3_000, 30_000)).toEqual([
      [50, true],
      [1_050, false],
    ])
    expect(loopsOf(30_000, 3_000)).toEqual([
      [50, false],
      [1_050, true],
      [3_050, true],
    ])
  })
})
