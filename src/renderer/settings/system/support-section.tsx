import { Button } from '@mantine/core'
import type { SystemView } from '../../../contract/views/system-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { SavedNote, SaveWays } from './save-ways.tsx'
import styles from './system.module.css'

/** One ZIP for a technician: what it holds is listed before it can be saved. */
export function SupportSection(props: {
  system: SystemView
  list: () => void
  save: (folder: 'documents' | 'chosen') => void
}) {
  const words = useWords().system.support
  const language = useLanguage()
  const { support, saved, dialogs } = props.system
  return (
    <Section title={words.title} intro={words.intro}>
      <Button variant="default" className={styles.start} onClick={props.list}>
        {support ? words.again : words.list}
      </Button>
      {support && (
        <>
          <ul className={styles.files} aria-label={words.files}>
            {support.map(({ name, bytes }) => (
              <li key={name}>
                <code>{name}</code>
                <span>{fileSize(bytes, language)}</span>
              </li>
            ))}
          </ul>
          <SaveWays what={words.title} dialogs={dialogs} save={props.save} />
        </>
      )}
      <SavedNote saved={saved?.what === 'support' ? saved : null} />
    </Section>
  )
}
