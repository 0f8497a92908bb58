import type { CSSProperties } from 'react'
import type { WeekDay, WeekView } from '../../../contract/views/preview-view.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { colourOf } from '../now/playlist-colours.ts'
import { dayName } from '../parts/formats/staff-time.ts'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { gapOf, linesIn, type Piece, piecesOf } from './day-pieces.ts'
import styles from './week-drawing.module.css'

const dayMinutes = 1440
const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24]
const longestTitle = 80
/** The drawing's height, without the names of the days, in lines of its text. */
const linesInHour = 1.129

const placeOf = ({ from, until }: Pick<Piece, 'from' | 'until'>): CSSProperties => ({
  top: `${(100 * from) / dayMinutes}%`,
  height: `${(100 * (until - from)) / dayMinutes}%`,
})

function Moment({ day, instant, kind }: { day: WeekDay; instant: number; kind: 'now' | 'asked' }) {
  const at = new Date(instant).toISOString()
  if (at < new Date(day.from).toISOString() || at >= new Date(day.until).toISOString()) return null
  const [piece] = piecesOf(day, { from: at, until: new Date(instant + 60_000).toISOString() })
  return piece ? <span className={styles[kind]} style={{ top: `${(100 * piece.from) / dayMinutes}%` }} /> : null
}

function DayColumn({ day, colours, asked }: { day: WeekDay; colours: readonly string[]; asked: string | undefined }) {
  const now = useNow()
  const gap = gapOf(day)
  return (
    <div className={styles.day}>
      {day.stretches.flatMap((stretch) =>
        piecesOf(day, stretch).map((piece) => {
          const [first] = stretch.turns
          return (
            <span
              key={`${stretch.from} ${piece.lane} ${piece.from}`}
              className={styles.piece}
              data-lane={piece.lane}
              data-colour={first ? colourOf(colours, first.playlist) : 'none'}
              style={placeOf(piece)}
            >
              <bdi style={{ WebkitLineClamp: linesIn(piece, linesInHour) }}>
                {first?.playlistTitle.slice(0, longestTitle)}
              </bdi>
            </span>
          )
        }),
      )}
      {gap && <span className={styles.gap} style={placeOf(gap)} />}
      <Moment day={day} instant={now} kind="now" />
      {asked && <Moment day={day} instant={Date.parse(asked)} kind="asked" />}
    </div>
  )
}

/** The week as a calendar, a column a day, for the eye alone: the list says the same in words. */
export function WeekDrawing(props: { week: WeekView; colours: readonly string[]; asked: string | undefined }) {
  const language = useLanguage()
  const words = useWords().week
  const today = useNow()
  return (
    <div className={styles.week} role="img" aria-label={words.drawing}>
      <div className={styles.hours}>
        {hours.map((hour) => (
          <span key={hour} style={{ top: `${(100 * hour) / 24}%` }}>
            {String(hour).padStart(2, '0')}
          </span>
        ))}
      </div>
      {props.week.days.map((day, place) => (
        <div key={day.date} className={styles.column}>
          <div className={styles.head} data-today={Date.parse(day.from) <= today && today < Date.parse(day.until)}>
            {dayName(weekdays[place] ?? 'mon', language)} <span>{Number(day.date.slice(-2))}</span>
          </div>
          <DayColumn day={day} colours={props.colours} asked={props.asked} />
        </div>
      ))}
    </div>
  )
}
