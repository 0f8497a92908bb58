import type { EditorItem } from '../../../contract/views/editor-view.ts'
import styles from './thumbnail.module.css'

/** An item from its own file, small: a picture, or the first moment of a film. A page is not run for that. */
export function Thumbnail({ item }: { item: Pick<EditorItem, 'kind' | 'source'> }) {
  return (
    <span className={styles.thumbnail} data-kind={item.kind} aria-hidden="true">
      {item.kind === 'image' && <img src={item.source} alt="" loading="lazy" decoding="async" draggable={false} />}
      {item.kind === 'video' && <video src={`${item.source}#t=0.5`} preload="metadata" muted tabIndex={-1} />}
      {item.kind === 'html' && <span className={styles.page}>HTML</span>}
      {item.kind === 'video' && (
        <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.film}>
          <path d="M8 5v14l11-7z" />
        </svg>
      )}
    </span>
  )
}
