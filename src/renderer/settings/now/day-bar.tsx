import type { DayView } from '../../../contract/views/programme-view.ts'
import { endOfDay, timeOfDay } from '../parts/formats/staff-time.ts'
import { useLanguage } from '../words/language.ts'
import styles from './day-bar.module.css'
import { colourOf } from './playlist-colours.ts'

const marks = [0, 0.25, 0.5, 0.75, 1]

/** The day from left to right, for the eye alone: the list below says the same in words. */
export function DayBar({ day, now, colours }: { day: DayView; now: number; colours: readonly string[] }) {
  const language = useLanguage()
  const [from, until] = [Date.parse(day.from), Date.parse(day.until)]
  const place = (at: number) => `${(100 * (at - from)) / (until - from)}%`
  const width = (a: string, b: string) => `${(100 * (Date.parse(b) - Date.parse(a))) / (until - from)}%`
  return (
    <div className={styles.day} aria-hidden="true">
      <div className={styles.bar}>
        {day.stretches.map((stretch) => {
          const [first] = stretch.turns
          return (
            <span
              key={stretch.from}
              className={styles.stretch}
              data-colour={first ? colourOf(colours, first.playlist) : 'none'}
              style={{ left: place(Date.parse(stretch.from)), width: width(stretch.from, stretch.until) }}
            >
              <bdi>{first?.playlistTitle.slice(0, 80)}</bdi>
            </span>
          )
        })}
        {now >= from && now < until && <span className={styles.now} style={{ left: place(now) }} />}
      </div>
      <div className={styles.hours}>
        {marks.map((mark) => (
          <span key={mark}>
            {(mark === 1 ? endOfDay : timeOfDay)(new Date(from + mark * (until - from)).toISOString(), language)}
          </span>
        ))}
      </div>
    </div>
  )
}
