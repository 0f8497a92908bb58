import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { typedTime } from '../parts/formats/typed-time.ts'
import { DayInput } from '../parts/inputs/day-input.tsx'
import { useCheckedForm } from '../parts/inputs/use-checked-form.ts'
import { useWords } from '../words/language.ts'
import styles from './week-section.module.css'

/** Asks about one day and time; a time is understood as people write it. */
export function PlaysAtForm(props: { today: string; ask: (date: string, time: string) => void }) {
  const { week: words, timeWrong } = useWords()
  const [date, setDate] = useState(props.today)
  const [text, setText] = useState('18:00')
  const time = typedTime(text)
  const { asked, form } = useCheckedForm(date !== '' && time !== undefined, () => time && props.ask(date, time))
  return (
    <form className={styles.form} {...form}>
      <DayInput
        label={words.day}
        day={date}
        error={asked && date === '' ? words.dayMissing : undefined}
        onChange={setDate}
      />
      <TextInput
        label={words.time}
        autoComplete="off"
        inputMode="numeric"
        value={text}
        error={asked && !time ? timeWrong : undefined}
        errorProps={{ role: 'alert' }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" className={styles.ask}>
        {words.ask}
      </Button>
    </form>
  )
}
