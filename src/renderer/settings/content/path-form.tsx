import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { settingsLimits } from '../../../contract/settings-limits.ts'
import { looksLikePath } from './looks-like-path.ts'
import styles from './path-form.module.css'

/** Types a path, for machines without a dialog, and for what a technician says on the phone. */
export function PathForm(props: {
  words: { readonly path: string; readonly pathHint: string; readonly pathWrong: string }
  action: string
  /** There are other ways before this one. */
  aside?: boolean
  offer: (path: string) => void
}) {
  const { words } = props
  const [path, setPath] = useState('')
  const [asked, setAsked] = useState(false)
  const wrong = asked && !looksLikePath(path)
  return (
    <form
      className={styles.path}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (looksLikePath(path)) props.offer(path.trim())
      }}
    >
      <TextInput
        label={words.path}
        placeholder={words.pathHint}
        maxLength={settingsLimits.folderLength}
        autoComplete="off"
        value={path}
        error={wrong ? words.pathWrong : undefined}
        errorProps={{ role: 'alert' }}
        onChange={(event) => {
          setAsked(false)
          setPath(event.currentTarget.value)
        }}
      />
      <Button type="submit" size="lg" variant={props.aside ? 'default' : 'filled'}>
        {props.action}
      </Button>
    </form>
  )
}
