import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Trigger } from '../../contract/package/package.ts'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import type { Audience } from '../../contract/signals.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

/** Sessions against an oracle that counts seconds, and uses none of the triggers' code. */
type Rule = {
  readonly id: string
  readonly on: { readonly interest: string } | { readonly attention: 'looking' | 'away' }
  readonly holdFor: number
  readonly cooldown: number
}

const knows = ({ on }: Rule, { words, interests }: Audience): boolean =>
  'interest' in on ? interests.includes(on.interest) : words.attention !== undefined
const holds = ({ on }: Rule, { words, interests }: Audience): boolean =>
  'interest' in on ? interests.includes(on.interest) : words.attention === on.attention

/**
 * Which rule is on in each second; while `interrupted` nothing begins and nothing ends. What time alone changes comes
 * before a word that changes in the same moment.
 */
function oracle(rules: readonly Rule[], audiences: readonly Audience[], interrupted: (second: number) => boolean) {
  const restsUntil = new Map<string, number>()
  let active: { rule: Rule; since: number } | null = null

  function step(second: number, audience: Audience): string | null {
    if (interrupted(second)) return null
    let next: Rule | null = null
    for (const rule of rules) {
      const isOn = active?.rule === rule
      const stays = isOn && active !== null && second < active.since + rule.holdFor && knows(rule, audience)
      const rests = !isOn && second < (restsUntil.get(rule.id) ?? 0)
      if (stays || (holds(rule, audience) && !rests)) {
        next = rule
        break
      }
    }
    if (active && active.rule !== next) restsUntil.set(active.rule.id, second + active.rule.cooldown)
    if (next === null) active = null
    else if (active?.rule !== next) active = { rule: next, since: second }
    return next?.id ?? null
  }

  return audiences.map((audience, second) => {
    const before = audiences[second - 1]
    if (before) step(second, before)
    return step(second, audience)
  })
}

const rules = fc
  .array(
    fc.record({
      on: fc.constantFrom<Rule['on']>(
        { interest: 'bread' },
        { interest: 'wine' },
        { attention: 'looking' },
        { attention: 'away' },
      ),
      holdFor: fc.integer({ min: 1, max: 9 }),
      cooldown: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((rule, place): Rule => ({ ...rule, id: `r${place}` })))
const audiences = fc.array(
  fc.record({
    words: fc.record({ attention: fc.constantFrom('looking' as const, 'away' as const) }, { requiredKeys: [] }),
    interests: fc.subarray(['bread', 'wine']),
  }),
  { minLength: 5, maxLength: 90 },
)
/** Everybody stays as they are for a while. */
const lasting = fc
  .tuple(audiences, fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 90, maxLength: 90 }))
  .map(([each, lengths]) =>
    each.flatMap((audience, place) => Array<Audience>(lengths[place] ?? 1).fill(audience)).slice(0, 150),
  )

const trigger = ({ id, on, holdFor, cooldown }: Rule): Trigger => ({
  id,
  when: 'interest' in on ? { interest: on.interest } : { signal: 'attention', is: [on.attention] },
  playlist: id,
  at: 'now',
  holdFor: `PT${holdFor}S`,
  ...(cooldown > 0 && { cooldown: `PT${cooldown}S` }),
})

function played(all: readonly Rule[], story: readonly Audience[]): readonly (string | null)[] {
  const clock = manualClock(new Date('2026-01-05T11:59:00Z'))
  const content = exampleContent({
    playlists: [
      examplePlaylist('everyone', ['e']),
      examplePlaylist('alarm', ['z']),
      ...all.map(({ id }) => examplePlaylist(id, [id])),
    ],
    schedule: [{ playlist: 'alarm', priority: 9, from: '12:00', until: '12:01', interrupt: true }],
    triggers: all.map(trigger),
    interests: ['bread', 'wine'].map((id) => ({ id, label: { en: id } })),
  })
  const playback = createPlayback({ clock, ...exampleTime(), random: () => 0, content, address: exampleAddress })
  playback.setSessionOpen(true)
  const on = story.map((audience) => {
    playback.setAudience(audience, { everyone: false })
    const [playlist] = playback.plan().items[0]?.key.split('/') ?? []
    clock.advance(1_000)
    return playlist === undefined || playlist === 'everyone' || playlist === 'alarm' ? null : playlist
  })
  playback.dispose()
  return on
}

const alarm = (second: number): boolean => second >= 60 && second < 120

describe('a session, second by second, as the oracle has it', () => {
  test('the first that holds wins, holds last, cooldowns rest, interrupts beat them all', () => {
    fc.assert(
      fc.property(rules, lasting, (all, story) => {
        expect(played(all, story)).toEqual(oracle(all, story, alarm))
      }),
      { numRuns: 60 },
    )
  })

  test('control: an oracle without holds, cooldowns or interrupts is found out', () => {
    const rule: Rule = { id: 'r0', on: { attention: 'looking' }, holdFor: 5, cooldown: 5 }
    const looks: Audience = { words: { attention: 'looking' }, interests: [] }
    const away: Audience = { words: { attention: 'away' }, interests: [] }
    const story = [looks, ...Array<Audience>(8).fill(away), ...Array<Audience>(80).fill(looks)]
    expect(played([rule], story)).toEqual(oracle([rule], story, alarm))
    expect(played([rule], story)).not.toEqual(oracle([rule], story, () => false))
    expect(played([rule], story)).not.toEqual(oracle([{ ...rule, holdFor: 1 }], story, alarm))
    expect(played([rule], story)).not.toEqual(oracle([{ ...rule, cooldown: 0 }], story, alarm))
  })
})
