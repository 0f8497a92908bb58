import { Button } from '@mantine/core'
import { useWords } from '../words/language.ts'
import styles from './system.module.css'

/** Where to save something: among the player's documents, or where staff say in the system's dialog. */
export function SaveWays(props: { what: string; dialogs: boolean; save: (folder: 'documents' | 'chosen') => void }) {
  const words = useWords().system
  return (
    <div className={styles.ways}>
      <Button aria-label={`${words.save}: ${props.what}`} onClick={() => props.save('documents')}>
        {words.save}
      </Button>
      {props.dialogs && (
        <Button
          variant="default"
          aria-label={`${words.saveElsewhere} ${props.what}`}
          onClick={() => props.save('chosen')}
        >
          {words.saveElsewhere}
        </Button>
      )}
    </div>
  )
}

/** Where the last thing of this kind went. */
export function SavedNote({
  saved,
}: {
  saved: { readonly what: 'support' | 'settings'; readonly path: string } | null
}) {
  const words = useWords().system
  return (
    <div role="status" className={styles.saved} data-shown={saved !== null}>
      {saved && (
        <>
          <strong>{words.savedAs[saved.what]}</strong>
          <code>
            <bdi>{saved.path}</bdi>
          </code>
        </>
      )}
    </div>
  )
}
