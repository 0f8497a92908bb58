import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan, PlanItem } from '../../../contract/plan.ts'
import { wakeAt } from './progress.ts'
import { type Behaviour, type Note, rehearse } from './rehearsal.fixture.ts'
import { step } from './stage-machine.ts'
import { initialStage, type StageState } from './stage-state.ts'

const good: Behaviour = { ready: 20, cued: 30, ended: 3_000, moved: 400 }
const bad: Behaviour = { ...good, ready: 'fails' }

function item(key: string, change: Partial<PlanItem> = {}): PlanItem {
  return {
    key,
    kind: 'image',
    source: `content/${key}`,
    type: 'image/png',
    milliseconds: 5_000,
    transition: { kind: 'crossfade', milliseconds: 400, direction: 'left' },
    fit: 'cover',
    backdrop: 'blurred',
    volume: 0,
    coupon: null,
    alt: null,
    ...change,
  }
}
const video = (key: string, change: Partial<PlanItem> = {}) =>
  item(key, { kind: 'video', type: 'video/mp4', milliseconds: null, ...change })
const planOf = (revision: number, items: PlanItem[], takeover: Plan['takeover'] = 'boundary'): Plan => ({
  revision,
  takeover,
  items,
})
const at0 = (items: PlanItem[]) => [{ at: 0, plan: planOf(1, items) }]

function presentedKeys(notes: readonly Note[]): string[] {
  return notes.flatMap(({ effect }) => (effect.type === 'report-presented' ? [`${effect.revision}:${effect.key}`] : []))
}
const count = (notes: readonly Note[], type: Note['effect']['type']) =>
  notes.filter(({ effect }) => effect.type === type).length

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
      ['cue', 2_990],
      ['swap', 3_050],
      ['cue', 8_050],
      ['swap', 8_080],
    ])
  })

  test('waits for a first frame that takes longer', () => {
    const { notes } = rehearse(at0([item('a'), item('b')]), () => ({ ...good, cued: 200 }), 6_000)
    expect(notes.flatMap(({ at, effect }) => (effect.type === 'swap' ? [at] : []))).toEqual([220, 5_360])
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

  test('does not loop a video whose time is its own length: its first frame would flash up', () => {
    const { notes } = rehearse(at0([video('v', { milliseconds: 3_010 })]), () => good, 5_000)
    expect(notes.flatMap(({ effect }) => (effect.type === 'swap' ? [effect.loop] : []))).toEqual([false, false])
  })
})

describe('an item that cannot be shown', () => {
  const behave = (item: PlanItem) => (item.key === 'bad' ? bad : good)

  test('is skipped and reported', () => {
    const { notes } = rehearse(at0([item('a'), item('bad'), item('c')]), behave, 11_000)
    expect(presentedKeys(notes)).toEqual(['1:a', '1:c', '1:a'])
    expect(notes.find(({ effect }) => effect.type === 'report-failed')?.effect).toEqual({
      type: 'report-failed',
      revision: 1,
      key: 'bad',
      code: 'decode-failed',
    })
  })

  test('gives way to the fallback if it is the only one, rests longer and longer, and returns', () => {
    const hour = 3_600_000
    const { notes } = rehearse(at0([item('bad')]), behave, hour)
    const tries = notes.filter(({ effect }) => effect.type === 'prepare').map(({ at }) => Math.round(at / 1_000))
    expect(tries).toEqual([0, 2, 6, 66, 186, 426, 906, 1_866])
    const later = rehearse(at0([item('bad')]), (_, round) => (round < 4 ? bad : good), hour)
    expect(presentedKeys(later.notes)[0]).toBe('1:bad')
  })

  test('is left for the fallback when it breaks while it has the stage', () => {
    const { notes } = rehearse(at0([video('v')]), () => ({ ...good, ended: 'fails' }), 1_500)
    const tokens = notes.flatMap(({ effect }) => (effect.type === 'swap' ? [effect.to] : []))
    expect(tokens).toEqual([1, 2])
    const prepared = notes.flatMap(({ effect }) => (effect.type === 'prepare' ? [effect.showing.revision] : []))
    expect(prepared).toEqual([1, null])
  })

  test.each([
    ['does not start', { ...good, cued: 'never' }, 'start-timeout'],
    ['is never loaded', { ...good, ready: 'never' }, 'start-timeout'],
    ['never ends', { ...good, ended: 'never' }, 'end-timeout'],
  ] as const)('is given up when it %s', (_, behaviour, code) => {
    const { notes } = rehearse(
      at0([video('bad'), item('b')]),
      (item) => (item.key === 'bad' ? behaviour : good),
      4_000_000,
    )
    expect(notes.find(({ effect }) => effect.type === 'report-failed')?.effect).toMatchObject({ key: 'bad', code })
    expect(presentedKeys(notes)).toContain('1:b')
  })

  test('is called unresponsive when it is a page', () => {
    const { notes } = rehearse(at0([item('h', { kind: 'html' })]), () => ({ ...good, ready: 'never' }), 5_000)
    expect(notes.find(({ effect }) => effect.type === 'report-failed')?.effect).toMatchObject({ code: 'unresponsive' })
  })
})

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

