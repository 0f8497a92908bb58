import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Trigger } from '../../contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import type { Plan } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import { type ManualClock, manualClock } from '../base/time/manual-clock.ts'
import { audiences } from './arbitraries.fixture.ts'
import { openPage } from './page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import type { Playback } from './playback.ts'

/**
 * The same script, once with these words and once with those: whatever outlives the session, whatever is announced, and
 * everything that plays afterwards must be the same to the last key and millisecond.
 */
type CreatePlayback = typeof import('./playback-runner.ts').createPlayback

const trigger = (id: string, when: Trigger['when'], playlist: string, changes: Partial<Trigger> = {}): Trigger => ({
  id,
  when,
  playlist,
  at: 'now',
  holdFor: 'PT4S',
  cooldown: 'PT1H',
  ...changes,
})
/** A minute each, so that a day takes few steps. */
const slow = (id: string, weight = 1) => exampleItem(id, { duration: 'PT1M', weight })
const quarters = Array.from({ length: 48 }, (_, place) => ({
  playlist: 'heavy',
  priority: 1,
  from: `${String(Math.floor(place / 2)).padStart(2, '0')}:${place % 2 ? '30' : '00'}`,
  until: `${String(Math.floor(place / 2)).padStart(2, '0')}:${place % 2 ? '45' : '15'}`,
}))
const content = exampleContent({
  playlists: [
    examplePlaylist(
      'mixed',
      ['a', 'b', 'c', 'd', 'e'].map((id) => slow(id)),
      { loop: 'shuffle' },
    ),
    examplePlaylist('heavy', [slow('f', 3), slow('g'), 'broken'], { loop: 'weighted' }),
    examplePlaylist('plain', ['h', 'i', 'broken', exampleItem('film', { kind: 'video', asset: 'film.mp4' })]),
    examplePlaylist(
      'noon',
      ['k', 'l'].map((id) => slow(id)),
    ),
  ],
  schedule: [
    { playlist: 'mixed', priority: 1 },
    ...quarters,
    { playlist: 'noon', priority: 2, from: '12:00', until: '12:30', interrupt: true },
  ],
  triggers: [
    trigger('told', { interest: 'bread' }, 'plain'),
    trigger('away', { not: { signal: 'attention', is: ['looking'] } }, 'heavy', { at: 'boundary' }),
    trigger('stay', { signal: 'dwell', is: ['staying', 'engaged'] }, 'mixed'),
    trigger('near', { signal: 'distance', is: ['near'] }, 'noon', { holdFor: 'PT1M' }),
    trigger('old', { signal: 'ageBand', is: ['55-plus'] }, 'plain'),
  ],
  interests: [{ id: 'bread', label: { en: 'Bread' } }],
  defaultPlaylist: 'plain',
})
const brokenSource = `/image/${content.manifest.assets['broken.webp']?.sha256}`

/** One session: how long until the touch, then a record every so often, `null` for dropped words, then the end. */
type Script = {
  readonly until: number
  readonly records: readonly (Audience | null)[]
  readonly everyone: readonly boolean[]
  readonly every: number
  readonly rest: number
}

function runSession(playback: Playback, clock: ManualClock, script: Script): void {
  clock.advance(script.until)
  playback.setSessionOpen(true)
  clock.advance(3_000)
  for (const [place, record] of script.records.entries()) {
    playback.setAudience(record, { everyone: record !== null && (script.everyone[place] ?? false) })
    clock.advance(script.every)
  }
  playback.setAudience(null, { everyone: false })
  clock.advance(script.rest)
  playback.setSessionOpen(false)
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (each instanceof Map ? [...each] : each))

/** Runs a script, then the rest of the day, then one more session; gives all that may be seen of it from outside. */
function traces(create: CreatePlayback, script: Script, next: Script) {
  const clock = manualClock(new Date('2026-01-05T08:00:00Z'))
  const announced: unknown[] = []
  const plans: Plan[] = []
  let after = false
  const playback = create({
    clock,
    ...exampleTime('Europe/Berlin'),
    random: () => 0.37,
    content,
    address: exampleAddress,
  })
  const tell = (): unknown => announced.push([clock.monotonic(), playback.playing(), playback.faults()])
  playback.onPlaying(tell)
  playback.onPlan((plan) => after && plans.push(plan))
  const page = openPage(playback, clock, new Set([brokenSource]))
  runSession(playback, clock, script)
  after = true
  plans.push(playback.plan())
  const kept = plain(playback.remembered())
  const from = page.drawn().length
  const nowOn = page.onScreen()
  while (plans.length < 100) clock.advance(600_000)
  const drawn = page.drawn().slice(from)
  const hundred = plans.slice(0, 100)
  runSession(playback, clock, next)
  playback.dispose()
  return { kept, nowOn, drawn, plans: hundred, announced, nextCustomer: page.drawn().slice(from + drawn.length) }
}

