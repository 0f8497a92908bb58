import { Radio } from '@mantine/core'
import { useId } from 'react'
import { LabelledGroup, whenChosen } from './labelled-group.tsx'
import type { Option } from './option.ts'
import styles from './options.module.css'

/** One of several values that need a line of their own; a group of radio buttons to a screen reader. */
export function Options<Value extends string>(props: {
  label: string
  description?: string
  /** Undefined: nothing was chosen yet. */
  value: Value | undefined
  options: readonly Option<Value>[]
  /** Where they are short and many: two beside each other. */
  paired?: boolean
  onChoose: (value: Value) => void
}) {
  const id = useId()
  return (
    <LabelledGroup id={id} label={props.label} {...(props.description && { description: props.description })}>
      <Radio.Group
        value={props.value ?? null}
        aria-labelledby={`${id}-label`}
        {...(props.description && { 'aria-describedby': `${id}-description` })}
        onChange={whenChosen(props)}
      >
        <div className={styles.options} data-paired={props.paired ?? false}>
          {props.options.map(({ value, label, description }) => (
            <Radio.Card key={value} value={value} className={styles.option} aria-label={label}>
              <Radio.Indicator classNames={{ indicator: styles.indicator ?? '' }} />
              <span className={styles.words}>
                <bdi className={styles.label}>{label}</bdi>
                {description && <span className={styles.description}>{description}</span>}
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </LabelledGroup>
  )
}
