import type { DeskView } from '../desk/desk-view.ts'
import styles from './area-drawing.module.css'

export type Place = NonNullable<NonNullable<DeskView['zoneSetup']>['place']>

const places: Readonly<Record<Place, readonly [number, number]>> = {
  'top-left': [1, 1],
  top: [3, 1],
  'top-right': [5, 1],
  left: [1, 3],
  centre: [3, 3],
  right: [5, 3],
  'bottom-left': [1, 5],
  bottom: [3, 5],
  'bottom-right': [5, 5],
}

/** Where a face is, in one of 3 × 3 places of the area: drawn, and no nearer than that. */
export function DrawnOval({ place }: { place: Place }) {
  const [x, y] = places[place]
  return (
    <>
      <svg className={styles.oval} viewBox="0 0 6 6" preserveAspectRatio="none" aria-hidden="true">
        <path d="M2 0v6M4 0v6M0 2h6M0 4h6" />
      </svg>
      <span
        className={styles.face}
        data-place={place}
        style={{ left: `${(x / 6) * 100}%`, top: `${(y / 6) * 100}%` }}
      />
    </>
  )
}
