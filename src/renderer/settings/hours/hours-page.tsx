import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { ExceptionsSection } from './exceptions-section.tsx'
import { WeekSection } from './week-section.tsx'

/** When the screen is on: the week, and the days that are different. */
export function HoursPage({ view: { settings }, changes }: PageProps) {
  return (
    <div className={styles.cards}>
      <WeekSection hours={settings.hours} apply={(hours) => changes.apply({ hours })} />
      {!settings.hours.always && (
        <ExceptionsSection hours={settings.hours} apply={(hours) => changes.apply({ hours })} />
      )}
    </div>
  )
}
