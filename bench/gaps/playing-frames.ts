import type { Page } from '@playwright/test'

export type Frames = { readonly frames: number; readonly dropped: number }

/** How often the page is asked: what a video showed since the last time before its end is not counted. */
const every = 40

/** Counts the frames that all videos of a page show and drop from now on, whichever elements show them. */
export async function countFrames(page: Page): Promise<() => Promise<Frames>> {
  const counter = await page.evaluateHandle((every) => {
    const over = { frames: 0, dropped: 0 }
    const last = new Map<HTMLVideoElement, { source: string; frames: number; dropped: number }>()
    const close = (video: HTMLVideoElement): void => {
      const counted = last.get(video)
      over.frames += counted?.frames ?? 0
      over.dropped += counted?.dropped ?? 0
      last.delete(video)
    }
    const look = (): void => {
      for (const video of last.keys()) if (!video.isConnected) close(video)
      for (const video of document.querySelectorAll('video')) {
        const { totalVideoFrames: frames, droppedVideoFrames: dropped } = video.getVideoPlaybackQuality()
        const before = last.get(video)
        if (before && (before.source !== video.currentSrc || frames < before.frames)) close(video)
        last.set(video, { source: video.currentSrc, frames, dropped })
      }
    }
    const timer = setInterval(look, every)
    return {
      stop: () => {
        clearInterval(timer)
        for (const video of [...last.keys()]) close(video)
        return over
      },
    }
  }, every)
  return () => counter.evaluate(({ stop }) => stop())
}
