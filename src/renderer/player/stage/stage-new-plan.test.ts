import { describe, expect, test } from 'vitest'
import { rehearse } from './rehearsal.fixture.ts'
import { bad, count, good, item, planOf, presentedKeys, video } from './stage-plans.fixture.ts'

describe('a new plan', () => {
  const old = { at: 0, plan: planOf(1, [item('a'), item('b')]) }

  test('takes over at the boundary', () => {
    const { notes } = rehearse([old, { at: 2_000, plan: planOf(2, [item('x')]) }], () => good, 6_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '2:x'])
    expect(notes.find(({ effect }) => effect.type === 'swap' && effect.from === 1)?.at).toBe(5_050)
  })

  test('takes over now, as soon as its first item can be presented', () => {
    const { notes } = rehearse([old, { at: 2_000, plan: planOf(2, [item('x')], 'now') }], () => good, 3_000)
    expect(notes.find(({ effect }) => effect.type === 'swap' && effect.from === 1)?.at).toBe(2_050)
  })

  test('takes over now during a transition, right after it', () => {
    const { notes } = rehearse([old, { at: 100, plan: planOf(2, [item('x')], 'now') }], () => good, 3_000)
    expect(notes.find(({ effect }) => effect.type === 'swap' && effect.from === 1)?.at).toBe(500)
  })

  test('that begins with what is on the stage goes on with it', () => {
    const longer = item('a', { milliseconds: 8_000 })
    const { notes } = rehearse([old, { at: 2_000, plan: planOf(2, [longer, item('x')], 'now') }], () => good, 9_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '2:a', '2:x'])
    expect(notes.filter(({ effect }) => effect.type === 'swap').map(({ at }) => at)).toEqual([50, 8_050])
  })

  test('that holds a video which came to its end, and never knew its length, has it begin again', () => {
    const film = video('v')
    const held = { ...film, milliseconds: 60_000 }
    const { notes } = rehearse(
      [
        { at: 0, plan: planOf(1, [film, item('slow')]) },
        { at: 3_100, plan: planOf(2, [held]) },
      ],
      ({ key }) => (key === 'v' ? { ...good, length: null } : { ...good, ready: 4_000 }),
      9_000,
    )
    expect(notes.find(({ effect }) => effect.type === 'update')).toMatchObject({ at: 3_100, effect: { loop: true } })
  })

  test('that lets go of a video which was held for longer than it lasts has it play to its end', () => {
    const film = video('v')
    const { notes } = rehearse(
      [
        { at: 0, plan: planOf(1, [film]) },
        { at: 2_000, plan: planOf(2, [{ ...film, milliseconds: 86_400_000 }], 'now') },
        { at: 600_000, plan: planOf(3, [film], 'now') },
      ],
      () => ({ ...good, length: 10_000, ended: 605_000 }),
      610_000,
    )
    expect(count(notes, 'report-failed')).toBe(0)
    expect(notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [at] : []))).toEqual([50, 605_080])
  })

  test('that lets go of a video which then never ends gives it up by its length from then on', () => {
    const film = video('v')
    const { notes } = rehearse(
      [
        { at: 0, plan: planOf(1, [{ ...film, milliseconds: 86_400_000 }]) },
        { at: 600_000, plan: planOf(2, [film, item('x')], 'now') },
      ],
      () => ({ ...good, length: 10_000, ended: 'never' }),
      700_000,
    )
    expect(notes.find(({ effect }) => effect.type === 'report-failed')).toMatchObject({
      at: 670_000,
      effect: { code: 'end-timeout' },
    })
  })

  test.each([{ fit: 'contain' }, { backdrop: '#102030' }] as const)(
    'that begins with what is on the stage, laid out in another way, shows it anew: %o',
    (change) => {
      const { notes } = rehearse(
        [
          { at: 0, plan: planOf(1, [item('a')]) },
          { at: 2_000, plan: planOf(2, [item('a', change)]) },
        ],
        () => good,
        9_000,
      )
      expect(presentedKeys(notes)).toEqual(['1:a', '2:a'])
      const prepared = notes.flatMap(({ effect }) => (effect.type === 'prepare' ? [effect.showing.item] : []))
      expect(prepared).toEqual([item('a'), item('a', change)])
    },
  )

  test.each([
    ['boundary', 5_050],
    ['now', 5_020],
  ] as const)('that begins with what is cued shows it once, for as long as the new plan says: %s', (takeover, from) => {
    const plan = planOf(2, [item('b', { milliseconds: 8_000 }), item('x')], takeover)
    const { notes } = rehearse([old, { at: 5_020, plan }], () => good, 14_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '2:b', '2:x'])
    expect(notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [at] : []))).toEqual([50, from, from + 8_000])
  })

  test('that begins with another one than what is cued comes after it', () => {
    const { notes } = rehearse([old, { at: 5_020, plan: planOf(2, [item('x')]) }], () => good, 14_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '1:b', '2:x'])
  })

  test('that goes on with what is on leaves it as loud as it began, and counts from the next showing on', () => {
    const [loud, low] = [video('v', { volume: 1 }), video('v', { volume: 0.2 })]
    const { notes } = rehearse(
      [
        { at: 0, plan: planOf(1, [loud]) },
        { at: 1_500, plan: planOf(2, [low]) },
      ],
      () => good,
      9_000,
    )
    const volumes = (type: 'prepare' | 'update') =>
      notes.flatMap(({ effect }) => (effect.type === type ? [effect.showing.item.volume] : []))
    expect(volumes('update')).toEqual([1])
    expect(volumes('prepare').slice(-2)).toEqual([0.2, 0.2])
  })

  test('that begins with what is cued has it come as loud as it says', () => {
    const { notes } = rehearse([old, { at: 5_020, plan: planOf(2, [item('b', { volume: 0.2 })]) }], () => good, 6_000)
    const updates = notes.flatMap(({ effect }) => (effect.type === 'update' ? [effect.showing.item.volume] : []))
    expect(updates).toEqual([0.2])
  })

  test('of a lower or equal revision is left', () => {
    const { notes } = rehearse(
      [
        { at: 0, plan: planOf(2, [item('a')]) },
        { at: 1_000, plan: planOf(2, [item('x')], 'now') },
        { at: 2_000, plan: planOf(1, [item('y')], 'now') },
      ],
      () => good,
      9_000,
    )
    expect(new Set(presentedKeys(notes))).toEqual(new Set(['2:a']))
  })

  test('leaves the last plan even when none of its own items can be shown', () => {
    const { notes } = rehearse(
      [old, { at: 2_000, plan: planOf(2, [item('bad')], 'now') }],
      (item) => (item.key === 'bad' ? bad : good),
      4_000,
    )
    const last = notes.findLast(({ effect }) => effect.type === 'swap')
    expect(last?.state.now.showing.revision).toBeNull()
  })
})
