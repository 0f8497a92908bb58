import type { ItemFailure } from '../../contract/item-failure.ts'
import type { Log } from '../base/log.ts'
import type { Playback } from './playback.ts'

export type FailedItemsParts = {
  readonly playback: Pick<Playback, 'plan' | 'presented' | 'failed'>
  readonly log: Pick<Log, 'info'>
  /** Nobody has the sheet open or is in a session. */
  readonly idle: () => boolean
}

/**
 * What the page reports of the screen, with a line in the log of each item that cannot be shown, and why. Nothing is written
 * of a session (P14), nor of an item that is not in the plan that the page has now.
 */
export function logFailedItems({ playback, log, idle }: FailedItemsParts) {
  return {
    presented: playback.presented,
    failed(revision: number, key: string, code: ItemFailure, wasOn: boolean): void {
      const plan = playback.plan()
      const isShownNow = plan.revision === revision && plan.items.some((item) => item.key === key)
      // What comes after ~ is the round, which tells nothing.
      if (idle() && isShownNow) log.info(`the item ${key.replace(/~\d+$/, '')} could not be shown: ${code}`)
      playback.failed(revision, key, wasOn)
    },
  }
}
