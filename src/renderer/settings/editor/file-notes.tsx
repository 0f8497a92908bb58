import type { EditorView } from '../../../contract/views/editor-view.ts'
import { Name } from '../parts/layout/name.tsx'
import { useWords } from '../words/language.ts'
import styles from './items-section.module.css'

/** Files that were left out or need a look, those with the same reason together. */
export function FileNotes({ notes }: { notes: EditorView['notes'] }) {
  const words = useWords().editor
  const kinds = [...new Set(notes.map(({ note }) => note))]
  return (
    <div role="status" className={styles.notes} data-shown={notes.length > 0}>
      {kinds.map((kind) => {
        const names = notes.flatMap(({ name, note }) => (note === kind && name !== '' ? [name] : []))
        return (
          <div key={kind}>
            <p>{words.note[kind]}</p>
            {names.length > 0 && (
              <ul>
                {names.slice(0, 8).map((name, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two files may be called the same, and none moves
                  <li key={place}>
                    <Name>{name}</Name>
                  </li>
                ))}
                {names.length > 8 && <li>+ {names.length - 8}</li>}
              </ul>
            )}
          </div>
        )
      })}
    </div>
  )
}
