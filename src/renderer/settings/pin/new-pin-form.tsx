import { Button, TextInput, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { Keypad } from '../parts/inputs/keypad.tsx'
import { useCheckedForm } from '../parts/inputs/use-checked-form.ts'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import { isPin } from './pin-entry.ts'
import styles from './pin-section.module.css'

const { least, most } = settingsLimits.pinDigits

type Entries = { readonly current: string; readonly next: string; readonly again: string }

/** The PIN of who is in, a new one, and the new one again, by keypad or keyboard. */
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
  /** What the keypad is for: the field that somebody was in last. */
  const [at, setAt] = useState<keyof Entries>('current')
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
  const enter = (name: keyof Entries, text: string) => {
    setRefused(undefined)
    setEntries({ ...entries, [name]: text })
  }
  const field = (name: keyof Entries, error: string | undefined) => (
    <TextInput
      type="password"
      // The keypad beside is the keyboard of a touch screen.
      inputMode="none"
      autoComplete="off"
      label={props.labels[name]}
      value={entries[name]}
      error={error}
      errorProps={{ role: 'alert' }}
      ref={name === 'current' ? first : undefined}
      onFocus={() => setAt(name)}
      onChange={(event) => enter(name, event.currentTarget.value)}
    />
  )
  return (
    <form className={styles.beside} {...form}>
      <div className={styles.form}>
        {field('current', refusedAt('current') ?? wrong(current))}
        {field('next', refusedAt('next') ?? wrong(next))}
        {field('again', asked && again !== next ? words.notSame : undefined)}
        {/* Whoever is on the keypad by keyboard hears what comes into the field. */}
        <VisuallyHidden role="status">{entries[at] === '' ? '' : words.entered(entries[at].length)}</VisuallyHidden>
        <div className={styles.ways}>
          <Button type="submit">{props.action}</Button>
          <Button variant="default" onClick={props.end}>
            {words.cancel}
          </Button>
        </div>
      </div>
      <Keypad
        leavesFocus
        onDigit={(digit) => enter(at, `${entries[at]}${digit}`.slice(0, most))}
        onDelete={() => enter(at, entries[at].slice(0, -1))}
      />
    </form>
  )
}
