import { sheetSecond, warningSeconds } from '../../contract/session.ts'
import type { SessionContext } from './session-context.ts'

type DelayArguments = { readonly context: SessionContext }

/** How long a sheet waits: twice as long for whom reading takes longer. Offered more time after two thirds of it. */
export function askingDelays(readsSlowly: (args: DelayArguments) => boolean) {
  const whole = (args: DelayArguments): number => (readsSlowly(args) ? 120_000 : 60_000)
  return {
    askingUntilOffer: (args: DelayArguments) => (whole(args) * 2) / 3,
    askingRest: (args: DelayArguments) => whole(args) / 3,
  }
}

/** The limit the customer was told on the sheet, not one that was set meanwhile. */
const limitMilliseconds = ({ context }: DelayArguments) => (context.sheet?.limitSeconds ?? 30) * 1_000

/** How long things may take, in milliseconds, by the names that the statechart uses. */
export const sessionDelays = {
  sheetSecond,
  ...askingDelays(() => false),
  startingLimit: 5_000,
  searchingLimit: 3_000,
  /** Something covers "Is this you?", or nothing draws it: the camera does not wait for it longer. */
  questionLimit: 5_000,
  isThisYou: 2_000,
  /** A vision process that works says a word at least every four seconds, or has ended with a doubt or a fault. */
  visionSilence: 5_000,
  signGap: 1_000,
  pausedWait: 10_000,
  closingLimit: 3_000,
  closingSecond: 1_000,
  closingSentence: 6_000,
  /** Of an agreed time, and of the quiet after the last press of whoever tells instead. */
  limitUntilWarning: (args: DelayArguments) => limitMilliseconds(args) - warningSeconds * 1_000,
  limitRest: warningSeconds * 1_000,
}