const scripts = fc
  .record({
    until: fc.integer({ min: 1_000, max: 4 * 3_600_000 }),
    every: fc.integer({ min: 500, max: 20_000 }),
    rest: fc.integer({ min: 0, max: 20_000 }),
    everyone: fc.array(fc.boolean(), { maxLength: 12 }),
    drops: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  })
  .chain((script) => {
    const records = fc.array(audiences, { minLength: script.drops.length, maxLength: script.drops.length })
    const dropped = records.map((all) => all.map((record, place) => (script.drops[place] && place > 0 ? null : record)))
    return fc.record({ script: fc.constant(script), these: dropped, those: dropped })
  })
const nextSession: Script = {
  until: 60_000,
  every: 5_000,
  rest: 2_000,
  everyone: [],
  records: [
    { words: { dwell: 'staying', distance: 'near' }, interests: [] },
    { words: { attention: 'away', ageBand: '55-plus' }, interests: ['bread'] },
  ],
}

async function fresh(): Promise<CreatePlayback> {
  vi.resetModules()
  return (await import('./playback-runner.ts')).createPlayback
}

/** What differs between these runs and their twins: nothing, if they are all the same. Throws what a run threw. */
async function differences(create: CreatePlayback, numRuns: number): Promise<readonly string[]> {
  let differing: string[] = []
  const result = await fc.check(
    fc.property(scripts, ({ script, these, those }) => {
      differing = []
      const one = traces(create, { ...script, records: these }, nextSession)
      const other = traces(create, { ...script, records: those }, nextSession)
      const parts = Object.keys(one) as (keyof typeof one)[]
      differing = parts.filter((part) => !isDeepStrictEqual(one[part], other[part]))
      return differing.length === 0
    }),
    { numRuns, endOnFailure: true },
  )
  if (result.failed && differing.length === 0) throw result.errorInstance
  if (!result.failed) expect(result.numRuns).toBe(numRuns)
  return differing
}

afterEach(() => {
  vi.doUnmock('./session-track.ts')
  vi.doUnmock('./memory.ts')
})

/** So many random days; more where there is time for them. */
const numRuns = process.env.ASKFIRST_THOROUGH === 'yes' ? 50 : 12

describe('P11, P14: non-interference', () => {
  test('words leave nothing: not in memory, not in what is announced, not in the next hundred plans, not for the next customer', async () => {
    expect(await differences(await fresh(), numRuns)).toEqual([])
  })

  test('the words did change what was on meanwhile, or the test would compare nothing', async () => {
    const create = await fresh()
    const seen = (records: Script['records']): string => {
      const clock = manualClock(new Date('2026-01-05T08:00:00Z'))
      const playback = create({ clock, ...exampleTime('UTC'), random: () => 0.37, content, address: exampleAddress })
      const page = openPage(playback, clock)
      runSession(playback, clock, { until: 5_000, every: 5_000, rest: 1_000, everyone: [], records })
      playback.dispose()
      return plain(page.drawn())
    }
    const told = seen([{ words: {}, interests: ['bread'] }])
    expect(told).not.toBe(seen([{ words: { distance: 'near' }, interests: [] }]))
    expect(told).not.toBe(seen([{ words: {}, interests: [] }]))
  })

  describe('control: a planted leak is seen', () => {
    type Session = typeof import('./session-track.ts')
    type Track = typeof import('./memory.ts')

    test('a cooldown that outlives the session', async () => {
      vi.doMock('./session-track.ts', async (original) => {
        const real = await original<Session>()
        let kept: Parameters<Session['withoutAudience']>[1]['triggers'] | undefined
        return {
          ...real,
          beginSession: (memory: Parameters<Session['beginSession']>[0]) => ({
            ...real.beginSession(memory),
            ...(kept && { triggers: { active: null, cooling: kept.cooling } }),
          }),
          withoutAudience: (...both: Parameters<Session['withoutAudience']>) => {
            kept = both[1].triggers
            return real.withoutAudience(...both)
          },
        } satisfies Session
      })
      expect(await differences(await fresh(), 60)).toEqual(['nextCustomer'])
    })
    test('an item that no word had changed goes on, instead of beginning anew', async () => {
      vi.doMock('./session-track.ts', async (original) => {
        const real = await original<Session>()
        return {
          ...real,
          withoutAudience: (memory, track) => ({
            ...real.withoutAudience(memory, track),
            ...(!track.triggers.active && { general: real.beginSession(memory).general }),
          }),
        } satisfies Session
      })
      expect(await differences(await fresh(), 60)).toContain('drawn')
    })
    test('one more revision if a trigger was on', async () => {
      let called = 0
      vi.doMock('./session-track.ts', async (original) => {
        const real = await original<Session>()
        return {
          ...real,
          withoutAudience: (memory, track) => {
            if (track.triggers.active) called++
            return real.withoutAudience(memory, track)
          },
        } satisfies Session
      })
      vi.doMock('./memory.ts', async (original) => {
        const real = await original<Track>()
        return {
          ...real,
          afterSession: (...both) => {
            const after = real.afterSession(...both)
            const revision = after.revision + called
            called = 0
            return { ...after, revision }
          },
        } satisfies Track
      })
      expect(await differences(await fresh(), 60)).toEqual(expect.arrayContaining(['kept', 'plans']))
    })
  })
})
