import { useEffect, useRef } from 'react'
import { keepFocusFrom } from '../../ui/kept-focus.ts'
import { lockedFrame } from '../../ui/locked-frame.ts'
import styles from './preview.module.css'

/** An item that is a page of its own, as inert as on the stage: it draws, and reaches neither hand, key nor network. */
export function PageFrame({ source, label }: { source: string; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = lockedFrame()
    frame.src = source
    place.current?.append(frame)
    const letFocusGo = keepFocusFrom(frame)
    return () => {
      letFocusGo()
      // Removing a frame is what surely ends its scripts.
      frame.remove()
    }
  }, [source])
  return <div ref={place} className={styles.frame} role="img" aria-label={label} />
}
