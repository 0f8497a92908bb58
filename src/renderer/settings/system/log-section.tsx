import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SystemView } from '../../../contract/system-view.ts'
import { staffTime } from '../desk/staff-time.ts'
import { Section } from '../parts/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './log-section.module.css'

/** The log as plain text, newest first, and a filter over it. */
export function LogSection({ log, read }: { log: SystemView['log']; read: () => void }) {
  const words = useWords().system.log
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const shown = log?.filter(({ at, text }) => `${at} ${text}`.toLowerCase().includes(wanted)) ?? []
  return (
    <Section title={words.title} intro={words.intro}>
      <Button variant="default" className={styles.read} onClick={read}>
        {log ? words.again : words.read}
      </Button>
      {log?.length === 0 && <p className={styles.plain}>{words.empty}</p>}
      {log && log.length > 0 && (
        <>
          <TextInput
            label={words.filter}
            autoComplete="off"
            dir="auto"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <p className={styles.plain} role="status">
            {shown.length === 0 ? words.none : words.lines(shown.length, log.length)}
          </p>
          {shown.length > 0 && (
            // Keys scroll it, so it has to take the focus.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
            <section className={styles.window} aria-label={words.label} tabIndex={0}>
              <ol className={styles.lines}>
                {shown.map(({ at, text }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and have no other identity
                  <li key={place}>
                    {at && <span className={styles.at}>{staffTime(at, new Date(), language)}</span>}
                    <bdi>{text}</bdi>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
    </Section>
  )
}
