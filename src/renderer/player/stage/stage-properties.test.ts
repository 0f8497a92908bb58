import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fallbackKey, type PlanItem } from '../../../contract/plan.ts'
import { type Behaviour, rehearse } from './rehearsal.fixture.ts'
import { step } from './stage-machine.ts'
import { at0, bad, good, item, planOf, presentedKeys } from './stage-plans.fixture.ts'

const delay = fc.integer({ min: 0, max: 3_000 })
const shown = fc.record({
  ready: fc.oneof({ weight: 8, arbitrary: delay }, fc.constantFrom('never' as const, 'fails' as const)),
  cued: fc.oneof({ weight: 8, arbitrary: delay }, fc.constantFrom('never' as const, 'fails' as const)),
  ended: fc.oneof({ weight: 8, arbitrary: delay }, fc.constantFrom('never' as const, 'fails' as const)),
  moved: fc.oneof({ weight: 8, arbitrary: delay }, fc.constant('never' as const)),
})
const anyBehaviour: fc.Arbitrary<Behaviour> = fc
  .tuple(shown, fc.option(fc.record({ after: delay, to: delay }), { freq: 3 }))
  .map(([behaviour, lengthens]) => ({ ...behaviour, ...(lengthens && { lengthens }) }))
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
        const shown = presentedKeys(notes).some(
          (key) => key.startsWith(`${revision}:`) && key !== `${revision}:${fallbackKey}`,
        )
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
    let gone = 0
    fc.assert(
      fc.property(anyPlans, anyBehaviours, (plans, behave) => {
        for (const state of rehearse(plans, behave, 20_000).states.slice(0, 200)) {
          const { lastToken } = state.loop
          const known = new Set([state.now.showing.token, state.phase === 'moving' ? -1 : state.next?.showing.token])
          const others = new Set([0, 1, lastToken - 3, lastToken - 2, lastToken - 1, lastToken, lastToken + 1])
          const without = step(state, { type: 'tick' }, state.now.since)
          for (const token of [...others].filter((one) => one >= 0 && !known.has(one))) {
            if (token > 0 && token <= lastToken) gone += 1
            for (const event of [
              { type: 'ready', token, length: 1 },
              { type: 'length', token, length: 1 },
              { type: 'cued', token },
              { type: 'presented', token },
              { type: 'moved', token },
              { type: 'ended', token },
              { type: 'failed', token, code: 'load-failed' },
            ] as const) {
              const answer = step(state, event, state.now.since)
              // The very same state, mostly: then there is nothing to compare.
              if (answer.state !== without.state) expect(answer.state).toEqual(without.state)
              expect(answer.effects).toEqual(without.effects)
            }
          }
        }
      }),
      { numRuns: 120 },
    )
    expect(gone, 'showings that there had been').toBeGreaterThan(10)
  })
})
