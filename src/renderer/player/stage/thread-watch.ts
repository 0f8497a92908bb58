/** How many of our own beats make a window, and which part of them the other thread must have kept up with. */
const beatsToJudge = 40
const leastPart = 0.5
/** A thread that says nothing at all for so many of our own beats is gone, or as good as gone: a killed process tells nobody. */
const silenceToJudge = 30

/**
 * Whether a thread is kept busy by what it runs. Both threads beat at the same pace; ours is the clock, so that a machine that
 * is slow altogether is held against nobody. Windows follow each other without overlap.
 */
export type ThreadWatch = {
  readonly own: number
  readonly others: number
  /** Our own beats since the other thread's last one, across windows. */
  readonly silence: number
}

export const freshWatch: ThreadWatch = { own: 0, others: 0, silence: 0 }

export function otherBeat({ own, others }: ThreadWatch): ThreadWatch {
  return { own, others: others + 1, silence: 0 }
}

/** One beat of our own thread: goes on watching, or says that the other one is `busy`. */
export function ownBeat({ own, others, silence }: ThreadWatch): ThreadWatch | 'busy' {
  if (silence + 1 >= silenceToJudge) return 'busy'
  if (own + 1 < beatsToJudge) return { own: own + 1, others, silence: silence + 1 }
  return others < beatsToJudge * leastPart ? 'busy' : { ...freshWatch, silence: silence + 1 }
}
