import { type ComponentProps, useEffect, useRef } from 'react'
import styles from './drop-zone.module.css'

/**
 * Where files are dropped. What names a `data-takes` goes to main from the preload, by its path: the page itself never
 * learns where a file lies, only why main did not take it.
 */
export function DropZone({
  refused,
  ...props
}: ComponentProps<'p'> & {
  'data-takes'?: 'packages' | 'media'
  /** Called with the reason when main refused what was dropped. */
  refused?: (reason: string) => void
}) {
  const zone = useRef<HTMLParagraphElement>(null)
  const heard = useRef(refused)
  heard.current = refused
  useEffect(() => {
    const { current } = zone
    const hear = () => heard.current?.(current?.dataset.refused ?? '')
    current?.addEventListener('refused', hear)
    return () => current?.removeEventListener('refused', hear)
  }, [])
  return <p {...props} ref={zone} className={styles.zone} />
}
