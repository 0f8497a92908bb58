import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dayMilliseconds } from '../../contract/day-length.ts'
import { type Manifest, manifestSchema, type Trigger } from '../../contract/package/package.ts'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { reachOf } from '../../contract/package/package-reach.ts'
import type { Declaration } from '../../contract/session.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { audienceOf, emptySession } from '../personalization/session-context.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback.fixture.ts'
import { createPlayback } from './playback-runner.ts'

const shop = manifestSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/demo/manifest.json'), 'utf8')),
)

function player(manifest: Partial<Manifest>) {
  const clock = manualClock()
  const parts = {
    clock,
    ...exampleTime('UTC'),
    random: () => 0,
    content: exampleContent(manifest),
    address: exampleAddress,
  }
  return { clock, playback: createPlayback(parts) }
}
const calling = (playlist: string, when: Trigger['when']): Trigger => ({
  id: 't',
  when,
  playlist,
  at: 'now',
  holdFor: 'PT5S',
})
const playlistOf = (key: string | undefined): string => key?.split('/')[0] ?? ''

const declarations: readonly Declaration[] = ([null, 'one', 'group'] as const).flatMap((audience) =>
  ([null, '30-54', '55-plus'] as const).flatMap((ageBand) =>
    [[], ...shop.interests.map(({ id }) => [id])].map((interests) => ({ audience, ageBand, interests, adult: false })),
  ),
)

describe('P12: the same without a camera', () => {
  test('P12: words that were told decide exactly as words that were seen, and are forgotten alike', () => {
    const told = player(shop)
    const seen = player(shop)
    let called = 0
    for (const declaration of declarations) {
      const byTouch = audienceOf({ ...emptySession(), kind: 'declared', declaration })
      const { audience, ageBand, interests } = declaration
      const words = { ...(audience && { audience }), ...(ageBand && { ageBand }) }
      const byCamera = audienceOf({ ...emptySession(), kind: 'camera', words })
      const decisions = [
        told.playback.setAudience(byTouch, { everyone: false }),
        seen.playback.setAudience({ ...byCamera, interests }, { everyone: false }),
      ]
      expect(decisions[0]).toEqual(decisions[1])
      expect(told.playback.plan()).toEqual(seen.playback.plan())
      if (decisions[0]?.used.length || decisions[0]?.usedInterests.length) called++
      for (const { clock, playback } of [told, seen]) {
        clock.advance(7_000)
        playback.setAudience(null, { everyone: false })
        playback.setSessionOpen(false)
      }
      expect(told.playback.plan()).toEqual(seen.playback.plan())
      expect(told.playback.remembered()).toEqual(seen.playback.remembered())
    }
    expect(called, 'control: most of them did call a playlist').toBeGreaterThan(declarations.length / 2)
  })

  test('P12: every playlist of the shop that a camera word can call comes by telling interests alone', () => {
    const { underSignal } = reachOf(shop)
    expect(underSignal.size).toBeGreaterThan(3)
    const reached = new Set(
      shop.interests.map(({ id }) => {
        const { playback } = player(shop)
        playback.setAudience({ words: {}, interests: [id] }, { everyone: false })
        const key = playback.plan().items[0]?.key
        playback.dispose()
        return playlistOf(key)
      }),
    )
    for (const playlist of underSignal) expect(reached).toContain(playlist)
  })

  test('P12: control: a playlist for the seen alone is not reached by telling', () => {
    const seen = calling('seen', { signal: 'dwell', is: ['staying'] })
    const playlists = [examplePlaylist('everyone', ['a']), examplePlaylist('seen', ['b'])]
    const { playback } = player({ playlists, triggers: [seen] })
    playback.setAudience({ words: { audience: 'group', ageBand: '55-plus' }, interests: [] }, { everyone: false })
    expect(playlistOf(playback.plan().items[0]?.key)).toBe('everyone')
    playback.setAudience({ words: { dwell: 'staying' }, interests: [] }, { everyone: false })
    expect(playlistOf(playback.plan().items[0]?.key)).toBe('seen')
  })

  test('P12: what only a dated entry shows to everybody is called by no camera word before and after it', () => {
    const called = calling('autumn', { signal: 'audience', is: ['group'] })
    const dated = {
      playlist: 'autumn',
      priority: 1,
      validFrom: '2026-01-06T00:00:00Z',
      validUntil: '2026-01-07T00:00:00Z',
    }
    const evening = { playlist: 'autumn', priority: 1, from: '20:00', until: '21:00' }
    const playlists = [examplePlaylist('everyone', ['a']), examplePlaylist('autumn', ['b'])]
    const calledOn = (schedule: Manifest['schedule']): readonly string[] =>
      [0, 1, 2].map((days) => {
        const { clock, playback } = player({ playlists, schedule, triggers: [called] })
        clock.advance(days * dayMilliseconds)
        playback.setAudience({ words: { audience: 'group' }, interests: [] }, { everyone: false })
        return playlistOf(playback.plan().items[0]?.key)
      })
    expect(calledOn([dated])).toEqual(['everyone', 'autumn', 'everyone'])
    expect(calledOn([dated, evening]), 'control: an entry without an end comes on each day').toEqual([
      'autumn',
      'autumn',
      'autumn',
    ])
  })
})
