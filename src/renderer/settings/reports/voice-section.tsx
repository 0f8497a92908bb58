import type { PlayReport } from '../../../contract/play-report.ts'
import { percentage } from '../parts/formats/staff-time.ts'
import { LongTable } from '../parts/layout/long-table.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { BarsLater } from './bars-later.tsx'
import { percentagePoints } from './percentage-points.ts'
import styles from './reports.module.css'

/** How many items are drawn; the table has all of them. */
const drawn = 8

/** Share of voice by item: what the package plans, and what was really shown, over the same days. */
export function VoiceSection({ report }: { report: PlayReport }) {
  const { number, voice: words, airtime } = useWords().figures
  const language = useLanguage()
  const { voice, items } = report
  const points = (difference: number) => words.points(percentagePoints(difference, number))
  const shares = items
    .flatMap(({ item, voice: share }) => (share ? [{ item, ...share }] : []))
    .toSorted((a, b) => b.planned - a.planned)
  const largest = shares.slice(0, drawn)
  if (!voice) {
    return (
      <Section title={words.title} intro={words.intro}>
        <p className={styles.purpose}>{words.none}</p>
      </Section>
    )
  }
  return (
    <Section title={words.title} intro={words.intro}>
      <p className={styles.purpose}>{words.basis(voice.days, report.days.length, voice.package, voice.version)}</p>
      {shares.length > drawn && <p className={styles.name}>{words.largest(largest.length)}</p>}
      <BarsLater
        lying
        points={largest.map(({ item, planned, real }) => ({
          label: item.length > 20 ? `${item.slice(0, 19)}…` : item,
          [words.planned]: planned,
          [words.real]: real,
        }))}
        series={[
          { name: words.planned, colour: 'var(--control)' },
          { name: words.real, colour: 'var(--calm)' },
        ]}
        write={(share) => percentage(share, language)}
      />
      <LongTable
        label={words.table}
        columns={[
          { name: airtime.item, width: 'minmax(6rem, 3fr)' },
          { name: words.planned, width: 'minmax(4.5rem, 1fr)', figures: true },
          { name: words.real, width: 'minmax(4.5rem, 1fr)', figures: true },
          { name: words.difference, width: 'minmax(6rem, 1.25fr)', figures: true },
        ]}
        rows={shares.length}
        keyOf={(row) => shares[row]?.item ?? ''}
        cellsOf={(row) => {
          const { item = '', planned = 0, real = 0 } = shares[row] ?? {}
          return [
            <bdi key="item">{item}</bdi>,
            percentage(planned, language),
            percentage(real, language),
            points(real - planned),
          ]
        }}
      />
    </Section>
  )
}
