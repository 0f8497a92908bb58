import { Button } from '@mantine/core'
import { useState } from 'react'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import { NewPinForm } from './new-pin-form.tsx'
import styles from './pin-section.module.css'

/** Sets, changes and removes the PIN that opens two pages only. */
export function StaffPinSection(props: {
  there: boolean
  set: (pins: { pin: string; next: string }) => Promise<void>
  remove: () => void
}) {
  const { staffPin: words } = useWords()
  const [step, setStep] = useState<'setting' | 'removing'>()
  const end = () => setStep(undefined)
  const action = props.there ? words.change : words.set
  return (
    <Section title={words.title} intro={props.there ? words.there : words.missing}>
      {step === 'setting' ? (
        <NewPinForm
          labels={{ current: words.own, next: words.next, again: words.again }}
          action={action}
          set={({ current, next }) => props.set({ pin: current, next })}
          end={end}
        />
      ) : (
        <div className={styles.ways}>
          <Button variant="default" onClick={() => setStep('setting')}>
            {action}
          </Button>
          {props.there && (
            <Button variant="default" onClick={() => setStep('removing')}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
      <Question opened={step === 'removing'} title={words.question} onNo={end}>
        <p>{words.means}</p>
        <div className={styles.ways}>
          <Button variant="default" data-autofocus onClick={end}>
            {words.no}
          </Button>
          <Button
            color="danger"
            onClick={() => {
              end()
              props.remove()
            }}
          >
            {words.yes}
          </Button>
        </div>
      </Question>
    </Section>
  )
}
