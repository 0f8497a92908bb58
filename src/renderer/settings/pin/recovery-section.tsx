import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { Section } from '../parts/layout/section.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { isPin } from './pin-entry.ts'
import styles from './pin-section.module.css'

/** Whether there is a recovery code, and a new one for whoever knows the PIN. */
export function RecoverySection(props: { there: boolean; renew: (pin: string) => Promise<void> }) {
  const { recovery: words, pin: pinWords, refusals } = useWords()
  const [pin, setPin] = useState<string>()
  const [refused, setRefused] = useState<CallReason>()
  const field = useRef<HTMLInputElement>(null)
  const asking = pin !== undefined
  // It takes the place of what was pressed.
  useEffect(() => {
    if (asking) field.current?.focus()
  }, [asking])
  return (
    <Section title={words.title} intro={props.there ? words.there : words.missing}>
      {pin === undefined ? (
        <Button variant="default" className={styles.start} onClick={() => setPin('')}>
          {words.renew}
        </Button>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!isPin(pin)) return setRefused('pin-wrong')
            props.renew(pin).then(
              () => setPin(undefined),
              (failure: unknown) => setRefused(reasonOf(failure)),
            )
          }}
        >
          <TextInput
            ref={field}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            label={pinWords.current}
            value={pin}
            error={refused && refusals[refused]}
            errorProps={{ role: 'alert' }}
            onChange={(event) => {
              setRefused(undefined)
              setPin(event.currentTarget.value)
            }}
          />
          <div className={styles.ways}>
            <Button type="submit">{words.renew}</Button>
            <Button variant="default" onClick={() => setPin(undefined)}>
              {pinWords.cancel}
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}
