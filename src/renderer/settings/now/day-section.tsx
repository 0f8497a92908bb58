import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DayView } from '../../../contract/programme-view.ts'
import { endOfDay, timeOfDay } from '../desk/staff-time.ts'
import { Name } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { becauseOf } from './because.ts'
import { DayBar } from './day-bar.tsx'
import styles from './day-section.module.css'
import { colourOf } from './playlist-colours.ts'

type Stretch = DayView['stretches'][number]

const shownAtFirst = 8

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

/** Which of the stretches are shown while there is not room for all: those from now on, or the last ones. */
function around(stretches: readonly Stretch[], now: number): readonly Stretch[] {
  const current = stretches.findIndex(({ until }) => Date.parse(until) > now)
  const begin = Math.max(0, Math.min(current, stretches.length - shownAtFirst))
  return stretches.slice(begin, begin + shownAtFirst)
}

/** The day as the package plans it: a bar for the eye, and the same as a list. */
export function DaySection({ day }: { day: DayView | null }) {
  const words = useWords().now.day
  const language = useLanguage()
  const now = useNow()
  const [all, setAll] = useState(false)
  if (!day) {
    return (
      <Section title={words.title}>
        <p className={styles.plain}>{words.unknown}</p>
      </Section>
    )
  }
  const { stretches } = day
  const colours = [...new Set(stretches.flatMap(({ turns }) => turns.map(({ playlist }) => playlist)))]
  const shown = all ? stretches : around(stretches, now)
  return (
    <Section title={words.title} intro={words.intro}>
      <DayBar day={day} now={now} colours={colours} />
      <ol className={styles.list}>
        {shown.map((stretch) => (
          <StretchRow
            key={stretch.from}
            stretch={stretch}
            colours={colours}
            isNow={Date.parse(stretch.from) <= now && now < Date.parse(stretch.until)}
          />
        ))}
      </ol>
      {stretches.length > shownAtFirst && (
        <Button variant="default" className={styles.more} onClick={() => setAll(!all)}>
          {all ? words.showLess : words.showAll(stretches.length)}
        </Button>
      )}
      {day.cutAt && <p className={styles.plain}>{words.cut(timeOfDay(day.cutAt, language))}</p>}
    </Section>
  )
}
