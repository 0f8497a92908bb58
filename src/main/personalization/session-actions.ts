import type { Settings } from '../../contract/settings/settings.ts'
import { createAudienceHandover } from './audience-handover.ts'
import type { SessionMachine } from './session.machine.ts'
import { audienceOf } from './session-context.ts'
import type { SessionEffects } from './session-effects.ts'
import type { SessionEvent } from './session-events.ts'
import type { createSessionWatch } from './session-length.ts'

export type ActionParts = {
  readonly effects: SessionEffects
  readonly settings: () => Pick<Settings, 'camera'>
  readonly watch: ReturnType<typeof createSessionWatch>
  /** Tells the statechart what came of an effect. */
  readonly send: (event: SessionEvent) => void
  /** An effect threw: for the log. */
  readonly unexpected: (error: unknown) => void
}

export type SessionActions = {
  /** What the statechart's named effects do. */
  readonly actions: NonNullable<Parameters<SessionMachine['provide']>[0]['actions']>
  /** Does something to the world; what it throws is told, and `otherwise` comes in its place. */
  attempt(effect: () => void, otherwise?: () => void): void
  /** The name of the camera that was opened last. */
  openedCamera(): string
  /** Playback says that it took a null. */
  dropConfirmed(): void
}

/** What the effects that the statechart names really do. One that throws is told to `unexpected`, and the session goes on. */
export function createSessionActions({ effects, settings, watch, send, unexpected }: ActionParts): SessionActions {
  let openedCamera = ''
  const attempt = (effect: () => void, otherwise: () => void = () => {}): void => {
    try {
      effect()
    } catch (error) {
      unexpected(error)
      otherwise()
    }
  }
  const handover = createAudienceHandover({
    setAudience: effects.setAudience,
    refused: (error, record) => {
      unexpected(error)
      if (record) send({ type: 'recordInvalid' })
    },
    dropped: () => send({ type: 'audienceDropped' }),
  })
  return {
    actions: {
      startVision: ({ context: { purposes, mode } }) =>
        attempt(
          () => effects.startVision(purposes ?? { presence: true, ageBand: false }, mode),
          () => send({ type: 'fault', code: 'internal' }),
        ),
      watchVision: () => attempt(effects.watchVision),
      stopVision: () => attempt(effects.stopVision),
      prepareCapture: () => attempt(effects.prepareCapture),
      openCapture() {
        const { camera } = settings()
        openedCamera = camera.label
        watch.opened()
        attempt(
          () => effects.openCapture(camera),
          () => send({ type: 'captureFailed', code: 'camera-missing' }),
        )
      },
      drawPictures: () => attempt(effects.drawPictures, () => send({ type: 'fault', code: 'internal' })),
      closeCapture: () => attempt(effects.closeCapture),
      killEverything: () => attempt(effects.killEverything),
      useAudience: ({ context }) => handover.handOver(audienceOf(context), context.everyone),
      dropAudience: () => handover.handOver(null, false),
      countSession: ({ context: { kind, mode, agreed, reason, obstacle } }) => {
        const ending = reason ?? obstacle
        const counted = mode === 'customer' ? kind : mode
        if (ending) attempt(() => effects.countSession({ kind: counted, purposes: agreed, ending, ...watch.read() }))
      },
    },
    attempt,
    openedCamera: () => openedCamera,
    dropConfirmed: handover.dropConfirmed,
  }
}
