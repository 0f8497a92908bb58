import { Button, TextInput, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { settingsLimits } from '../../../contract/settings-limits.ts'
import { useWords } from '../words/language.ts'
import styles from './door.module.css'
import { Keypad } from './keypad.tsx'

const { least, most } = settingsLimits.pinDigits

/** A PIN by keypad or keyboard. Digits only; it is sent once, then forgotten. */
export function PinForm(props: {
  /** What the PIN is for. */
  heading: ReactNode
  action: string
  /** What went wrong with the last entry. */
  error: string | undefined
  /** No entry is taken now. */
  closed?: boolean
  /** The keypad stands below the field instead of beside it. */
  narrow?: boolean
  aside?: ReactNode
  onPin: (pin: string) => void
}) {
  const words = useWords()
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
          type="password"
          // The keypad beside is the keyboard of a touch screen.
          inputMode="none"
          autoComplete="off"
          label={words.pin.label}
          value={pin}
          disabled={closed}
          error={tooShort ? words.pin.tooShort(least) : props.error}
          errorProps={{ role: 'alert' }}
          classNames={{ input: styles.digits }}
          onChange={(event) => enter(event.currentTarget.value)}
        />
        {/* The keypad takes the focus from the field: its digits are counted aloud. */}
        <VisuallyHidden role="status">{pin === '' ? '' : words.pin.entered(pin.length)}</VisuallyHidden>
        {props.aside}
        <Button type="submit" size="lg" fullWidth disabled={closed}>
          {props.action}
        </Button>
      </div>
      <Keypad closed={closed} onDigit={(digit) => enter(pin + digit)} onDelete={() => enter(pin.slice(0, -1))} />
    </form>
  )
}
