import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { settingsLimits } from '../../../contract/settings-limits.ts'
import { Section } from '../parts/section.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { isPin } from './pin-entry.ts'
import styles from './pin-section.module.css'

const { least, most } = settingsLimits.pinDigits

type Entries = { readonly current: string; readonly next: string; readonly again: string }
const noEntries: Entries = { current: '', next: '', again: '' }

/** Changes the PIN: the present one, the new one, and the new one again. */
export function PinSection(props: { changePin: (pins: { current: string; next: string }) => Promise<void> }) {
  const { pin: words, refusals } = useWords()
  const [entries, setEntries] = useState<Entries>()
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<CallReason>()
  const finish = () => {
    setEntries(undefined)
    setAsked(false)
    setRefused(undefined)
  }
  if (!entries) {
    return (
      <Section title={words.changeTitle} intro={words.changeIntro}>
        <Button variant="default" className={styles.start} onClick={() => setEntries(noEntries)}>
          {words.change}
        </Button>
      </Section>
    )
  }
  const wrong = (entry: string) => (asked && !isPin(entry) ? words.digits(least, most) : undefined)
  const field = (name: keyof Entries, label: string, error: string | undefined) => (
    <TextInput
      type="password"
      inputMode="numeric"
      autoComplete="off"
      label={label}
      value={entries[name]}
      error={error}
      data-autofocus={name === 'current' || undefined}
      onChange={(event) => {
        setRefused(undefined)
        setEntries({ ...entries, [name]: event.currentTarget.value })
      }}
    />
  )
  return (
    <Section title={words.changeTitle} intro={words.changeIntro}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          const { current, next, again } = entries
          if (!isPin(current) || !isPin(next) || next !== again) return
          props.changePin({ current, next }).then(finish, (failure: unknown) => setRefused(reasonOf(failure)))
        }}
      >
        {field('current', words.current, (refused && refusals[refused]) ?? wrong(entries.current))}
        {field('next', words.next1, wrong(entries.next))}
        {field('again', words.next2, asked && entries.again !== entries.next ? words.notSame : undefined)}
        <div className={styles.ways}>
          <Button type="submit">{words.change}</Button>
          <Button variant="default" onClick={finish}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Section>
  )
}
