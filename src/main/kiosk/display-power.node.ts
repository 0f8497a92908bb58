import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Clock } from '../base/clock.ts'
import { powerCommands } from './display-power-commands.ts'

export type DisplayPower = {
  /** Switches all displays on or off where the system offers it, and keeps them so. */
  set(on: boolean): void
  /** Somebody touched the screen, or put a stick in: what is off comes on for a while. */
  wake(): void
  dispose(): Promise<void>
}

const run = promisify(execFile)
const patience = 10_000
/** Displays wake by themselves, after a power cut or by their own remote control. */
const assertEvery = 600_000
const awakeFor = 120_000

/** Tries each program in turn; resolves after the first success, or when all have failed. */
async function switchTo(on: boolean): Promise<void> {
  for (const [program, ...words] of powerCommands(process.platform, process.env, on)) {
    const done = await run(program, words, { timeout: patience }).then(
      () => true,
      () => false,
    )
    if (done) return
  }
}

/** The power of the displays. At first they are on, and nothing is done until they are to be off. */
export function createDisplayPower(clock: Clock): DisplayPower {
  let wanted = true
  let everOff = false
  let cancel = (): void => undefined
  let working: Promise<void> = Promise.resolve()
  const switchNow = (on: boolean): void => {
    working = working.then(() => switchTo(on))
  }
  const offAgain = (milliseconds: number): void => {
    cancel()
    cancel = clock.after(milliseconds, () => {
      switchNow(false)
      offAgain(assertEvery)
    })
  }
  const turnOn = (): void => {
    cancel()
    if (everOff) switchNow(true)
  }
  return {
    set(on) {
      if (on === wanted) return
      wanted = on
      if (on) turnOn()
      else {
        everOff = true
        switchNow(false)
        offAgain(assertEvery)
      }
    },
    wake() {
      if (wanted) return
      switchNow(true)
      offAgain(awakeFor)
    },
    async dispose() {
      cancel()
      if (!wanted) switchNow(true)
      await working
    },
  }
}