test('a fallback in the plan is shown by its key, with no swap where the fallback has the stage already', () => {
  const { notes } = rehearse(at0([item('f', { kind: 'fallback', source: '' })]), () => good, 9_000)
  expect(presentedKeys(notes)).toEqual(['1:f', '1:f'])
  expect(count(notes, 'swap')).toBe(0)
})

const delay = fc.integer({ min: 0, max: 3_000 })
const anyBehaviour: fc.Arbitrary<Behaviour> = fc.record({
  ready: fc.oneof({ weight: 8, arbitrary: delay }, fc.constantFrom('never' as const, 'fails' as const)),
  cued: fc.oneof({ weight: 8, arbitrary: delay }, fc.constantFrom('never' as const, 'fails' as const)),
  ended: fc.oneof({ weight: 8, arbitrary: delay }, fc.constantFrom('never' as const, 'fails' as const)),
  moved: fc.oneof({ weight: 8, arbitrary: delay }, fc.constant('never' as const)),
})
const anyItem = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    kind: fc.constantFrom('image' as const, 'video' as const, 'html' as const, 'fallback' as const),
    milliseconds: fc.option(fc.integer({ min: 1, max: 20_000 })),
    transition: fc.integer({ min: 0, max: 5_000 }),
  })
  .map(({ name, kind, milliseconds, transition }) =>
    item(name, {
      kind,
      source: `${kind}-${name}`,
      milliseconds: kind === 'video' ? milliseconds : (milliseconds ?? 1_000),
      transition: { kind: 'crossfade', milliseconds: transition, direction: 'left' },
    }),
  )
const anyPlans = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 30_000 }),
      takeover: fc.constantFrom('boundary' as const, 'now' as const),
      items: fc.array(anyItem, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) => {
    let at = 0
    return steps.map(({ after, takeover, items }, index) => {
      at += after
      return { at, plan: planOf(index + 1, items, takeover) }
    })
  })
/** Behaviour drawn per source and round from a fixed list, so that a run can be repeated. */
const anyBehaviours = fc
  .array(anyBehaviour, { minLength: 1, maxLength: 12 })
  .map((list) => (item: PlanItem, round: number): Behaviour => {
    if (item.kind === 'fallback') return { ready: 1, cued: 1, ended: 'never', moved: 1 }
    return list[(item.source.charCodeAt(item.source.length - 1) + item.kind.length + round) % list.length] ?? good
  })

