import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { Question } from '../parts/layout/question.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'

/** Asks for the PIN before the program itself is replaced. */
export function InstallQuestion(props: { version: string; install: (pin: string) => Promise<void>; no: () => void }) {
  const { update: words, refusals } = useWords()
  const [wrong, setWrong] = useState<CallReason>()
  return (
    <Question opened title={words.question(props.version)} size="46rem" onNo={props.no}>
      <PinForm
        heading={
          <p>
            {words.means} {words.pin}
          </p>
        }
        action={words.yes}
        error={wrong && refusals[wrong]}
        aside={
          <Button variant="default" size="lg" onClick={props.no}>
            {words.no}
          </Button>
        }
        onPin={(pin) => {
          setWrong(undefined)
          props.install(pin).then(props.no, (failure: unknown) => setWrong(reasonOf(failure)))
        }}
      />
    </Question>
  )
}
