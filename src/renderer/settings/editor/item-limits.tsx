import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { staffDay } from '../parts/formats/staff-time.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './items-section.module.css'
import { validityOf } from './validity.ts'

/** When an item is shown, unless it always is, and what it is about, if that is never targeted. `now`: milliseconds since 1970. */
export function ItemLimits({ item, now }: { item: EditorItem; now: number }) {
  const words = useWords().editor
  const language = useLanguage()
  const validity = validityOf(item, now)
  return (
    <>
      {validity && (
        <span className={styles.limit} data-kind={validity.kind}>
          {words.validity[validity.kind](staffDay(validity.day, language))}
        </span>
      )}
      {item.restricted !== null && <span className={styles.limit}>{words.about(words.subjects[item.restricted])}</span>}
    </>
  )
}
