import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleItem, examplePlaylist } from '../../../contract/package/package-example.fixture.ts'
import { createWallClock } from '../../base/time/wall-clock.ts'
import { indexContent } from '../content-index.ts'
import { createDecider } from '../director.ts'
import { exampleAddress, exampleContent } from '../playback.fixture.ts'
import { beginCursor, cursorAfter, layOut } from '../programme.ts'
import { noTriggers } from '../triggers.ts'
import { plannedAirtime } from './planned-airtime.ts'

const utc = createWallClock('UTC')
const midnight = Date.parse('2026-01-05T00:00:00Z')
const hour = 3_600_000
const lengthOf = ({ shown }: { shown: { milliseconds: number | null } }): number => shown.milliseconds ?? 30_000

/** Up to three playlists that share the loop, of each kind, with items of different lengths and weights. */
const programmes = fc
  .array(
    fc.record({
      loop: fc.constantFrom('sequential' as const, 'shuffle' as const, 'weighted' as const),
      items: fc.array(fc.record({ seconds: fc.integer({ min: 5, max: 40 }), weight: fc.integer({ min: 1, max: 6 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((playlists) => {
    const made = playlists.map(({ loop, items }, place) =>
      examplePlaylist(
        `list-${place}`,
        items.map(({ seconds, weight }, item) =>
          exampleItem(`item-${place}-${item}`, { duration: `PT${seconds}S`, weight }),
        ),
        { loop },
      ),
    )
    const schedule = made.map(({ id }) => ({ playlist: id, priority: 1 }))
    return indexContent(exampleContent({ playlists: made, schedule }), exampleAddress)
  })

test('the plan is what the director would show: the same shares as playing it for a long time', () => {
  fc.assert(
    fc.property(programmes, (content) => {
      const moment = { kind: 'known', now: midnight } as const
      const nobody = { audience: null, triggers: noTriggers, resting: new Set<string>(), monotonic: 0 }
      const { turns } = createDecider()({ content, moment, wallClock: utc, ...nobody })
      const played = new Map<string, number>()
      let cursor = beginCursor(7)
      for (let stretch = 0; stretch < 200; stretch++) {
        const programme = layOut(turns, cursor)
        for (const { item } of programme.places) played.set(item.id, (played.get(item.id) ?? 0) + lengthOf(item))
        cursor = cursorAfter(programme, cursor, programme.places.length)
      }
      const total = [...played.values()].reduce((sum, time) => sum + time, 0)
      const planned = plannedAirtime(content, [{ from: midnight, until: midnight + hour }], utc, lengthOf)
      expect([...planned.keys()].toSorted()).toEqual([...played.keys()].toSorted())
      for (const [item, time] of planned) expect(time / hour).toBeCloseTo((played.get(item) ?? 0) / total, 3)
    }),
    { numRuns: 15 },
  )
})

test('all of the time is planned, as the schedule has it, and no other', () => {
  const content = indexContent(
    exampleContent({
      playlists: [examplePlaylist('everyone', ['a']), examplePlaylist('late', ['l', 'm'])],
      schedule: [{ playlist: 'late', priority: 1, from: '18:00', until: '20:00' }],
    }),
    exampleAddress,
  )
  const open = [
    { from: midnight + 9 * hour, until: midnight + 12 * hour },
    { from: midnight + 17 * hour, until: midnight + 19 * hour },
  ]
  expect(Object.fromEntries(plannedAirtime(content, open, utc, lengthOf))).toEqual({
    a: 4 * hour,
    l: hour / 2,
    m: hour / 2,
  })
})
