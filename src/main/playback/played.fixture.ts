import type { Manifest } from '../../contract/package/package.ts'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'
import { type Plan, planSchema } from '../../contract/plan.ts'
import type { Audience } from '../../contract/signals.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { exampleAddress, exampleTime } from './playback.fixture.ts'
import type { PlaybackParts } from './playback.ts'
import { createPlayback } from './playback-runner.ts'

/** Playback of a content from a moment on, with every plan that it gave after its first. */
export function play(content: PlaybackParts['content'], start = '2026-01-05T10:00:00Z') {
  const clock = manualClock(new Date(start))
  const playback = createPlayback({ clock, ...exampleTime('UTC'), random: () => 0.5, content, address: exampleAddress })
  const plans: Plan[] = []
  playback.onPlan((plan) => plans.push(planSchema.parse(plan)))
  return { clock, playback, plans }
}

/** The items of a plan, whatever their turn. */
export const keys = (plan: Plan): string => plan.items.map(({ key }) => key.replace(/~.*/, '')).join(' ')

/** Somebody who told of these interests. */
export const told = (...interests: readonly string[]): Audience => ({ words: {}, interests: [...interests] })

/** Somebody who looks at the screen, or does not. */
export const looks = (attention: 'looking' | 'away'): Audience => ({ words: { attention }, interests: [] })

/** A package that wine calls for at once and a look at the next boundary. */
export const calling: Partial<Manifest> = {
  playlists: [
    examplePlaylist('everyone', ['a', 'b', 'c']),
    examplePlaylist('wine', ['w', 'x']),
    examplePlaylist('lookers', ['l']),
    examplePlaylist('alarm', ['z']),
  ],
  triggers: [
    { id: 'wine', when: { interest: 'wine' }, playlist: 'wine', at: 'now', holdFor: 'PT5S' },
    {
      id: 'look',
      when: { signal: 'attention', is: ['looking'] },
      playlist: 'lookers',
      at: 'boundary',
      holdFor: 'PT5S',
      cooldown: 'PT1M',
    },
  ],
  interests: [{ id: 'wine', label: { en: 'Wine' } }],
}
