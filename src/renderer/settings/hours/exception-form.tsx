import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../../contract/calendar-day.ts'
import type { HoursException } from '../../../contract/settings/settings-hours.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { typedTime } from '../parts/formats/typed-time.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { DayInput } from '../parts/inputs/day-input.tsx'
import { useCheckedForm } from '../parts/inputs/use-checked-form.ts'
import { useNow } from '../parts/use-now.ts'
import { useWords } from '../words/language.ts'
import styles from './hours.module.css'

const nothing = { date: '', open: 'closed', from: '10:00', until: '14:00', note: '' } as const
type Entry = { readonly [Name in keyof typeof nothing]: string }

/** A day, what holds on it, and why. It is taken as a whole: half an exception would close the shop. */
export function ExceptionForm(props: { known: readonly string[]; add: (exception: HoursException) => void }) {
  const { hours: words, timeWrong } = useWords()
  const [entry, setEntry] = useState<Entry>(nothing)
  const [from, until] = [typedTime(entry.from), typedTime(entry.until)]
  const isOpen = entry.open === 'open'
  const note = entry.note.trim()
  const now = useNow()
  const nextYear = new Date(now).getFullYear() + 1
  const wrong = {
    date:
      entry.date === ''
        ? words.dateMissing(nextYear)
        : entry.date < dayOf(new Date(now))
          ? words.dateOver
          : props.known.includes(entry.date)
            ? words.dateKnown
            : undefined,
    from: isOpen && !from ? timeWrong : undefined,
    until: isOpen && !until ? timeWrong : undefined,
    note: note.length > settingsLimits.hoursNoteLength ? words.noteLong(settingsLimits.hoursNoteLength) : undefined,
  }
  const { asked, form } = useCheckedForm(!Object.values(wrong).some(Boolean), () => {
    props.add({ date: entry.date, open: isOpen && from && until ? [{ from, until }] : [], note })
    setEntry(nothing)
  })
  const field = (name: 'from' | 'until' | 'note', label: string, more: { description?: string }) => (
    <TextInput
      label={label}
      {...more}
      autoComplete="off"
      dir="auto"
      value={entry[name]}
      error={asked ? wrong[name] : undefined}
      errorProps={{ role: 'alert' }}
      onChange={(event) => setEntry({ ...entry, [name]: event.currentTarget.value })}
    />
  )
  return (
    <form className={styles.form} {...form}>
      <DayInput
        label={words.date}
        day={entry.date}
        error={asked ? wrong.date : undefined}
        onChange={(date) => setEntry({ ...entry, date })}
      />
      <Choice
        label={words.onThatDay}
        value={entry.open}
        options={[
          { value: 'closed', label: words.closed },
          { value: 'open', label: words.openOtherwise },
        ]}
        onChoose={(open) => setEntry({ ...entry, open })}
      />
      {isOpen && (
        <div className={styles.pair}>
          {field('from', words.openFrom, {})}
          {field('until', words.openUntil, {})}
        </div>
      )}
      {field('note', words.note, { description: words.noteHint })}
      <Button type="submit" className={styles.save}>
        {words.save}
      </Button>
    </form>
  )
}
