import type { SessionMode } from './session-mode.ts'
import { mayUseCamera, type SessionStateName } from './who-may.ts'

/** The world as the recorded effects of a walk leave it. */
export type WalkedWorld = {
  readonly capture: 'none' | 'opening' | 'open' | 'closing'
  readonly vision: 'none' | 'loading' | 'ready' | 'closing'
  readonly audience: 'none' | 'used' | 'dropping'
  /** What the walk itself saw of the sheet, apart from what the statechart says about it. */
  readonly sheet: 'unseen' | 'presented' | 'for-a-second'
  /** A yes that the walk itself would take was given, and its session is still on. */
  readonly yes: boolean
  readonly signSeen: boolean
  /** How many sessions began, counted up to two: the second must be as the first. */
  readonly sessions: 0 | 1 | 2
  readonly killed: boolean
}

export const quietWorld: WalkedWorld = {
  capture: 'none',
  vision: 'none',
  audience: 'none',
  sheet: 'unseen',
  yes: false,
  signSeen: false,
  sessions: 0,
  killed: false,
}

/** What one effect does to the world; the faults are those that only the moment of the effect can show. */
export function applyEffect(
  action: string,
  world: WalkedWorld,
  name: SessionStateName,
  mode: SessionMode,
): { world: WalkedWorld; broken: string[] } {
  switch (action) {
    case 'startVision':
      return {
        world: { ...world, vision: 'loading', signSeen: false },
        broken: [
          ...(world.yes ? [] : ['P1: vision process started without a yes']),
          ...(world.vision === 'none' ? [] : ['P4: a second vision process']),
        ],
      }
    case 'prepareCapture':
      return {
        world,
        broken: [
          ...(world.yes ? [] : ['P1: capture window made without a yes']),
          ...(mode === 'training' ? ['P1: capture window made in training'] : []),
        ],
      }
    case 'drawPictures':
      return {
        world,
        broken: [
          ...(mode === 'training' ? [] : [`P7: drawn pictures for ${mode}`]),
          ...(world.signSeen ? [] : ['P2: pictures without a sign']),
        ],
      }
    case 'openCapture':
      return {
        world: { ...world, capture: 'opening' },
        broken: [
          ...(world.yes ? [] : ['P1: camera opened without a yes']),
          ...(mayUseCamera(name) ? [] : [`P1: camera opened in ${name}`]),
          ...(world.signSeen ? [] : ['P2: camera opened without a sign']),
          ...(world.vision === 'none' ? ['P1: camera opened for no vision process'] : []),
          ...(world.capture === 'none' ? [] : ['P1: camera opened twice']),
        ],
      }
    case 'stopVision':
      return { world: { ...world, vision: world.vision === 'none' ? 'none' : 'closing' }, broken: [] }
    case 'closeCapture':
      return { world: { ...world, capture: world.capture === 'none' ? 'none' : 'closing' }, broken: [] }
    case 'useAudience':
      return { world: { ...world, audience: 'used' }, broken: [] }
    case 'dropAudience':
      return { world: { ...world, audience: world.audience === 'none' ? 'none' : 'dropping' }, broken: [] }
    case 'killEverything':
      return { world: { ...world, killed: true }, broken: [] }
    default:
      return { world, broken: [] }
  }
}
