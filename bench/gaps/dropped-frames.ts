import { atMost, type Figure, percent } from '../measuring/figure.ts'
import type { apartFromFlashes, Frames } from './playing-frames.ts'
import type { Change } from './slideshow.ts'

/** What the bare video element told, while the screen was looked at and while nobody looked. */
export type BareVideo = { readonly lookedAt: readonly Change[]; readonly unseen: readonly Change[] }

const shareOf = ({ frames, dropped }: Frames): number => dropped / frames

function sumOf(changes: readonly Change[]): Frames {
  const sum = (name: 'frames' | 'dropped'): number => changes.reduce((total, change) => total + change[name], 0)
  return { frames: sum('frames'), dropped: sum('dropped') }
}

/** A bare video that drops so much more than a slideshow of the same videos, or so much at all, was disturbed from outside. */
const disturbed = { beyondSlideshow: 0.02, atAll: 0.05 } as const

/**
 * How many frames the videos dropped in the player, in the usual slideshow, and with nothing beside them. Where something
 * disturbed the last of these, it is no measure for the first, and no verdict is given.
 */
export function droppedFigures(
  player: ReturnType<typeof apartFromFlashes>,
  slideshow: readonly Change[],
  bare: BareVideo,
): Figure[] {
  const [bareLookedAt, bareUnseen, usual] = [sumOf(bare.lookedAt), sumOf(bare.unseen), sumOf(slideshow)]
  const seen = (counted: Frames): string => `${percent(shareOf(counted))} of ${counted.frames}`
  const most = Math.min(shareOf(usual) + disturbed.beyondSlideshow, disturbed.atAll)
  const isDisturbed = shareOf(bareLookedAt) > most
  const goal = atMost(shareOf(player.undisturbed), shareOf(bareLookedAt) + 0.01, 'bare video + 1 %')
  return [
    {
      what: 'dropped frames of the videos',
      seen: seen(player.undisturbed),
      goal: isDisturbed ? { ...goal, met: null } : goal,
    },
    { what: '… with what the planted flashes cost', seen: seen(player.all) },
    { what: '… bare video', seen: `${seen(bareLookedAt)}${isDisturbed ? ': disturbed, no measure' : ''}` },
    { what: '… bare video, with nobody looking', seen: seen(bareUnseen) },
    { what: '… usual slideshow', seen: seen(usual) },
  ]
}
