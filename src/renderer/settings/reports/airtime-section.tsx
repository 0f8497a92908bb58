import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlayReport, ReportedItem, ReportQuestion } from '../../../contract/play-report.ts'
import type { ReportsView } from '../../../contract/views/reports-view.ts'
import { roughLength, shortDay, staffDay } from '../parts/formats/staff-time.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { LongTable } from '../parts/layout/long-table.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { BarsLater } from './bars-later.tsx'
import { lengthOf, type PeriodLength, periodLengths, periodUntil } from './period.ts'
import styles from './reports.module.css'
import { Working } from './working.tsx'

function Days({ days }: { days: PlayReport['days'] }) {
  const { number, airtime: words } = useWords().figures
  const language = useLanguage()
  const most = Math.max(1, ...days.map(({ plays }) => plays))
  const ofItemsOnly = days.some(({ kept }) => kept === 'items')
  return (
    <>
      <BarsLater
        points={days.map(({ day, kept, plays }) => ({
          label: shortDay(day, language),
          [words.plays]: plays,
          ...(ofItemsOnly && { [words.onlyItems]: kept === 'items' ? most / 16 : 0 }),
        }))}
        series={[
          { name: words.plays, colour: 'var(--calm)' },
          ...(ofItemsOnly ? [{ name: words.onlyItems, colour: 'var(--control)' }] : []),
        ]}
        stacked
        write={(value) => (Number.isInteger(value) ? number(value) : '')}
      />
      <LongTable
        label={words.byDay}
        columns={[
          { name: words.day, width: 'minmax(9rem, 2fr)' },
          { name: words.plays, width: 'minmax(7rem, 1fr)', figures: true },
          { name: words.onScreen, width: 'minmax(7rem, 1fr)', figures: true },
        ]}
        rows={days.length}
        keyOf={(row) => days[row]?.day ?? ''}
        cellsOf={(row) => {
          const { day = '', kept = 'items', plays = 0, milliseconds = 0 } = days[row] ?? {}
          if (kept !== 'every-play')
            return [staffDay(day, language), kept === 'items' ? words.onlyItems : words.notReadable, '']
          return [staffDay(day, language), number(plays), roughLength(milliseconds, language)]
        }}
      />
    </>
  )
}

function Items(props: { report: PlayReport; choose: (item: ReportedItem) => void }) {
  const { number, airtime: words } = useWords().figures
  const language = useLanguage()
  const { items, moreItems } = props.report
  const shown = items.filter(({ plays, itemDays }) => plays + itemDays > 0)
  return (
    <div>
      <LongTable
        label={words.byItem}
        columns={[
          { name: words.item, width: 'minmax(7rem, 3fr)' },
          { name: words.plays, width: 'minmax(5rem, 1fr)', figures: true },
          { name: words.onScreen, width: 'minmax(5rem, 1fr)', figures: true },
          { name: words.cutShort, width: 'minmax(5rem, 1fr)', figures: true },
          { name: words.unseen, width: 'minmax(5rem, 1fr)', figures: true },
          { name: words.uncounted, width: 'minmax(6rem, 1.25fr)', figures: true },
        ]}
        rows={shown.length}
        keyOf={(row) => `${shown[row]?.package}/${shown[row]?.item}`}
        cellsOf={(row) => {
          const one = shown[row]
          if (!one) return []
          return [
            <bdi key="item">{one.item}</bdi>,
            number(one.plays),
            roughLength(one.milliseconds, language),
            number(one.cutShort),
            number(one.unseen),
            words.uncountedDays(one.itemDays),
          ]
        }}
        choice={{
          can: (row) => shown[row] !== undefined,
          choose(row) {
            const one = shown[row]
            if (one) props.choose({ package: one.package, item: one.item })
          },
        }}
      />
      {moreItems > 0 && <p className={styles.purpose}>{words.more(moreItems)}</p>}
    </div>
  )
}

/** Which days are in no figure, and why. */
function LeftOut({ days }: { days: PlayReport['days'] }) {
  const words = useWords().figures.airtime
  const itemsOnly = days.filter(({ kept }) => kept === 'items').length
  const unreadable = days.filter(({ kept }) => kept === 'unreadable').length
  return (
    <>
      {itemsOnly > 0 && <p className={styles.purpose}>{words.itemsOnly(itemsOnly, days.length)}</p>}
      {unreadable > 0 && <p className={styles.broken}>{words.unreadable(unreadable)}</p>}
    </>
  )
}

/** Plays by day and by item over a period; an item that is chosen shows its own days. */
export function AirtimeSection(props: {
  reports: ReportsView
  report: PlayReport | null
  make: (question: ReportQuestion) => void
  cancel: () => void
}) {
  const words = useWords().figures.airtime
  const language = useLanguage()
  const { report, reports } = props
  const last = reports.plays?.last?.day
  const chosen = report?.question.item ?? null
  const period = report?.question.period
  // What a report is being made of before there is any: the last thirty days, unless staff choose.
  const [first, setFirst] = useState<PeriodLength>('30')
  const making = reports.busy?.what === 'reporting'
  const choose = (length: PeriodLength) => {
    setFirst(length)
    if (last) props.make({ period: periodUntil(last, length), item: null })
  }
  return (
    <Section title={words.title} intro={words.intro}>
      {last ? (
        <div className={styles.check}>
          <Choice
            label={words.period}
            hideLabel
            // Figures of a period that ended earlier are none of these.
            value={period ? (period.until === last ? lengthOf(period) : undefined) : making ? first : undefined}
            options={periodLengths.map((value) => ({ value, label: words.periods[value] }))}
            onChoose={choose}
          />
          {period && <p>{words.from(staffDay(period.from, language), staffDay(period.until, language))}</p>}
        </div>
      ) : (
        reports.plays && <p className={styles.name}>{words.none}</p>
      )}
      {reports.busy && making && <Working busy={reports.busy} cancel={props.cancel} />}
      {report && (
        <>
          <LeftOut days={report.days} />
          {chosen && (
            <div className={styles.check}>
              <p role="status" className={styles.name}>
                <bdi>{words.ofItem(chosen.item)}</bdi>
              </p>
              <Button variant="default" onClick={() => props.make({ period: report.question.period, item: null })}>
                {words.allItems}
              </Button>
            </div>
          )}
          <h3 className={styles.heading}>{words.byDay}</h3>
          <Days days={report.days} />
          <h3 className={styles.heading}>{words.byItem}</h3>
          <Items report={report} choose={(item) => props.make({ period: report.question.period, item })} />
        </>
      )}
    </Section>
  )
}
