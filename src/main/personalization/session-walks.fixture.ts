import { type ActorLogic, type ActorSystem, type ActorSystemInfo, type SnapshotFrom, transition } from 'xstate'
import { defaultSettings } from '../../contract/settings/settings.ts'
import { createSessionMachine, type SessionMachine } from './session.machine.ts'
import { emptySession } from './session-context.ts'
import type { SessionEvent } from './session-events.ts'
import type { SessionMode } from './session-mode.ts'
import { rehearsedInterests } from './session-rehearsal.fixture.ts'
import { sheetOf } from './session-sheet.ts'
import { applyEffect, quietWorld, type WalkedWorld } from './walked-world.fixture.ts'
import { mayRunVision, mayUseCamera, type SessionStateName, sessionStateNames } from './who-may.ts'

/** One moment of a walk through the statechart together with the world that its recorded effects make. */
export type Walk = {
  readonly status: 'active'
  readonly output: undefined
  readonly error: undefined
  readonly machine: SnapshotFrom<SessionMachine>
  readonly world: WalkedWorld
  readonly broken: readonly string[]
}

type TimePasses = { readonly type: `xstate.after.${string}` }
type WalkEvent = SessionEvent | TimePasses

/** The state's name, by the one tag that is one. */
export const nameOf = (snapshot: SnapshotFrom<SessionMachine>): SessionStateName =>
  sessionStateNames.find((name) => snapshot.hasTag(name)) ?? 'blocked'

/** Only a person asks for the sheet; the limit gives it back to whoever was there. */
function mayAskNow(before: Walk, event: WalkEvent): boolean {
  const was = nameOf(before.machine)
  if (was === 'idle') return event.type === 'invite'
  return (
    (was === 'ending' && before.machine.context.reason === 'limit') || event.type.startsWith('xstate.after.limitRest')
  )
}

/** Where somebody is looked for, and read: no place for staff who mark the area. */
const readsPeople: readonly SessionStateName[] = ['searching', 'confirming', 'watching', 'declared']

/** What must hold between two events, whatever came before. */
function brokenNow(before: Walk, event: WalkEvent, machine: Walk['machine'], world: WalkedWorld): string[] {
  const name = nameOf(machine)
  const { context } = machine
  const closed = world.capture === 'none' && world.vision === 'none' && world.audience === 'none'
  const was = nameOf(before.machine)
  const rules: [boolean, string][] = [
    [world.capture === 'none' || world.capture === 'closing' || mayUseCamera(name), `P1: camera on in ${name}`],
    [world.vision === 'none' || world.vision === 'closing' || mayRunVision(name), `P1: vision process on in ${name}`],
    [world.capture !== 'closing' || ['ending', 'paused', 'blocked'].includes(name), `P1: camera closing in ${name}`],
    [closed || !['idle', 'asking', 'ended'].includes(name), `P15: something is still open in ${name}`],
    [name === 'watching' || Object.keys(context.words).length === 0, `P7: words in ${name}`],
    [['watching', 'declared'].includes(name) || world.audience !== 'used', `P7: words in use in ${name}`],
    [context.mode !== 'training' || world.capture === 'none', 'P1: camera in training'],
    [context.mode !== 'set-up' || world.audience !== 'used', 'P7: words in use while staff mark the area'],
    [context.mode === 'set-up' ? !readsPeople.includes(name) : name !== 'setting-up', `P5: ${context.mode} in ${name}`],
    [event.type !== 'stop' || !mayUseCamera(name), 'P2: stop was not taken'],
    [name !== 'blocked' || world.killed, 'P15: blocked, and nothing was killed'],
    [name !== 'asking' || was === 'asking' || mayAskNow(before, event), 'P11: asked by itself'],
    [name !== 'idle' || JSON.stringify(context) === JSON.stringify(emptySession()), 'P15: idle remembers a session'],
  ]
  return rules.flatMap(([holds, sentence]) => (holds ? [] : [sentence]))
}

function step(machine: SessionMachine, deaf: readonly string[], before: Walk, event: WalkEvent): Walk {
  const was = nameOf(before.machine)
  const { context } = before.machine
  let world = before.world
  const asked = was === 'asking' ? context.sheet?.nonce : context.pause?.nonce
  if (event.type === 'sheetPresented' && event.nonce === asked) {
    world = { ...world, sheet: 'presented' }
  }
  if (event.type.startsWith('xstate.after.sheetSecond') && world.sheet === 'presented') {
    world = { ...world, sheet: 'for-a-second' }
  }
  if (event.type === 'agree' || event.type === 'goOn') {
    const fits = event.type === (was === 'asking' ? 'agree' : 'goOn') && event.nonce === asked
    const yes = fits && event.pressed && world.sheet === 'for-a-second'
    world = { ...world, yes: world.yes || yes }
  }
  if (event.type === 'signPresented' && event.sign === context.sign) world = { ...world, signSeen: true }
  if (event.type === 'ready' && world.vision === 'loading') world = { ...world, vision: 'ready' }
  if (event.type === 'captureOpened' && world.capture === 'opening') world = { ...world, capture: 'open' }
  if (event.type === 'captureGone') world = { ...world, capture: 'none' }
  if (event.type === 'visionGone') world = { ...world, vision: 'none' }
  if (event.type === 'audienceDropped') world = { ...world, audience: 'none' }

  const [next, actions] = transition(machine, before.machine, event as SessionEvent)
  const name = nameOf(next)
  const broken: string[] = []
  for (const { type } of actions) {
    if (deaf.includes(type)) continue
    const result = applyEffect(type, world, name, next.context.mode)
    world = result.world
    broken.push(...result.broken)
  }
  const began = mayUseCamera(name) && was === 'asking'
  world = {
    ...world,
    sheet: name === was ? world.sheet : 'unseen',
    yes: world.yes && mayUseCamera(name),
    sessions: began ? (Math.min(2, world.sessions + 1) as 1 | 2) : world.sessions,
    killed: world.killed && name === 'blocked',
  }
  return { ...before, machine: next, world, broken: [...broken, ...brokenNow(before, event, next, world)] }
}

