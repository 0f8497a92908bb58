import type { EditorView } from '../../../contract/views/editor-view.ts'
import { RefusalWords } from '../content/refusal-words.tsx'
import { useWords } from '../words/language.ts'
import styles from './publish-section.module.css'

/** Why nothing could be packed. */
export function NotMade({ refused }: { refused: NonNullable<EditorView['refused']> }) {
  const words = useWords().editor
  return (
    <div role="alert" className={styles.refused}>
      <p className={styles.name}>{words.refused}</p>
      <RefusalWords {...refused} origin="draft" />
    </div>
  )
}
