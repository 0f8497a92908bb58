import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { SystemView } from '../../../contract/views/system-view.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { LongTable } from '../parts/layout/long-table.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { filteredLog } from './filtered-log.ts'
import styles from './log-section.module.css'

/** As wide as the longest of these times: their letters are all as wide, and a date with its year is twice as long as one of today. */
function widthFor(times: readonly string[]): string {
  const letters = times.reduce((most, { length }) => Math.max(most, length), 0)
  return `${Math.max(4, letters * 0.54).toFixed(2)}rem`
}

/** The log as plain text, newest first, and a filter over it. */
export function LogSection({ log, read }: { log: SystemView['log']; read: () => void }) {
  const words = useWords().system.log
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  // Once for thousands of lines, and not at every letter.
  const lines = useMemo(
    () => (log ?? []).map(({ at, text }) => ({ time: at === null ? '' : staffTime(at, new Date(), language), text })),
    [log, language],
  )
  const width = useMemo(() => widthFor(lines.map(({ time }) => time)), [lines])
  const shown = filteredLog(lines, filter)
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
            <LongTable
              label={words.label}
              written
              columns={[
                { name: words.time, width },
                { name: words.line, width: 'minmax(0, 1fr)' },
              ]}
              rows={shown.length}
              keyOf={String}
              cellsOf={(row) => {
                const { time = '', text = '' } = shown[row] ?? {}
                return [
                  time,
                  <bdi key="text" lang="en">
                    {text}
                  </bdi>,
                ]
              }}
            />
          )}
        </>
      )}
    </Section>
  )
}
