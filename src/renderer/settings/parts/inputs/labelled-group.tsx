import { Input } from '@mantine/core'
import type { ReactNode } from 'react'

/** A group with its label and description above it; the group itself names both, by `<id>-label` and `<id>-description`. */
export function LabelledGroup(props: { id: string; label: string; description?: string; children: ReactNode }) {
  return (
    <Input.Wrapper
      size="lg"
      label={props.label}
      labelElement="div"
      labelProps={{ id: `${props.id}-label` }}
      description={props.description}
      descriptionProps={{ id: `${props.id}-description` }}
    >
      {props.children}
    </Input.Wrapper>
  )
}

/** For a control that hands back any text: tells of a choice that is one of `options` and another than before. */
export function whenChosen<Value extends string>(props: {
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value }[]
  readonly onChoose: (value: Value) => void
}): (value: string) => void {
  return (value) => {
    const chosen = props.options.find((option) => option.value === value)
    if (chosen && chosen.value !== props.value) props.onChoose(chosen.value)
  }
}
