import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import { NewPinForm } from './new-pin-form.tsx'
import styles from './pin-section.module.css'

/** Changes the PIN: the present one, the new one, and the new one again. */
export function PinSection(props: { changePin: (pins: { current: string; next: string }) => Promise<void> }) {
  const { pin: words } = useWords()
  const [changing, setChanging] = useState(false)
  return (
    <Section title={words.changeTitle} intro={words.changeIntro}>
      {changing ? (
        <NewPinForm
          labels={{ current: words.current, next: words.next1, again: words.next2 }}
          action={words.change}
          set={props.changePin}
          end={() => setChanging(false)}
        />
      ) : (
        <Button variant="default" className={styles.start} onClick={() => setChanging(true)}>
          {words.change}
        </Button>
      )}
    </Section>
  )
}