describe('whatever the plans and however the items behave', () => {
  test('one showing has the stage, at most one more is live, and what has the stage is never released', () => {
    fc.assert(
      fc.property(anyPlans, anyBehaviours, (plans, behave) => {
        const live = new Set([0])
        let front = 0
        for (const { effect } of rehearse(plans, behave, 120_000).notes) {
          if (effect.type === 'prepare') live.add(effect.showing.token)
          if (effect.type === 'cue') expect(live).toContain(effect.token)
          if (effect.type === 'swap') {
            expect(effect.from).toBe(front)
            expect(live).toContain(effect.to)
            front = effect.to
          }
          if (effect.type === 'release') {
            expect(effect.token).not.toBe(front)
            expect(live.delete(effect.token)).toBe(true)
          }
          expect(live.size).toBeLessThanOrEqual(2)
          expect(live).toContain(front)
        }
      }),
    )
  })

  test('the stage never spins: its steps are bounded by the time that passes', () => {
    fc.assert(
      fc.property(anyPlans, anyBehaviours, (plans, behave) => {
        // The fastest honest loop is one of 100 ms; with its words that is a few steps each.
        expect(rehearse(plans, behave, 120_000).steps).toBeLessThan((120_000 / 100) * 8)
      }),
    )
  })

  test('the last plan is shown in the end, or every item of it failed and the fallback has the stage', () => {
    fc.assert(
      fc.property(anyPlans, anyBehaviours, (plans, behave) => {
        const last = plans.at(-1)
        if (!last) return
        const { notes, states } = rehearse(plans, behave, last.at + 4_000_000)
        const revision = last.plan.revision
        const shown = presentedKeys(notes).some((key) => key.startsWith(`${revision}:`))
        const failed = new Set(
          notes.flatMap(({ effect }) =>
            effect.type === 'report-failed' && effect.revision === revision ? [effect.key] : [],
          ),
        )
        const all = last.plan.items.every(({ key }) => failed.has(key))
        const hadFallback = states.some(({ now }) => now.showing.revision === null && now.showing.token > 0)
        expect(shown || (all && (hadFallback || states.at(-1)?.now.showing.revision === null))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('every item that works is shown, and one that does not is tried ever more rarely', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (works) => {
        const items = works.map((_, index) => item(`i${index}`, { milliseconds: 1_000 }))
        const { notes } = rehearse(
          at0(items),
          ({ key }) => (works[Number(key.slice(1))] === false ? bad : good),
          3_600_000,
        )
        const shown = new Set(presentedKeys(notes))
        for (const [index, ok] of works.entries()) {
          expect(shown.has(`1:i${index}`)).toBe(ok)
          const tries = notes.filter(
            ({ effect }) => effect.type === 'prepare' && effect.showing.item.key === `i${index}`,
          ).length
          if (!ok) expect(tries).toBeLessThanOrEqual(9)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('words of showings that are no more change nothing', () => {
    fc.assert(
      fc.property(anyPlans, anyBehaviours, (plans, behave) => {
        for (const state of rehearse(plans, behave, 20_000).states.slice(0, 200)) {
          const known = new Set([state.now.showing.token, state.phase === 'moving' ? -1 : state.next?.showing.token])
          for (const token of [state.loop.lastToken + 1, 0].filter((one) => !known.has(one))) {
            for (const event of [
              { type: 'ready', token, length: 1 },
              { type: 'cued', token },
              { type: 'presented', token },
              { type: 'moved', token },
              { type: 'ended', token },
              { type: 'failed', token, code: 'load-failed' },
            ] as const) {
              const answer = step(state, event, state.now.since)
              expect(answer.state.now.showing).toBe(state.now.showing)
              expect(answer.effects.filter(({ type }) => type === 'swap' || type === 'report-presented')).toEqual([])
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

test('before any plan the built-in fallback has the stage, and nothing is wanted', () => {
  const state: StageState = initialStage(0)
  expect(wakeAt(state, 0)).toBe(Number.POSITIVE_INFINITY)
  expect(step(state, { type: 'tick' }, 1_000)).toEqual({ state, effects: [] })
})
