import { ActionIcon, Button } from '@mantine/core'
import type { HoursSettings } from '../../../contract/settings/settings-hours.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { dayName } from '../parts/formats/staff-time.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { furtherStretch, overlaps } from './day-hours.ts'
import styles from './hours.module.css'
import { StretchFields } from './stretch-fields.tsx'

/** Always, or the hours of each day of the week. */
export function WeekSection(props: { hours: HoursSettings; apply: (change: Partial<HoursSettings>) => void }) {
  const words = useWords().hours
  const language = useLanguage()
  const { always, week } = props.hours
  const change = (changed: Partial<HoursSettings['week']>) => props.apply({ week: { ...week, ...changed } })
  return (
    <Section title={words.title} intro={words.intro}>
      <Choice
        label={words.when}
        value={always ? 'always' : 'hours'}
        options={[
          { value: 'always', label: words.always },
          { value: 'hours', label: words.byHours },
        ]}
        onChoose={(value) => props.apply({ always: value === 'always' })}
      />
      {!always && (
        <>
          <ul className={styles.week} aria-label={words.week}>
            {weekdays.map((day) => {
              const stretches = week[day]
              const name = dayName(day, language, 'long')
              const addHours = () => change({ [day]: [...stretches, furtherStretch(stretches)] })
              const add = stretches.length < settingsLimits.hoursStretches && (
                <ActionIcon variant="default" size="3rem" aria-label={words.addTo(name)} onClick={addHours}>
                  <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.sign}>
                    <path d="M12 6v12M6 12h12" />
                  </svg>
                </ActionIcon>
              )
              return (
                <li key={day} className={styles.day}>
                  <span className={styles.name}>{name}</span>
                  <div className={styles.stretches}>
                    {stretches.length === 0 && (
                      <div className={styles.stretch}>
                        <span className={styles.closed}>{words.closed}</span>
                        <Button variant="default" aria-label={words.addTo(name)} onClick={addHours}>
                          {words.add}
                        </Button>
                      </div>
                    )}
                    {stretches.map((stretch, place) => (
                      <StretchFields
                        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other identity, and none moves
                        key={place}
                        day={name}
                        stretch={stretch}
                        change={(changed) => change({ [day]: stretches.with(place, changed) })}
                        remove={() => change({ [day]: stretches.toSpliced(place, 1) })}
                        more={place === stretches.length - 1 && add}
                      />
                    ))}
                    {overlaps(stretches) && <p className={styles.note}>{words.overlap}</p>}
                  </div>
                </li>
              )
            })}
          </ul>
          <Button
            variant="default"
            className={styles.alike}
            onClick={() => change({ tue: week.mon, wed: week.mon, thu: week.mon, fri: week.mon })}
          >
            {words.likeMonday}
          </Button>
        </>
      )}
    </Section>
  )
}
