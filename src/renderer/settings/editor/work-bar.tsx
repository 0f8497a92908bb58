import { Button, Progress } from '@mantine/core'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { useWords } from '../words/language.ts'
import styles from './items-section.module.css'

/** How copying or packing goes, and the way out of it. */
export function WorkBar({ work, cancel }: { work: EditorView['work']; cancel: () => void }) {
  const words = useWords().editor
  if (!work) return null
  const label = words.working[work.kind]
  return (
    <div className={styles.work}>
      <p role="status">
        {label} {work.name !== '' && <bdi>{work.name}</bdi>}
      </p>
      <Progress
        size="lg"
        value={work.total === 0 ? 0 : Math.min(100, (work.bytes / work.total) * 100)}
        aria-label={label}
      />
      <Button variant="default" onClick={cancel}>
        {words.cancel}
      </Button>
    </div>
  )
}
