import { Input, Slider } from '@mantine/core'
import { useState } from 'react'
import styles from './level.module.css'

/** A figure from 0 to 100 that is set by hand or arrow key; it holds when the hand lets go. */
export function Level(props: {
  label: string
  description?: string
  value: number
  spoken: (value: number) => string
  disabled?: boolean
  onSet: (value: number) => void
}) {
  const [draft, setDraft] = useState<number>()
  const value = draft ?? props.value
  return (
    <Input.Wrapper size="lg" label={props.label} labelElement="div" description={props.description}>
      <div className={styles.row}>
        <Slider
          className={styles.slider}
          classNames={{ thumb: styles.thumb ?? '', track: styles.track ?? '', bar: styles.bar ?? '' }}
          thumbLabel={props.label}
          label={null}
          step={5}
          value={value}
          disabled={props.disabled ?? false}
          onChange={setDraft}
          onChangeEnd={(end) => {
            setDraft(undefined)
            if (end !== props.value) props.onSet(end)
          }}
        />
        <span className={styles.value}>{props.spoken(value)}</span>
      </div>
    </Input.Wrapper>
  )
}
