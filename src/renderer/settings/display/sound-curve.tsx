import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { SoundStep } from '../../../contract/settings/settings-sound.ts'
import { writtenTime } from '../../../contract/time-of-day.ts'
import { Level } from '../parts/inputs/level.tsx'
import { TimeSetting } from '../parts/inputs/time-setting.tsx'
import { useWords } from '../words/language.ts'
import styles from './sound-curve.module.css'

const mostSteps = 24
const usualTimes = ['20:00', '08:00', '12:00', '18:00', '22:00']

/** A time of day that has no step yet. */
function freeTime(curve: readonly SoundStep[]): string {
  const taken = new Set(curve.map(({ from }) => from))
  const hours = Array.from({ length: mostSteps }, (_, hour) => writtenTime(hour * 3_600_000))
  return [...usualTimes, ...hours].find((time) => !taken.has(time)) ?? '00:30'
}

/** A name for each step that stays with it when its time changes: its row, with focus and a press on it, is the same one. */
function useStepKeys(): { keyOf(from: string): number; rename(from: string, to: string): void } {
  const keys = useRef(new Map<string, number>())
  const made = useRef(0)
  return {
    keyOf(from) {
      const key = keys.current.get(from) ?? ++made.current
      keys.current.set(from, key)
      return key
    },
    rename(from, to) {
      const key = keys.current.get(from)
      keys.current.delete(from)
      if (key !== undefined) keys.current.set(to, key)
    },
  }
}

/** How much of the volume holds from which time of day on, in the day's order. */
export function SoundCurve(props: { curve: readonly SoundStep[]; apply: (curve: SoundStep[]) => void }) {
  const { display, now } = useWords()
  const words = display.sound
  const { keyOf, rename } = useStepKeys()
  const curve = props.curve.toSorted((one, other) => one.from.localeCompare(other.from))
  return (
    <fieldset className={styles.curve}>
      <legend>{words.curve}</legend>
      <p className={styles.means}>{curve.length === 0 ? words.none : words.curveMeans}</p>
      {curve.map((step, place) => (
        <div key={keyOf(step.from)} className={styles.step}>
          <TimeSetting
            label={words.from(place + 1)}
            value={step.from}
            complaint={(time) =>
              time !== step.from && curve.some(({ from }) => from === time) ? words.twice : undefined
            }
            onSave={(from) => {
              rename(step.from, from)
              props.apply(curve.with(place, { ...step, from }))
            }}
          />
          <Level
            label={words.percent(step.from)}
            value={step.percent}
            spoken={now.volume.percent}
            onSet={(percent) => props.apply(curve.with(place, { ...step, percent }))}
          />
          <Button
            variant="default"
            aria-label={words.remove(step.from)}
            onClick={() => props.apply(curve.toSpliced(place, 1))}
          >
            {display.remove}
          </Button>
        </div>
      ))}
      {curve.length < mostSteps && (
        <Button
          variant="default"
          className={styles.add}
          onClick={() => props.apply([...curve, { from: freeTime(curve), percent: 50 }])}
        >
          {words.add}
        </Button>
      )}
    </fieldset>
  )
}
