import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { DoorHeading } from './door-heading.tsx'

/** The first PIN: chosen, repeated, set. */
export function ChoosePin({ choose }: { choose: (pin: string) => Promise<void> }) {
  const words = useWords()
  const [first, setFirst] = useState<string>()
  const [wrong, setWrong] = useState<CallReason | 'different'>()
  const error = wrong && (wrong === 'different' ? words.pin.different : words.refusals[wrong])

  if (first === undefined) {
    return (
      <PinForm
        key="first"
        heading={<DoorHeading title={words.pin.chooseTitle} intro={words.pin.chooseIntro} />}
        action={words.pin.next}
        error={error}
        onPin={(pin) => {
          setWrong(undefined)
          setFirst(pin)
        }}
      />
    )
  }
  return (
    <PinForm
      key="again"
      heading={<DoorHeading title={words.pin.repeatTitle} intro={words.pin.repeatIntro} />}
      action={words.pin.set}
      error={undefined}
      aside={
        <Button variant="subtle" onClick={() => setFirst(undefined)}>
          {words.pin.startOver}
        </Button>
      }
      onPin={(pin) => {
        setFirst(undefined)
        if (pin !== first) return setWrong('different')
        choose(pin).catch((failure: unknown) => setWrong(reasonOf(failure)))
      }}
    />
  )
}
