import type { ViewedItem } from '../../../contract/views/figures-view.ts'
import { LongTable } from '../parts/layout/long-table.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './reports.module.css'

/** What at least ten sessions have in common of an item; everything else is fewer than ten, and said to be (P14). */
export function ViewedSection({ viewed }: { viewed: readonly ViewedItem[] }) {
  const { number, viewed: words, airtime } = useWords().figures
  const orFewer = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? words.fewer : number(figure)
  return (
    <Section title={words.title} intro={words.intro}>
      {viewed.length === 0 ? (
        <p className={styles.purpose}>{words.none}</p>
      ) : (
        <LongTable
          label={words.table}
          columns={[
            { name: airtime.item, width: 'minmax(5rem, 2.5fr)' },
            { name: words.sessions, width: 'minmax(4.375rem, 1fr)', figures: true },
            { name: words.seconds, width: 'minmax(4.375rem, 1fr)', figures: true },
            { name: words.more, width: 'minmax(4.375rem, 1fr)', figures: true },
            { name: words.less, width: 'minmax(4.375rem, 1fr)', figures: true },
          ]}
          rows={viewed.length}
          keyOf={(row) => `${viewed[row]?.package}/${viewed[row]?.item}`}
          cellsOf={(row) => {
            const { item = '', seen, more, less } = viewed[row] ?? {}
            return [
              <bdi key="item">{item}</bdi>,
              orFewer(seen?.sessions),
              seen ? number(seen.secondsEach) : '–',
              orFewer(more),
              orFewer(less),
            ]
          }}
        />
      )}
      {viewed.length > 0 && <p className={styles.purpose}>{words.others}</p>}
    </Section>
  )
}
