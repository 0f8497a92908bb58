import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'
import { LabelledGroup, whenChosen } from './labelled-group.tsx'
import type { Option } from './option.ts'

type DrawnOption<Value extends string> = Option<Value> & {
  readonly lang?: string
  readonly drawing?: ReactNode
}

/** One of a few values, all in sight; a group of radio buttons to a screen reader. */
export function Choice<Value extends string>(props: {
  label: string
  hideLabel?: boolean
  description?: string
  /** Undefined: none of them holds. */
  value: Value | undefined
  options: readonly DrawnOption<Value>[]
  onChoose: (value: Value) => void
}) {
  const id = useId()
  const control = (
    <SegmentedControl
      id={id}
      role="radiogroup"
      size="md"
      fullWidth={!props.hideLabel}
      {...(props.hideLabel ? { 'aria-label': props.label } : { 'aria-labelledby': `${id}-label` })}
      {...(props.description && { 'aria-describedby': `${id}-description` })}
      value={props.value ?? ''}
      data={props.options.map(({ value, label, lang, drawing }) => ({
        value,
        label: (
          <span className={styles.option} lang={lang}>
            {drawing}
            {label}
          </span>
        ),
      }))}
      onChange={whenChosen(props)}
    />
  )
  if (props.hideLabel) return control
  return (
    <LabelledGroup id={id} label={props.label} {...(props.description && { description: props.description })}>
      {control}
    </LabelledGroup>
  )
}
