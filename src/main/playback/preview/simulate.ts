import { truthOf } from '../../../contract/package/condition-truth.ts'
import type { OfferedInterest } from '../../../contract/package/offered-interests.ts'
import type { Audience } from '../../../contract/signals.ts'
import { type Imagined, previewLimits, type Simulation } from '../../../contract/views/preview-view.ts'
import type { WallClock } from '../../base/time/wall-clock.ts'
import type { ContentIndex } from '../content-index.ts'
import { createDecider } from '../director.ts'
import type { Moment } from '../moment.ts'
import { noTriggers } from '../triggers.ts'
import { turnView } from './day-preview.ts'
import { turnsOf } from './preview.ts'

/**
 * Somebody imagined as the one record that triggers look at; undefined: no session could say that, because the package
 * does not offer an interest, or the age band is not offered.
 */
export function imaginedAudience(
  imagined: Imagined,
  interests: readonly Pick<OfferedInterest, 'id'>[],
  offerAgeBand: boolean,
): Audience | undefined {
  if (imagined.by === 'camera') {
    const { words } = imagined
    if (words.ageBand !== undefined && !offerAgeBand) return undefined
    return { words: { audience: 'one', ...words }, interests: [] }
  }
  const { audience, ageBand, interests: told } = imagined.told
  if (!told.every((id) => interests.some((interest) => interest.id === id))) return undefined
  return { words: { ...(audience && { audience }), ...(ageBand && { ageBand }) }, interests: told }
}

/**
 * What would be on at a moment for an audience that nothing was on for before, and why. The director decides as it does for the
 * screen, on a state of its own: nothing that plays is touched or remembered.
 */
export function simulate(
  content: ContentIndex,
  moment: Moment,
  wallClock: WallClock,
  audience: Audience,
): Omit<Simulation, 'imagined'> {
  const decision = createDecider()({
    content,
    moment,
    wallClock,
    audience,
    monotonic: 0,
    resting: new Set(),
    triggers: noTriggers,
  })
  const winner = decision.triggers.active?.index ?? null
  const holding = content.triggers.flatMap(({ when }, place) => (truthOf(when, audience) === true ? [place] : []))
  return {
    rule: winner,
    holding: holding.slice(0, previewLimits.holding),
    interrupted: decision.turns.some(
      ({ reason }) => reason.kind === 'schedule' && content.schedule.entries[reason.entry]?.interrupt === true,
    ),
    used: [...decision.used.used],
    usedInterests: [...decision.used.usedInterests],
    turns: turnsOf(decision).map((turn) => turnView(content, turn)),
  }
}
