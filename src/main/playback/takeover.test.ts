import { describe, expect, test } from 'vitest'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { createWallClock } from '../base/time/wall-clock.ts'
import { indexContent } from './content-index.ts'
import { createDecider } from './director.ts'
import { exampleAddress, exampleContent } from './playback.fixture.ts'
import { takeoverOfLook } from './takeover.ts'
import { noTriggers } from './triggers.ts'
import type { Turn } from './turn.ts'

function turnsOf(...items: readonly string[]): readonly Turn[] {
  const content = exampleContent({ playlists: [examplePlaylist('everyone', items)] })
  return createDecider()({
    content: indexContent(content, exampleAddress),
    moment: { kind: 'known', now: Date.UTC(2026, 0, 5) },
    monotonic: 0,
    wallClock: createWallClock('UTC'),
    resting: new Set(),
    audience: null,
    triggers: noTriggers,
  }).turns
}
const [bread, wine] = [turnsOf('bread'), turnsOf('wine')]
const playing = { turns: bread, held: false, isFallback: false }

describe('what a look does with what was decided', () => {
  test('the same programme leaves the plan alone, unless one is given anyway', () => {
    expect(takeoverOfLook({}, bread, playing)).toBeNull()
    expect(takeoverOfLook({ ifOther: 'now' }, bread, playing)).toBeNull()
    expect(takeoverOfLook({ anyway: 'now' }, bread, playing)).toBe('now')
    expect(takeoverOfLook({ anyway: 'boundary' }, bread, playing)).toBe('boundary')
  })

  test('another waits for the item that is on, unless somebody waits for it', () => {
    expect(takeoverOfLook({}, wine, playing)).toBe('boundary')
    expect(takeoverOfLook({ ifOther: 'now' }, wine, playing)).toBe('now')
  })

  test('another cuts no item where none is on: at once, as it does where nothing can be shown any more', () => {
    expect(takeoverOfLook({}, wine, { ...playing, turns: [], isFallback: true })).toBe('now')
    expect(takeoverOfLook({}, [], playing)).toBe('now')
  })

  test('at the end of a stretch the same programme goes on at the boundary, and what waits for none comes at once', () => {
    expect(takeoverOfLook({ further: true }, bread, playing)).toBe('boundary')
    expect(takeoverOfLook({ further: true }, wine, playing)).toBe('boundary')
    const alarm = wine.map((turn) => ({ ...turn, atOnce: true, reason: { kind: 'schedule', entry: 0 } as const }))
    expect(takeoverOfLook({ further: true }, alarm, playing)).toBe('now')
    expect(takeoverOfLook({ further: true }, alarm, { ...playing, turns: alarm })).toBe('boundary')
  })

  test('another waits for the end of a hold, but for what ends it', () => {
    const held = { ...playing, held: true }
    expect(takeoverOfLook({}, wine, held)).toBeNull()
    expect(takeoverOfLook({ ifOther: 'now' }, wine, held)).toBeNull()
    expect(takeoverOfLook({ anyway: 'now' }, wine, held)).toBe('now')
  })
})
