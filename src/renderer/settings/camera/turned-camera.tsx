import type { StaffSettings } from '../../../contract/settings/settings.ts'
import styles from './turned-camera.module.css'

/** A small drawing of how the camera is mounted: its foot shows which way is down for it. */
export function TurnedCamera({ rotation }: { rotation: StaffSettings['camera']['rotation'] }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 40 40" aria-hidden="true">
      <g transform={`rotate(${rotation} 20 20)`}>
        <rect x="7" y="12" width="26" height="14" rx="4" />
        <path d="M20 26v5M14 32h12" />
        <circle cx="20" cy="19" r="3.5" />
        <circle className={styles.light} cx="28.5" cy="16" r="1.2" />
      </g>
    </svg>
  )
}
