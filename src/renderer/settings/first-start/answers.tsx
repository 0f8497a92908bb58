import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { LabelledGroup } from '../parts/inputs/labelled-group.tsx'
import type { Option } from '../parts/inputs/option.ts'
import styles from './answers.module.css'

/** A question whose answer goes on at once: one press each, and the one that holds already is marked. */
export function Answers<Value extends string>(props: {
  label: string
  description?: string
  /** Undefined: nothing was answered yet. */
  value: Value | undefined
  options: readonly Option<Value>[]
  onAnswer: (value: Value) => void
}) {
  const id = useId()
  return (
    <LabelledGroup id={id} label={props.label} {...(props.description && { description: props.description })}>
      {/* biome-ignore lint/a11y/useSemanticElements: the library's label stands beside it, as everywhere */}
      <div role="group" aria-labelledby={`${id}-label`} className={styles.answers}>
        {props.options.map(({ value, label, description }) => (
          <div key={value} className={styles.answer}>
            <UnstyledButton
              className={styles.press}
              aria-pressed={value === props.value}
              {...(description && { 'aria-describedby': `${id}-${value}` })}
              onClick={() => props.onAnswer(value)}
            >
              {label}
            </UnstyledButton>
            {description && (
              <span id={`${id}-${value}`} className={styles.description}>
                {description}
              </span>
            )}
            <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.on}>
              <path d="m9 5 7 7-7 7" />
            </svg>
          </div>
        ))}
      </div>
    </LabelledGroup>
  )
}
