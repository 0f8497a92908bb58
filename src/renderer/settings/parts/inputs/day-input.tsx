import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import { useLanguage, useWords } from '../../words/language.ts'
import { typedDay, writtenDay } from '../formats/typed-day.ts'
import styles from './day-input.module.css'
import 'dayjs/locale/de'
import 'dayjs/locale/en-gb'

const calendarLocales = { de: 'de', en: 'en-gb' } as const

/**
 * A calendar day, `2026-12-24` or empty, typed as people write it or chosen in a calendar. The browser's own field follows the
 * language of the system, which in a kiosk is seldom that of the staff.
 */
export function DayInput(props: {
  label: string
  day: string
  error?: string | undefined
  onChange: (day: string) => void
}) {
  const { calendar: words } = useWords()
  const language = useLanguage()
  const [text, setText] = useState(writtenDay(props.day, language))
  const [isOpen, setOpen] = useState(false)
  // What was typed stays as it is; a day that came from elsewhere is written.
  const shown = (typedDay(text) ?? '') === props.day ? text : writtenDay(props.day, language)
  const change = (next: string) => {
    setText(next)
    props.onChange(typedDay(next) ?? '')
  }
  const choose = (day: string | null) => {
    setOpen(false)
    if (day !== null) change(writtenDay(day, language))
  }
  return (
    <TextInput
      label={props.label}
      placeholder={words.pattern}
      autoComplete="off"
      value={shown}
      error={props.error}
      errorProps={{ role: 'alert' }}
      onChange={(event) => change(event.currentTarget.value)}
      rightSectionWidth={56}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus withRoles>
          <Popover.Target>
            <ActionIcon variant="subtle" size={48} aria-label={words.open} onClick={() => setOpen(!isOpen)}>
              <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
                <path d="M4 6.5h16v13H4zM4 10.5h16M8.5 3.5v5M15.5 3.5v5" />
              </svg>
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown className={styles.calendar ?? ''} aria-label={words.open}>
            <DatePicker
              size="lg"
              maxLevel="month"
              weekendDays={[]}
              hideOutsideDates
              classNames={{ weekday: styles.weekday ?? '' }}
              locale={calendarLocales[language]}
              ariaLabels={{ previousMonth: words.previousMonth, nextMonth: words.nextMonth }}
              {...(props.day !== '' && { defaultDate: props.day })}
              value={props.day === '' ? null : props.day}
              onChange={choose}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
