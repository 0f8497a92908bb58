import type { WeekView } from '../../../contract/views/preview-view.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { StretchList } from '../now/stretch-list.tsx'
import { dayName, staffDay, timeOfDay } from '../parts/formats/staff-time.ts'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { shiftTime } from './day-pieces.ts'
import styles from './week-section.module.css'

/** The week in words: of each day its stretches, with what plays and why. */
export function WeekList({ week, colours }: { week: WeekView; colours: readonly string[] }) {
  const words = useWords().week
  const language = useLanguage()
  const now = useNow()
  return (
    <div className={styles.days}>
      {week.days.map((day, place) => (
        <div key={day.date}>
          <h3 className={styles.date}>
            {dayName(weekdays[place] ?? 'mon', language, 'long')}, {staffDay(day.date, language)}
          </h3>
          {day.shift && (
            <p className={styles.note}>{(day.shift.minutes > 0 ? words.forward : words.back)(shiftTime(day) ?? '')}</p>
          )}
          <StretchList stretches={day.stretches} colours={colours} now={now} />
          {day.cutAt && <p className={styles.note}>{words.cut(timeOfDay(day.cutAt, language))}</p>}
        </div>
      ))}
    </div>
  )
}
