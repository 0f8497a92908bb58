import { createEmitter, type Emitter } from '../base/emitter.ts'
import { createWallClocks, type WallClock } from '../base/time/wall-clock.ts'
import type { Used } from './condition.ts'
import { type ContentIndex, indexContent } from './content-index.ts'
import { createCurrentOffers } from './current-offers.ts'
import { createGivenPlans } from './given-plans.ts'
import { beginMemory } from './memory.ts'
import { type Moment, momentAt } from './moment.ts'
import type { PlaybackParts } from './playback.ts'
import { createPresentations } from './presentations.ts'
import type { ScreenNews } from './screen-news.ts'
import { createSeenPlaces } from './seen-places.ts'
import type { Tracks } from './tracks.ts'
import type { Turn } from './turn.ts'

/** What playback stands at. Those who get it set what is not readonly, in turn, one call at a time; each value is changed whole. */
export type PlaybackState = {
  content: ContentIndex | null
  /** Nothing of any package is shown, whatever there is. */
  neutral: boolean
  tracks: Tracks
  /** Whose turn it is in the plan that was decided last. */
  turns: readonly Turn[]
  /** When the last look was. */
  moment: Moment
  /** A page is up that was given plans. */
  pageIsUp: boolean
  /** Staff hold the item that is on: what is decided meanwhile waits. */
  held: boolean
  readonly given: ReturnType<typeof createGivenPlans>
  readonly screen: ReturnType<typeof createPresentations>
  readonly seen: ReturnType<typeof createSeenPlaces>
  readonly offers: ReturnType<typeof createCurrentOffers>
  readonly told: {
    readonly playing: Emitter<void>
    readonly assetFailed: Emitter<string>
    readonly used: Emitter<Used>
    readonly screen: Emitter<ScreenNews>
    readonly shownInSession: Emitter<{ readonly package: string; readonly item: string } | null>
  }
  /** That of the player's time zone now. */
  readonly wallClock: () => WallClock
}

/** The present moment, with all that is known to have been: a package was made before it plays. */
export function readMoment({ clock, latestKnown }: PlaybackParts, content: ContentIndex | null): Moment {
  return momentAt(clock.now().getTime(), Math.max(latestKnown(), content?.createdAt ?? 0))
}

/** Seeds every shuffle of one package. */
export function drawSeed(random: () => number): number {
  return Math.floor(random() * 4_294_967_296) | 0
}

/** Playback before it has given any plan. */
export function beginState(parts: PlaybackParts): PlaybackState {
  const wallClocks = createWallClocks()
  const content = parts.content && indexContent(parts.content, parts.address)
  const moment = readMoment(parts, content)
  return {
    content,
    neutral: false,
    tracks: { memory: beginMemory(0, drawSeed(parts.random)), session: null },
    turns: [],
    moment,
    pageIsUp: false,
    held: false,
    given: createGivenPlans(moment),
    screen: createPresentations(),
    seen: createSeenPlaces(parts.clock),
    offers: createCurrentOffers(),
    told: {
      playing: createEmitter(),
      assetFailed: createEmitter(),
      used: createEmitter(),
      screen: createEmitter(),
      shownInSession: createEmitter(),
    },
    wallClock: () => wallClocks(parts.timeZone()),
  }
}

/** What may be shown of the package now. */
export function showable({ content, neutral }: PlaybackState): ContentIndex | null {
  return neutral ? null : content
}

/** Ends a hold of staff; whether there was one: the page has its item for a day, so what comes next comes at once. */
export function letGo(state: PlaybackState): boolean {
  const was = state.held
  state.held = false
  return was
}
