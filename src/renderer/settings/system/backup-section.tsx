import { Button } from '@mantine/core'
import type { SystemView } from '../../../contract/views/system-view.ts'
import { PathForm } from '../parts/inputs/path-form.tsx'
import { Section } from '../parts/layout/section.tsx'
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
  const { saved, dialogs } = props.system
  return (
    <Section title={words.title} intro={words.intro}>
      <SaveWays what={words.title} dialogs={dialogs} save={props.save} />
      <SavedNote saved={saved?.what === 'settings' ? saved : null} />
      <h3 className={styles.part}>{words.back}</h3>
      {dialogs && (
        <Button variant="default" className={styles.start ?? ''} onClick={() => props.restore(null)}>
          {words.choose}
        </Button>
      )}
      <PathForm words={words} action={words.restore} aside offer={props.restore} />
    </Section>
  )
}
