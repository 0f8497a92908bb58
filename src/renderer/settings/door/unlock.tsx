import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { DoorHeading } from './door-heading.tsx'
import { PinForm } from './pin-form.tsx'

function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Counts down from what main last said; main alone decides when an attempt is taken. */
function useCountdown(seconds: number): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    setPassed(0)
    if (seconds === 0) return
    const timer = setInterval(() => setPassed((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return Math.max(0, seconds - passed)
}

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
      aside={
        props.forgotten && (
          <Button variant="subtle" onClick={props.forgotten}>
            {words.recovery.forgotten}
          </Button>
        )
      }
      error={waiting ? words.pin.wait(clockTime(left)) : wrong && words.refusals[wrong]}
      onPin={(pin) => {
        setWrong(undefined)
        props.unlock(pin).catch((failure: unknown) => setWrong(reasonOf(failure)))
      }}
    />
  )
}
