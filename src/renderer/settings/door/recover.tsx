import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { ChoosePin } from './choose-pin.tsx'
import { useCountdown } from './countdown.ts'
import { DoorHeading } from './door-heading.tsx'

const { recoveryDigits } = settingsLimits

/** The way in for whoever forgot the PIN: the recovery code, then a new PIN twice. Main looks at both at once. */
export function Recover(props: {
  recover: (code: string, next: string) => Promise<void>
  waitSeconds: number
  back: () => void
}) {
  const { recovery: words, pin, refusals } = useWords()
  const [code, setCode] = useState<string>()
  const [wrong, setWrong] = useState<CallReason>()
  const left = useCountdown(props.waitSeconds)
  if (code !== undefined) {
    return (
      <ChoosePin
        choose={(pin) =>
          props.recover(code, pin).catch((failure: unknown) => {
            // The code was right: what is asked for anew is the PIN alone.
            if (reasonOf(failure) === 'pin-taken') throw failure
            setWrong(reasonOf(failure))
            setCode(undefined)
          })
        }
      />
    )
  }
  return (
    <PinForm
      key="code"
      heading={<DoorHeading title={words.enterTitle} intro={words.enterIntro} />}
      entry={{
        label: words.code,
        most: recoveryDigits,
        least: recoveryDigits,
        tooShort: words.missingDigits,
        seen: true,
      }}
      action={words.next}
      closed={left > 0}
      waitSeconds={left}
      error={left > 0 ? pin.wait : wrong && refusals[wrong]}
      aside={
        <Button variant="subtle" onClick={props.back}>
          {words.back}
        </Button>
      }
      onPin={(entered) => {
        setWrong(undefined)
        setCode(entered)
      }}
    />
  )
}
