import type { ItemFailure } from '../../contract/item-failure.ts'
import type { CallHandlers } from '../ipc/call-handling.ts'
import type { SessionIntents } from '../personalization/session-intents.ts'

export type PlayerCallParts = {
  readonly intents: SessionIntents
  readonly playback: {
    presented(revision: number, key: string): void
    failed(revision: number, key: string, code: ItemFailure, wasOn: boolean): void
  }
  readonly reports: {
    answerOffer(answer: 'more' | 'less'): 'not-now' | undefined
    itemsCovered(covered: boolean): void
  }
  /** The page is up: every snapshot is pushed. */
  readonly pushAll: () => void
  readonly alive: (drawn: boolean) => void
  /** Is told that the stage goes on; `longest` milliseconds until it does again at the latest, of which it may think better. */
  readonly stage: { presented(longest: number | null): void; stays(longest: number | null): void; failed(): void }
  readonly openSettings: () => void
  readonly answerReach: CallHandlers<'player'>['answerReach']
}

/** What main does for each call of the player window; arguments are already parsed. */
export function playerCalls({
  intents,
  playback,
  reports,
  pushAll,
  alive,
  stage,
  openSettings,
  answerReach,
}: PlayerCallParts): CallHandlers<'player'> {
  return {
    ...intents,
    ready: pushAll,
    alive: ({ drawn }) => alive(drawn),
    presented({ revision, key, longest }) {
      stage.presented(longest)
      playback.presented(revision, key)
    },
    stays: ({ longest }) => stage.stays(longest),
    itemFailed({ revision, key, code, wasOn }) {
      stage.failed()
      playback.failed(revision, key, code, wasOn)
    },
    openSettings,
    answerReach,
    answerOffer: ({ answer }) => reports.answerOffer(answer),
    itemsCovered: ({ covered }) => reports.itemsCovered(covered),
  }
}
