import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { settingsLimits } from '../../../../contract/settings/settings-limits.ts'
import { looksLikePath } from '../formats/looks-like-path.ts'
import styles from './path-form.module.css'
import { useCheckedForm } from './use-checked-form.ts'

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
  const { asked, form } = useCheckedForm(looksLikePath(path), () => props.offer(path.trim()))
  return (
    <form className={styles.path} {...form}>
      <TextInput
        label={words.path}
        placeholder={words.pathHint}
        maxLength={settingsLimits.folderLength}
        autoComplete="off"
        value={path}
        error={asked ? words.pathWrong : undefined}
        errorProps={{ role: 'alert' }}
        dir="auto"
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" variant={props.aside ? 'default' : 'filled'}>
        {props.action}
      </Button>
    </form>
  )
}
