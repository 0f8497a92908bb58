import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { useCountdown } from './countdown.ts'
import { DoorHeading } from './door-heading.tsx'

/** The PIN that opens the settings, and the wait after too many wrong ones. */
export function Unlock(props: {
  unlock: (pin: string) => Promise<void>
  waitSeconds: number
  /** Where there is a recovery code. */
  forgotten?: () => void
}) {
  const words = useWords()
  const [wrong, setWrong] = useState<CallReason>()
  const left = useCountdown(props.waitSeconds)
  const waiting = left > 0
  return (
    <PinForm
      heading={<DoorHeading title={words.pin.unlockTitle} intro={words.pin.unlockIntro} />}
      action={words.pin.unlock}
      closed={waiting}
      waitSeconds={left}
      aside={
        props.forgotten && (
          <Button variant="subtle" onClick={props.forgotten}>
            {words.recovery.forgotten}
          </Button>
        )
      }
      error={waiting ? words.pin.wait : wrong && words.refusals[wrong]}
      onPin={(pin) => {
        setWrong(undefined)
        props.unlock(pin).catch((failure: unknown) => setWrong(reasonOf(failure)))
      }}
    />
  )
}
