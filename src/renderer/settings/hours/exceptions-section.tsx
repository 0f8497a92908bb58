import { Button } from '@mantine/core'
import { dayOf } from '../../../contract/calendar-day.ts'
import type { HoursException, HoursSettings } from '../../../contract/settings/settings-hours.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { writtenStretch } from '../../../contract/time-of-day.ts'
import { staffDay } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { ExceptionForm } from './exception-form.tsx'
import { exceptionsInOrder, withException } from './exception-order.ts'
import styles from './hours.module.css'

/** Days on which the week's hours do not hold, the next ones first and those that are over last. */
export function ExceptionsSection(props: { hours: HoursSettings; apply: (change: Partial<HoursSettings>) => void }) {
  const words = useWords().hours
  const language = useLanguage()
  const { exceptions } = props.hours
  const today = dayOf(new Date(useNow()))
  const sorted = exceptionsInOrder(exceptions, today)
  const ahead = exceptions.filter(({ date }) => date >= today)
  const openText = ({ open }: HoursException) =>
    open.length === 0 ? words.closed : open.map(writtenStretch).join(', ')
  return (
    <Section title={words.exceptions} intro={words.exceptionsIntro}>
      {ahead.length < settingsLimits.hoursExceptions ? (
        <ExceptionForm
          known={exceptions.map(({ date }) => date)}
          add={(exception) => props.apply({ exceptions: withException(exceptions, exception) })}
        />
      ) : (
        <p className={styles.plain}>{words.full(settingsLimits.hoursExceptions)}</p>
      )}
      {sorted.length === 0 && <p className={styles.plain}>{words.none}</p>}
      {sorted.length > 0 && (
        <ul className={styles.exceptions} aria-label={words.exceptions}>
          {sorted.map((exception) => (
            <li key={exception.date}>
              <span>
                <strong>{staffDay(exception.date, language)}</strong> {openText(exception)}
                {exception.note !== '' && <Name>{exception.note}</Name>}
              </span>
              <Button
                variant="default"
                aria-label={words.removeException(staffDay(exception.date, language))}
                onClick={() => props.apply({ exceptions: exceptions.filter(({ date }) => date !== exception.date) })}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
