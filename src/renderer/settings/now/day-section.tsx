import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DayView } from '../../../contract/views/programme-view.ts'
import { timeOfDay } from '../parts/formats/staff-time.ts'
import { Section } from '../parts/layout/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { DayBar } from './day-bar.tsx'
import styles from './day-section.module.css'
import { StretchList } from './stretch-list.tsx'

type Stretch = DayView['stretches'][number]

const shownAtFirst = 8

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
      <StretchList stretches={shown} colours={colours} now={now} />
      {stretches.length > shownAtFirst && (
        <Button variant="default" className={styles.more} onClick={() => setAll(!all)}>
          {all ? words.showLess : words.showAll(stretches.length)}
        </Button>
      )}
      {day.cutAt && <p className={styles.plain}>{words.cut(timeOfDay(day.cutAt, language))}</p>}
    </Section>
  )
}
