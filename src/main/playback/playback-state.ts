import { createEmitter } from '../base/emitter.ts'
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

/** What playback stands at. Those who get it change it in turn, one call at a time; each value is plain data, changed whole. */
export type PlaybackRun = ReturnType<typeof beginRun>

/** The present moment, with all that is known to have been: a package was made before it plays. */
export function readMoment({ clock, latestKnown }: PlaybackParts, content: ContentIndex | null): Moment {
  return momentAt(clock.now().getTime(), Math.max(latestKnown(), content?.createdAt ?? 0))
}

/** Seeds every shuffle of one package. */
export function drawSeed(random: () => number): number {
  return Math.floor(random() * 4_294_967_296) | 0
}

export function beginRun(parts: PlaybackParts) {
  const { clock } = parts
  const wallClocks = createWallClocks()
  const content: ContentIndex | null = parts.content && indexContent(parts.content, parts.address)
  const tracks: Tracks = { memory: beginMemory(0, drawSeed(parts.random)), session: null }
  const turns: readonly Turn[] = []
  const moment = readMoment(parts, content)
  return {
    content,
    /** Nothing of any package is shown, whatever there is. */
    neutral: false,
    tracks,
    /** Whose turn it is in the plan that was decided last. */
    turns,
    /** When the last look was. */
    moment,
    /** A page is up that was given plans. */
    pageIsUp: false,
    /** Staff hold the item that is on: what is decided meanwhile waits. */
    held: false,
    given: createGivenPlans(moment),
    screen: createPresentations(),
    seen: createSeenPlaces(clock),
    offers: createCurrentOffers(),
    told: {
      playing: createEmitter<void>(),
      assetFailed: createEmitter<string>(),
      used: createEmitter<Used>(),
      screen: createEmitter<ScreenNews>(),
      shownInSession: createEmitter<{ readonly package: string; readonly item: string } | null>(),
    },
    wallClock: (): WallClock => wallClocks(parts.timeZone()),
  }
}

/** What may be shown of the package now. */
export function showable({ content, neutral }: PlaybackRun): ContentIndex | null {
  return neutral ? null : content
}

/** Ends a hold of staff; whether there was one: the page has its item for a day, so what comes next comes at once. */
export function letGo(run: PlaybackRun): boolean {
  const was = run.held
  run.held = false
  return was
}
