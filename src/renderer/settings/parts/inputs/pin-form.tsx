import { Button, TextInput, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { settingsLimits } from '../../../../contract/settings/settings-limits.ts'
import { timeInDigits } from '../../../ui/formats.ts'
import { useWords } from '../../words/language.ts'
import { Keypad } from './keypad.tsx'
import styles from './pin-form.module.css'

type Entry = {
  readonly label: string
  readonly least: number
  readonly most: number
  readonly tooShort: (now: number) => string
  /** What is entered may be read: nobody steals it by looking, because it is used up. */
  readonly seen?: boolean
}

/** A PIN by keypad or keyboard. Digits only; it is sent once, then forgotten. */
export function PinForm(props: {
  /** What the PIN is for. */
  heading: ReactNode
  /** What is entered, if not a PIN. */
  entry?: Entry
  action: string
  /** The action is irreversible. */
  danger?: boolean
  /** What went wrong with the last entry. */
  error: string | undefined
  /** No entry is taken now. */
  closed?: boolean
  /** Seconds until one is taken again. They are drawn as they pass; what is said aloud, once, is the error. */
  waitSeconds?: number
  /** The keypad stands below the field instead of beside it. */
  narrow?: boolean
  aside?: ReactNode
  onPin: (pin: string) => void
}) {
  const words = useWords()
  const { least: fewest } = settingsLimits.pinDigits
  const pinEntry: Entry = {
    label: words.pin.label,
    ...settingsLimits.pinDigits,
    tooShort: () => words.pin.tooShort(fewest),
  }
  const { label, least, most, tooShort: complaint, seen } = props.entry ?? pinEntry
  const [pin, setPin] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const closed = props.closed ?? false
  const enter = (text: string) => {
    setTooShort(false)
    setPin(text.replace(/\D/g, '').slice(0, most))
  }

  useEffect(() => {
    if (!closed) input.current?.focus()
  }, [closed])

  return (
    <form
      className={styles.form}
      data-narrow={props.narrow}
      onSubmit={(event) => {
        event.preventDefault()
        if (closed) return
        if (pin.length < least) return setTooShort(true)
        setPin('')
        props.onPin(pin)
      }}
    >
      <div className={styles.entry}>
        {props.heading}
        <TextInput
          ref={input}
          type={seen ? 'text' : 'password'}
          // The keypad beside is the keyboard of a touch screen.
          inputMode="none"
          autoComplete="off"
          label={label}
          value={seen ? pin.replaceAll(/(\d{4})(?=\d)/g, '$1 ') : pin}
          disabled={closed}
          error={tooShort ? complaint(pin.length) : props.error}
          errorProps={{ role: 'alert' }}
          classNames={{ input: styles.digits }}
          onChange={(event) => enter(event.currentTarget.value)}
        />
        {props.waitSeconds !== undefined && props.waitSeconds > 0 && (
          <p role="timer" className={styles.wait}>
            {words.pin.waitLeft(timeInDigits(props.waitSeconds))}
          </p>
        )}
        {/* The keypad takes the focus from the field: its digits are counted aloud. */}
        <VisuallyHidden role="status">{pin === '' ? '' : words.pin.entered(pin.length)}</VisuallyHidden>
        {props.aside}
        <Button type="submit" size="lg" fullWidth disabled={closed} {...(props.danger && { color: 'danger' })}>
          {props.action}
        </Button>
      </div>
      <Keypad closed={closed} onDigit={(digit) => enter(pin + digit)} onDelete={() => enter(pin.slice(0, -1))} />
    </form>
  )
}
