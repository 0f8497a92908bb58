import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import styles from './system.module.css'

/** Deletes everything, in two steps: what that means, then the PIN. */
export function ResetSection(props: {
  /** The settings were saved last on this player, where the copy is deleted with all else. */
  copyHere: boolean
  reset: (pin: string) => Promise<void>
}) {
  const { system, refusals } = useWords()
  const words = system.reset
  const [step, setStep] = useState<'means' | 'pin'>()
  const [refused, setRefused] = useState<CallReason>()
  const end = () => {
    setStep(undefined)
    setRefused(undefined)
  }
  return (
    <Section title={words.title} intro={words.intro}>
      <Button variant="default" className={styles.start} onClick={() => setStep('means')}>
        {words.action}
      </Button>
      <Question
        opened={step !== undefined}
        title={step === 'pin' ? words.pinTitle : words.question}
        {...(step === 'pin' && { size: '24rem' })}
        onNo={end}
      >
        {step === 'pin' ? (
          <PinForm
            narrow
            heading={<p>{words.pinMeans}</p>}
            action={words.yes}
            danger
            error={refused && refusals[refused]}
            aside={
              <Button variant="default" onClick={end}>
                {words.no}
              </Button>
            }
            onPin={(pin) => {
              setRefused(undefined)
              props.reset(pin).catch((failure: unknown) => setRefused(reasonOf(failure)))
            }}
          />
        ) : (
          <>
            <p>{words.means}</p>
            <p>{words.before}</p>
            {props.copyHere && <p className={styles.warning}>{words.copyHere}</p>}
            <div className={styles.ways}>
              <Button variant="default" data-autofocus onClick={end}>
                {words.no}
              </Button>
              <Button color="danger" onClick={() => setStep('pin')}>
                {words.next}
              </Button>
            </div>
          </>
        )}
      </Question>
    </Section>
  )
}
