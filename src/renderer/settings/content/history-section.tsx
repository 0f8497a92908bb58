import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportRecord } from '../../../contract/views/content-view.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './history-section.module.css'
import { LeftOutFiles } from './left-out-files.tsx'
import { RefusalWords } from './refusal-words.tsx'

const atFirst = 5

function Entry({ record }: { record: ImportRecord }) {
  const words = useWords().content
  const language = useLanguage()
  const refused = record.kind === 'refused'
  return (
    <li data-kind={record.kind}>
      <p className={styles.when}>
        <strong>{words.history.kinds[record.kind]}</strong> {staffTime(record.at, new Date(), language)}
      </p>
      {refused ? (
        <>
          <p className={styles.what}>
            <bdi className={styles.from}>{words.history.origins[record.origin](record.name)}</bdi>
          </p>
          <RefusalWords reason={record.reason} sentence={record.sentence} origin={record.origin} file={record.file} />
        </>
      ) : (
        <>
          <p className={styles.what}>
            <Name>{record.title === '' ? record.id : record.title}</Name>{' '}
            <span className={styles.quiet}>
              {words.version(record.version)}
              {record.kind === 'taken' && (
                <bdi className={styles.from}>, {words.history.origins[record.origin](record.name)}</bdi>
              )}
            </span>
          </p>
          {record.kind === 'taken' && record.leftOut && <LeftOutFiles leftOut={record.leftOut} />}
        </>
      )}
    </li>
  )
}

/** What came here and what was done with it, the latest first. */
export function HistorySection({ history }: { history: readonly ImportRecord[] }) {
  const words = useWords().content.history
  const [all, setAll] = useState(false)
  return (
    <Section title={words.title}>
      {history.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ol className={styles.history}>
          {history.slice(0, all ? history.length : atFirst).map((record) => (
            <Entry key={`${record.at} ${record.kind}`} record={record} />
          ))}
        </ol>
      )}
      {history.length > atFirst && (
        <Button variant="default" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(history.length)}
        </Button>
      )}
    </Section>
  )
}
