import type { Page } from '@playwright/test'
import { gapsBetween } from './statistics.ts'

/** The gaps between the page's animation frames over so many milliseconds. */
export async function frameGaps(page: Page, length: number): Promise<number[]> {
  const instants = await page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = []
        const frame = (): void => {
          seen.push(performance.now())
          if (performance.now() - (seen[0] ?? 0) < wanted) requestAnimationFrame(frame)
          else resolve(seen)
        }
        requestAnimationFrame(frame)
      }),
    length,
  )
  return gapsBetween(instants)
}
