import { createActor } from 'xstate'
import { manualClock } from '../../base/time/manual-clock.ts'
import { type SelfTestTrial, trial } from '../../personalization/self-test.ts'
import type { createSessionMachine, SessionMachine } from '../../personalization/session.machine.ts'
import { statechartClock } from '../../personalization/statechart-clock.ts'

/** P2: plays a session to its open camera on a clock of its own, with nothing behind it, and lets the sign go missing. */
function missedSignCloses(create: typeof createSessionMachine): boolean {
  const clock = manualClock()
  let [opened, closed, failed] = [false, false, false]
  const nonce = '0'.repeat(32)
  const machine: SessionMachine = create({
    nonce: () => nonce,
    mayAsk: () => true,
    readsSlowly: () => false,
    mode: () => 'customer',
    sheet: () => ({
      nonce,
      setUp: false,
      camera: true,
      offerAgeBand: false,
      limitSeconds: 180,
      shopName: '',
      contact: '',
      interests: [],
    }),
  }).provide({
    actions: {
      openCapture: () => {
        opened = true
      },
      closeCapture: () => {
        closed = true
      },
    },
  })
  const actor = createActor(machine, { clock: statechartClock(clock) })
  actor.subscribe({
    error: () => {
      failed = true
    },
  })
  actor.start()
  actor.send({ type: 'invite' })
  actor.send({ type: 'sheetPresented', nonce, at: 0 })
  clock.advance(1_500)
  actor.send({ type: 'agree', nonce, purposes: { presence: true, ageBand: false }, pressed: true })
  const openedUnseen = opened
  actor.send({ type: 'signPresented', sign: nonce })
  const openedSeen = opened
  clock.advance(900)
  const closedInTime = closed
  actor.send({ type: 'signPresented', sign: nonce })
  clock.advance(1_100)
  actor.stop()
  return !failed && !openedUnseen && openedSeen && !closedInTime && closed
}

/** The statechart of a session, and one that overhears that the sign is gone. */
export function signCheck(create: typeof createSessionMachine): SelfTestTrial {
  const overheard: typeof create = (questions) => create(questions).provide({ delays: { signGap: 1e9 } })
  return trial('sign', 'P2', missedSignCloses, create, [overheard])
}
