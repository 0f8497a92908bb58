import { Chip } from '@mantine/core'
import { useId, useState } from 'react'
import { dayOf } from '../../../contract/calendar-day.ts'
import type { DraftPlace } from '../../../contract/draft.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { dayName, shiftedDate } from '../parts/formats/staff-time.ts'
import { DayInput } from '../parts/inputs/day-input.tsx'
import { LabelledGroup } from '../parts/inputs/labelled-group.tsx'
import { TimeSetting } from '../parts/inputs/time-setting.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './about-section.module.css'

export type Times = Extract<DraftPlace, { kind: 'times' }>

/** The last day as somebody types it: what is no day, or over, stays in the field with the sentence, and is not saved. */
function LastDay({ day, today, save }: { day: string; today: string; save: (day: string) => void }) {
  const words = useWords().editor
  const [typed, setTyped] = useState(day)
  const [known, setKnown] = useState(day)
  if (known !== day) {
    setKnown(day)
    setTyped(day)
  }
  return (
    <div className={styles.lastDay}>
      <DayInput
        label={words.lastDay}
        day={typed}
        error={typed === '' ? words.lastDayMissing : typed < today ? words.lastDayOver : undefined}
        onChange={(next) => {
          setTyped(next)
          if (next >= today && next !== day) save(next)
        }}
      />
    </div>
  )
}

/** On which days and at which hours a playlist is on, and whether it ends one day. */
export function TimesFields({ times, change }: { times: Times; change: (times: Times) => void }) {
  const words = useWords().editor
  const language = useLanguage()
  const id = useId()
  const today = dayOf(new Date(useNow()))
  const { days, hours, lastDay, ...rest } = times
  return (
    <div className={styles.times}>
      <LabelledGroup id={id} label={words.days}>
        {/* biome-ignore lint/a11y/useSemanticElements: the library's label stands beside it, as everywhere */}
        <div className={styles.days} role="group" aria-labelledby={`${id}-label`}>
          {weekdays.map((day) => (
            <Chip
              key={day}
              size="lg"
              radius="md"
              checked={days.includes(day)}
              // One day at least: a playlist that is never on would not be found again.
              disabled={days.length === 1 && days.includes(day)}
              onChange={(on) =>
                change({ ...times, days: weekdays.filter((each) => (each === day ? on : days.includes(each))) })
              }
            >
              {dayName(day, language)}
            </Chip>
          ))}
        </div>
      </LabelledGroup>
      <Toggle
        label={words.wholeDay}
        description={words.wholeDayMeans}
        on={hours === null}
        onTurn={(whole) => change({ ...times, hours: whole ? null : { from: '08:00', until: '18:00' } })}
      />
      {hours && (
        <div className={styles.hours}>
          <TimeSetting
            label={words.from}
            value={hours.from}
            onSave={(from) => change({ ...times, hours: { ...hours, from } })}
          />
          <TimeSetting
            label={words.until}
            value={hours.until}
            onSave={(until) => change({ ...times, hours: { ...hours, until } })}
          />
          {hours.until <= hours.from && hours.until !== '00:00' && <p>{words.nextDay}</p>}
        </div>
      )}
      <Toggle
        label={words.ends}
        description={words.endsMeans}
        on={lastDay !== undefined}
        onTurn={(ends) => change({ ...rest, days, hours, ...(ends && { lastDay: shiftedDate(today, 7) }) })}
      />
      {lastDay !== undefined && (
        <LastDay day={lastDay} today={today} save={(next) => change({ ...times, lastDay: next })} />
      )}
    </div>
  )
}
