import { Button } from '@mantine/core'
import type { DeskView } from '../desk/desk-view.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './self-test-section.module.css'

type Result = NonNullable<DeskView['privacy']['selfTest']>['checks'][number]['result']

const marks: Readonly<Record<Result, string>> = {
  kept: 'm5 12.5 4.5 4.5L19 7.5',
  broken: 'M6 6l12 12M18 6 6 18',
  'not-tried': 'M5 12h14',
}

/** What the player tried on itself before it asks anybody (P16): each promise, what came of it, and what that means. */
export function SelfTestSection(props: { privacy: DeskView['privacy']; again: () => void }) {
  const words = useWords().privacy.selfTest
  const language = useLanguage()
  const { selfTest, selfTestRunning } = props.privacy
  return (
    <Section title={words.title} intro={words.intro}>
      {selfTest && (
        <ul className={styles.checks}>
          {selfTest.checks.map(({ check, promise, result, at }) => (
            <li key={check} data-result={result}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={marks[result]} />
              </svg>
              <div>
                <p className={styles.what}>
                  {words.checks[check].what} <span className={styles.promise}>{promise}</span>
                </p>
                <p>
                  <strong>{words.results[result]}.</strong>{' '}
                  {result === 'not-tried'
                    ? words.checks[check].notTried
                    : result === 'broken'
                      ? words.broken
                      : words.checks[check].kept}
                  {at !== selfTest.at && ` ${words.earlier(staffTime(at, new Date(), language))}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.again}>
        <Button variant="default" loading={selfTestRunning} onClick={props.again}>
          {words.again}
        </Button>
        <p role="status">
          {selfTestRunning
            ? words.running
            : selfTest
              ? words.last(staffTime(selfTest.at, new Date(), language))
              : words.never}
        </p>
      </div>
    </Section>
  )
}
