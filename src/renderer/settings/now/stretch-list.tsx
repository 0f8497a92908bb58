import type { DayView } from '../../../contract/views/programme-view.ts'
import { endOfDay, timeOfDay } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { becauseOf } from './because.ts'
import styles from './day-section.module.css'
import { colourOf } from './playlist-colours.ts'

type Stretch = DayView['stretches'][number]

function StretchRow({ stretch, isNow, colours }: { stretch: Stretch; isNow: boolean; colours: readonly string[] }) {
  const words = useWords().now
  const language = useLanguage()
  const [first] = stretch.turns
  return (
    <li className={styles.row} aria-current={isNow ? 'time' : undefined}>
      <span className={styles.time}>
        {timeOfDay(stretch.from, language)}–{endOfDay(stretch.until, language)}
        {isNow && <span className={styles.now}>{words.day.now}</span>}
      </span>
      <span className={styles.swatch} data-colour={first ? colourOf(colours, first.playlist) : 'none'} />
      <span className={styles.what}>
        {stretch.turns.map(({ playlist, playlistTitle, items }) => (
          <span key={playlist} className={styles.turn}>
            <Name>{playlistTitle}</Name> <span className={styles.quiet}>{words.day.items(items)}</span>
          </span>
        ))}
        {!first && words.day.nothing}
        {stretch.moreTurns > 0 && <span className={styles.quiet}>{words.day.more(stretch.moreTurns)}</span>}
        <span className={styles.quiet}>
          {first && becauseOf(first.reason, words.because, language)}
          {stretch.turns.length > 1 && `, ${words.day.byTurns}`}
        </span>
      </span>
    </li>
  )
}

/** Stretches of a day one below the other: when, what plays, and why. */
export function StretchList(props: { stretches: readonly Stretch[]; colours: readonly string[]; now: number }) {
  return (
    <ol className={styles.list}>
      {props.stretches.map((stretch) => (
        <StretchRow
          key={stretch.from}
          stretch={stretch}
          colours={props.colours}
          isNow={Date.parse(stretch.from) <= props.now && props.now < Date.parse(stretch.until)}
        />
      ))}
    </ol>
  )
}
