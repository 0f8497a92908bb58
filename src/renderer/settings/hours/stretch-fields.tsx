import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OpenStretch } from '../../../contract/settings/settings-hours.ts'
import { TimeSetting } from '../parts/inputs/time-setting.tsx'
import { useWords } from '../words/language.ts'
import { endNote } from './day-hours.ts'
import styles from './hours.module.css'

/** From when until when, on one day. */
export function StretchFields(props: {
  day: string
  stretch: OpenStretch
  change: (stretch: OpenStretch) => void
  remove: () => void
  /** How to add another one, beside the last. */
  more?: ReactNode
}) {
  const words = useWords().hours
  const { day, stretch } = props
  const { from, until } = stretch
  const note = endNote(stretch)
  return (
    <div className={styles.stretch}>
      <TimeSetting label={words.from(day)} value={from} onSave={(time) => props.change({ ...stretch, from: time })} />
      <span aria-hidden="true">–</span>
      <TimeSetting
        label={words.until(day)}
        value={until}
        onSave={(time) => props.change({ ...stretch, until: time })}
      />
      <ActionIcon variant="default" size="3rem" aria-label={words.removeFrom(day, from)} onClick={props.remove}>
        <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.sign}>
          <path d="m7 7 10 10M17 7 7 17" />
        </svg>
      </ActionIcon>
      {props.more}
      {note && <span className={styles.quiet}>{words[note]}</span>}
    </div>
  )
}
