import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SystemView } from '../../../contract/system-view.ts'
import { looksLikePath } from '../content/looks-like-path.ts'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import { SavedNote, SaveWays } from './save-ways.tsx'
import styles from './system.module.css'

/** Saves a copy of the settings, and takes one back; that can be undone like any other change. */
export function BackupSection(props: {
  system: SystemView
  save: (folder: 'documents' | 'chosen') => void
  restore: (path: string | null) => void
}) {
  const words = useWords().system.backup
  const [path, setPath] = useState('')
  const [asked, setAsked] = useState(false)
  const { saved, dialogs } = props.system
  const wrong = !looksLikePath(path.trim())
  return (
    <Section title={words.title} intro={words.intro}>
      <SaveWays what={words.title} dialogs={dialogs} save={props.save} />
      <SavedNote saved={saved?.what === 'settings' ? saved : null} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (wrong) return
          setAsked(false)
          props.restore(path.trim())
        }}
      >
        <TextInput
          label={words.path}
          description={words.pathHint}
          autoComplete="off"
          dir="auto"
          value={path}
          error={asked && wrong ? words.pathWrong : undefined}
          errorProps={{ role: 'alert' }}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <div className={styles.ways}>
          <Button type="submit" variant="default">
            {words.restore}
          </Button>
          {dialogs && (
            <Button variant="default" onClick={() => props.restore(null)}>
              {words.choose}
            </Button>
          )}
        </div>
      </form>
    </Section>
  )
}
