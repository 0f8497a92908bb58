import { Button } from '@mantine/core'
import { useId } from 'react'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import type { ReportsView } from '../../../contract/views/reports-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { staffDay, staffTime } from '../parts/formats/staff-time.ts'
import { Facts } from '../parts/layout/facts.tsx'
import { GroupedDigits } from '../parts/layout/grouped-digits.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './reports.module.css'
import { Working } from './working.tsx'

/** The play log: how many days there are, whether their chain holds, and where they can be saved. */
export function PlaysSection(props: {
  reports: ReportsView
  check: () => void
  save: (request: CallArguments<'settings', 'savePlays'>) => void
  cancel: () => void
}) {
  const words = useWords().reports.plays
  const language = useLanguage()
  const id = useId()
  const { plays, checked, busy, dialogs, saved } = props.reports
  const time = (at: string) => staffTime(at, new Date(), language)
  const { first = null, last = null, days = 0, bytes = 0 } = plays ?? {}
  const since =
    first && last
      ? words.since(staffDay(first, language), staffDay(last.day, language), fileSize(bytes, language))
      : words.noneMeans
  return (
    <Section title={words.title} intro={words.intro}>
      <Facts
        facts={[
          { name: words.days, value: plays ? words.daysOf(days) : words.checking, note: since },
          ...(last
            ? [{ name: words.head, value: <GroupedDigits digits={last.head} size={8} />, note: words.headMeans }]
            : []),
        ]}
      />
      <div className={styles.check}>
        <Button variant="default" disabled={busy !== null || days === 0} onClick={props.check}>
          {words.check}
        </Button>
        <p role="status" data-broken={checked?.holds === false}>
          {busy?.what !== 'checking' &&
            checked &&
            (checked.holds
              ? words.holds(checked.days, checked.plays, time(checked.at))
              : words.broken(checked.day, time(checked.at)))}
        </p>
      </div>
      {busy?.what === 'checking' && <Working busy={busy} cancel={props.cancel} />}
      <ul className={styles.list}>
        {(['jsonl', 'csv', 'days'] as const).map((format) => (
          <li key={format}>
            <div>
              <p id={`${id}-${format}`} className={styles.name}>
                {words.formats[format].name}
              </p>
              <p className={styles.purpose}>{words.formats[format].purpose}</p>
            </div>
            <div className={styles.ways}>
              <Button
                variant="default"
                id={`${id}-${format}-save`}
                aria-labelledby={`${id}-${format}-save ${id}-${format}`}
                disabled={busy !== null || days === 0}
                onClick={() => props.save({ format, folder: 'documents' })}
              >
                {words.save}
              </Button>
              {dialogs && (
                <Button
                  variant="default"
                  id={`${id}-${format}-elsewhere`}
                  aria-labelledby={`${id}-${format}-elsewhere ${id}-${format}`}
                  disabled={busy !== null || days === 0}
                  onClick={() => props.save({ format, folder: 'chosen' })}
                >
                  {words.saveElsewhere}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {busy?.what === 'saving' && <Working busy={busy} cancel={props.cancel} />}
      <div role="status" className={styles.told} data-shown={busy?.what !== 'saving' && saved !== null}>
        {busy?.what !== 'saving' && saved && (
          <>
            <p className={styles.name}>{words.savedAs}</p>
            <p>
              <code>
                <bdi>{saved}</bdi>
              </code>
            </p>
          </>
        )}
      </div>
    </Section>
  )
}
