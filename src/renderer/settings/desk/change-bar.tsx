import { Button } from '@mantine/core'
import { useWords } from '../words/language.ts'
import styles from './change-bar.module.css'
import type { Changes } from './use-changes.ts'

/** Says what the last change came to, at the foot of the window, with the way back. It stays until the next change. */
export function ChangeBar({ changes }: { changes: Changes }) {
  const words = useWords()
  const { note } = changes
  const sentence = () => {
    switch (note?.kind) {
      case undefined:
        return ''
      case 'changed':
        return words.changed[note.group]
      case 'restored':
        return words.system.backup.restored
      case 'taken-back':
        return words.changed.back
      case 'pin-changed':
        return words.pin.changed
      case 'content':
        return words.content.done[note.done]
      case 'refused':
        return words.refusals[note.reason]
    }
  }
  return (
    <div className={styles.place} data-shown={note !== undefined} data-kind={note?.kind}>
      <p role="status">{sentence()}</p>
      {(note?.kind === 'changed' || note?.kind === 'restored') && (
        <Button variant="white" onClick={() => changes.takeBack(note.back)}>
          {words.undo}
        </Button>
      )}
      {note && (
        <Button variant="transparent" className={styles.dismiss} onClick={changes.dismiss}>
          {words.dismiss}
        </Button>
      )}
    </div>
  )
}
