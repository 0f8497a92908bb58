import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { settingsLimits } from '../../../contract/settings-limits.ts'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { isPin } from './pin-entry.ts'
import styles from './pin-section.module.css'

const { least, most } = settingsLimits.pinDigits

type Entries = { readonly current: string; readonly next: string; readonly again: string }

/** The PIN of who is in, a new one, and the new one again. */
export function NewPinForm(props: {
  labels: { readonly [Entry in keyof Entries]: string }
  action: string
  set: (pins: { current: string; next: string }) => Promise<void>
  /** It was set, or called off. */
  end: () => void
}) {
  const { pin: words, refusals } = useWords()
  const [entries, setEntries] = useState<Entries>({ current: '', next: '', again: '' })
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<CallReason>()
  const wrong = (entry: string) => (asked && !isPin(entry) ? words.digits(least, most) : undefined)
  // What is wrong with the new one is said at the new one.
  const refusedAt = (name: keyof Entries) =>
    refused && (refused === 'pin-taken') === (name === 'next') ? refusals[refused] : undefined
  const field = (name: keyof Entries, error: string | undefined) => (
    <TextInput
      type="password"
      inputMode="numeric"
      autoComplete="off"
      label={props.labels[name]}
      value={entries[name]}
      error={error}
      errorProps={{ role: 'alert' }}
      data-autofocus={name === 'current' || undefined}
      onChange={(event) => {
        setRefused(undefined)
        setEntries({ ...entries, [name]: event.currentTarget.value })
      }}
    />
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        const { current, next, again } = entries
        if (!isPin(current) || !isPin(next) || next !== again) return
        props.set({ current, next }).then(props.end, (failure: unknown) => setRefused(reasonOf(failure)))
      }}
    >
      {field('current', refusedAt('current') ?? wrong(entries.current))}
      {field('next', refusedAt('next') ?? wrong(entries.next))}
      {field('again', asked && entries.again !== entries.next ? words.notSame : undefined)}
      <div className={styles.ways}>
        <Button type="submit">{props.action}</Button>
        <Button variant="default" onClick={props.end}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
