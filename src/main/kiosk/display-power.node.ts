import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Clock } from '../base/time/clock.ts'
import { powerCommands } from './display-power-commands.ts'

/** `left`: as the system likes, and on if it was switched off here. */
type WantedPower = 'on' | 'off' | 'left'

export type DisplayPower = {
  /** Switches all displays on or off where the system offers it, and keeps those off that are to be. */
  set(wanted: WantedPower): void
  /** Somebody touched the screen, or put a stick in: what is off comes on for a while. */
  wake(): void
  /** Whether their power could be switched when that was last tried; true before, and where it is the system's own affair. */
  offered(): boolean
  dispose(): Promise<void>
}

const run = promisify(execFile)
const patience = 10_000
/** Displays wake by themselves, after a power cut or by their own remote control. */
const assertEvery = 600_000
const awakeFor = 120_000

/** Tries each program in turn; resolves after the first success, or when all have failed, and says which. */
async function switchTo(on: boolean): Promise<boolean> {
  for (const [program, ...words] of powerCommands(process.platform, process.env, on)) {
    const done = await run(program, words, { timeout: patience }).then(
      () => true,
      () => false,
    )
    if (done) return true
  }
  return process.platform !== 'linux'
}

/**
 * The power of the displays. At first nobody knows how they are: the run before may have been killed while they were off. So
 * they are switched on once when they are to be.
 */
export function createDisplayPower(clock: Clock, offerChanged: () => void): DisplayPower {
  let offered = true
  let power: WantedPower = 'left'
  let cancel = (): void => undefined
  let working: Promise<void> = Promise.resolve()
  const switchNow = (on: boolean): void => {
    working = working.then(async () => {
      const before = offered
      offered = await switchTo(on)
      if (offered !== before) offerChanged()
    })
  }
  const offAgain = (milliseconds: number): void => {
    cancel()
    cancel = clock.after(milliseconds, () => {
      switchNow(false)
      offAgain(assertEvery)
    })
  }
  return {
    set(wanted) {
      if (wanted === power) return
      cancel()
      if (wanted !== 'left' || power === 'off') switchNow(wanted !== 'off')
      power = wanted
      if (wanted === 'off') offAgain(assertEvery)
    },
    wake() {
      if (power !== 'off') return
      switchNow(true)
      offAgain(awakeFor)
    },
    offered: () => offered,
    async dispose() {
      cancel()
      if (power === 'off') switchNow(true)
      await working
    },
  }
}