/** Everything that people, main and world may do at this moment, at its right place or at the worst. */
export function walkEvents({ machine, world }: Walk): WalkEvent[] {
  const { context, _nodes } = machine
  const asked = context.pause?.nonce ?? context.sheet?.nonce ?? 'none'
  const purposes = { presence: true, ageBand: false } as const
  const person: SessionEvent[] = [
    { type: 'invite' },
    ...[asked, 'another'].flatMap((nonce): SessionEvent[] => [
      { type: 'sheetPresented', nonce, at: 0 },
      ...[true, false].flatMap((pressed): SessionEvent[] => [
        { type: 'agree', nonce, purposes, pressed },
        { type: 'goOn', nonce, pressed },
      ]),
    ]),
    { type: 'decline' },
    { type: 'moreTime' },
    { type: 'tellInstead' },
    { type: 'declare', declaration: { interests: ['bread'], ageBand: null, audience: null, adult: false } },
    { type: 'signPresented', sign: context.sign ?? 'none' },
    { type: 'signPresented', sign: 'another' },
    { type: 'questionShown', sign: context.sign ?? 'none', shown: true },
    { type: 'questionShown', sign: context.sign ?? 'none', shown: false },
    { type: 'showEveryone', everyone: true },
    { type: 'changeAppearance', appearance: { ...defaultSettings.appearance, language: 'en' } },
    { type: 'stop' },
    { type: 'dismiss' },
    { type: 'end', reason: 'staff' },
    { type: 'recordInvalid' },
    { type: 'cameraHeld' },
  ]
  const vision: SessionEvent[] = [
    { type: 'ready', engine: { name: 'wasm-simd', reason: 'native-not-installed' } },
    { type: 'hint', hint: 'no-face' },
    { type: 'found', place: 'centre' },
    { type: 'words', words: { audience: 'one' } },
    { type: 'zone', word: 'good', place: 'centre' },
    { type: 'doubt', doubt: 'lost' },
    { type: 'doubt', doubt: 'second-face' },
    { type: 'doubt', doubt: 'frozen' },
    { type: 'fault', code: 'internal' },
    { type: 'fault', code: 'models-missing' },
    { type: 'visionGone' },
  ]
  const capture: SessionEvent[] = [{ type: 'captureOpened' }, { type: 'captureFailed', code: 'camera-in-use' }]
  const time = _nodes
    .flatMap((node) => node.ownEvents as readonly string[])
    .filter((type): type is TimePasses['type'] => type.startsWith('xstate.after.'))
  return [
    ...person,
    ...time.map((type) => ({ type })),
    ...(world.vision === 'none' ? [] : vision),
    ...(world.capture === 'none' ? [] : capture),
    ...(world.capture === 'none' && !context.open.capture ? [] : [{ type: 'captureGone' } as const]),
    ...(world.audience === 'dropping' ? [{ type: 'audienceDropped' } as const] : []),
  ]
}

/**
 * Two moments are the same when statechart and world are, and the parts of the context that a guard asks for.
 * Nonces are left out: every event is tried with the right one and with another.
 */
export function sameness({ machine, world, broken }: Walk): string {
  const { value, context } = machine
  const { open, reason, obstacle, signShown, visionReady, pause, words, appearance, kind, mode } = context
  const asked = [open, reason === 'limit', reason === null, obstacle, signShown, visionReady, pause?.doubt === 'lost']
  return JSON.stringify([value, asked, Object.keys(words), appearance !== null, kind, mode, world, broken])
}

/** For walks that must find something out. */
export type WalkFaults = {
  /** Effects that do nothing. */
  readonly deaf?: readonly string[]
  /** Promises whose breaking is overlooked, to see what would be found next. */
  readonly blindTo?: readonly string[]
}

const offersAll = {
  ...defaultSettings,
  shop: { name: 'Greengrocer', contact: 'at the till' },
  personalization: { ...defaultSettings.personalization, offerAgeBand: true },
}

/** The statechart with a nonce that differs each time, and a shop that offers everything, for sessions of one kind. */
export function walkedMachine(mode: SessionMode = 'customer'): SessionMachine {
  let nonces = 0
  return createSessionMachine({
    nonce: () => `nonce ${nonces++}`,
    mayAsk: () => true,
    readsSlowly: () => false,
    mode: () => mode,
    sheet: (nonce) => sheetOf(offersAll, { invitation: true, camera: true }, rehearsedInterests, nonce, mode),
  })
}

/** Statechart and world as one thing that walks can go through. */
export function walkLogic(
  machine: SessionMachine,
  { deaf = [], blindTo = [] }: WalkFaults = {},
): ActorLogic<Walk, WalkEvent, undefined, ActorSystem<ActorSystemInfo>> {
  const overlook = (walk: Walk): Walk => ({ ...walk, broken: walk.broken.filter((one) => !blindTo.includes(one)) })
  return {
    transition: (walk, event) => overlook(step(machine, deaf, walk, event)),
    getInitialSnapshot: () => ({
      status: 'active',
      output: undefined,
      error: undefined,
      machine: machine.resolveState({ value: 'idle', context: emptySession() }),
      world: quietWorld,
      broken: [],
    }),
    getPersistedSnapshot: (walk) => walk,
  }
}
