import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { useCheckedForm } from '../parts/inputs/use-checked-form.ts'
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
  const [refused, setRefused] = useState<CallReason>()
  const { current, next, again } = entries
  const { asked, form } = useCheckedForm(isPin(current) && isPin(next) && next === again, () => {
    props.set({ current, next }).then(props.end, (failure: unknown) => setRefused(reasonOf(failure)))
  })
  const wrong = (entry: string) => (asked && !isPin(entry) ? words.digits(least, most) : undefined)
  // What is wrong with the new one is said at the new one.
  const refusedAt = (name: keyof Entries) =>
    refused && (refused === 'pin-taken') === (name === 'next') ? refusals[refused] : undefined
  // It takes the place of what was pressed.
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const field = (name: keyof Entries, error: string | undefined) => (
    <TextInput
      type="password"
      inputMode="numeric"
      autoComplete="off"
      label={props.labels[name]}
      value={entries[name]}
      error={error}
      errorProps={{ role: 'alert' }}
      ref={name === 'current' ? first : undefined}
      onChange={(event) => {
        setRefused(undefined)
        setEntries({ ...entries, [name]: event.currentTarget.value })
      }}
    />
  )
  return (
    <form className={styles.form} {...form}>
      {field('current', refusedAt('current') ?? wrong(current))}
      {field('next', refusedAt('next') ?? wrong(next))}
      {field('again', asked && again !== next ? words.notSame : undefined)}
      <div className={styles.ways}>
        <Button type="submit">{props.action}</Button>
        <Button variant="default" onClick={props.end}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
