import type { ComponentProps } from 'react'
import styles from './drop-zone.module.css'

/**
 * Where files are dropped. What names a `data-takes` goes to main from the preload, by its path: the page itself never
 * learns where a file lies.
 */
export function DropZone(props: ComponentProps<'p'> & { 'data-takes'?: 'packages' | 'media' }) {
  return <p {...props} className={styles.zone} />
}
