import { TextInput } from '@mantine/core'
import { useState } from 'react'

/**
 * A text that is saved when staff leave the field or press Enter; Escape takes it back. A text that `complaint` finds
 * wrong stays in the field with the sentence, and is not saved.
 */
export function TextSetting(props: {
  label: string
  description?: string
  placeholder?: string
  value: string
  numeric?: boolean
  complaint: (text: string) => string | undefined
  onSave: (text: string) => void
}) {
  const [draft, setDraft] = useState<string>()
  const text = draft ?? props.value
  const complaint = draft === undefined ? undefined : props.complaint(draft.trim())
  const save = () => {
    if (draft === undefined || complaint !== undefined) return
    setDraft(undefined)
    if (draft.trim() !== props.value) props.onSave(draft.trim())
  }
  return (
    <TextInput
      label={props.label}
      description={props.description}
      placeholder={props.placeholder}
      inputMode={props.numeric ? 'decimal' : 'text'}
      dir="auto"
      autoComplete="off"
      value={text}
      error={complaint}
      errorProps={{ role: 'alert' }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}
