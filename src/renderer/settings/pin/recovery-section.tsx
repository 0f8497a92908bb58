import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { Section } from '../parts/layout/section.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import styles from './pin-section.module.css'

const { pinDigits } = settingsLimits

/** Whether there is a recovery code, and a new one for whoever knows the PIN. */
export function RecoverySection(props: { there: boolean; renew: (pin: string) => Promise<void> }) {
  const { recovery: words, pin: pinWords, refusals } = useWords()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<CallReason>()
  return (
    <Section title={words.title} intro={props.there ? words.there : words.missing}>
      {!asking ? (
        <Button variant="default" className={styles.start} onClick={() => setAsking(true)}>
          {words.renew}
        </Button>
      ) : (
        <PinForm
          narrow
          heading={null}
          entry={{ label: pinWords.current, ...pinDigits, tooShort: () => pinWords.tooShort(pinDigits.least) }}
          action={words.renew}
          error={refused && refusals[refused]}
          aside={
            <Button variant="default" onClick={() => setAsking(false)}>
              {pinWords.cancel}
            </Button>
          }
          onPin={(pin) => {
            setRefused(undefined)
            props.renew(pin).then(
              () => setAsking(false),
              (failure: unknown) => setRefused(reasonOf(failure)),
            )
          }}
        />
      )}
    </Section>
  )
}
