import { Button } from '@mantine/core'
import type { OpenStretch } from '../../../contract/settings-hours.ts'
import { TimeSetting } from '../parts/time-setting.tsx'
import { useWords } from '../words/language.ts'
import styles from './hours.module.css'

/** From when until when, on one day. */
export function StretchFields(props: {
  day: string
  stretch: OpenStretch
  change: (stretch: OpenStretch) => void
  remove: () => void
}) {
  const words = useWords().hours
  const { day, stretch } = props
  const { from, until } = stretch
  return (
    <div className={styles.stretch}>
      <TimeSetting label={words.from(day)} value={from} onSave={(time) => props.change({ ...stretch, from: time })} />
      <TimeSetting
        label={words.until(day)}
        value={until}
        onSave={(time) => props.change({ ...stretch, until: time })}
      />
      <Button variant="default" aria-label={words.removeFrom(day, from)} onClick={props.remove}>
        {words.remove}
      </Button>
      {until <= from && until !== '00:00' && (
        <span className={styles.quiet}>{until === from ? words.wholeDay : words.nextDay}</span>
      )}
    </div>
  )
}
