import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../words/language.ts'
import styles from './keypad.module.css'

const rows = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The ten digits, large enough for a thumb, laid out as on a card terminal. */
export function Keypad(props: {
  closed?: boolean
  /** Who presses a key stays in the field that it is for, where there are several. */
  leavesFocus?: boolean
  onDigit: (digit: string) => void
  onDelete: () => void
}) {
  const words = useWords()
  const key = (digit: string) => (
    <UnstyledButton
      key={digit}
      type="button"
      className={styles.key}
      disabled={props.closed}
      onClick={() => props.onDigit(digit)}
    >
      {digit}
    </UnstyledButton>
  )
  return (
    <fieldset
      className={styles.keypad}
      aria-label={words.pin.keypad}
      onMouseDown={props.leavesFocus ? (event) => event.preventDefault() : undefined}
    >
      {rows.map(key)}
      <span />
      {key('0')}
      <UnstyledButton
        type="button"
        className={styles.key}
        aria-label={words.pin.deleteDigit}
        disabled={props.closed}
        onClick={props.onDelete}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 5h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-6-7 6-7Zm3 4 6 6m0-6-6 6" />
        </svg>
      </UnstyledButton>
    </fieldset>
  )
}
