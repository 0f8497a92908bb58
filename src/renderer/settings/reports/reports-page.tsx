import { useEffect, useRef } from 'react'
import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { AirtimeSection } from './airtime-section.tsx'
import { CopySection } from './copy-section.tsx'
import { CouponsSection } from './coupons-section.tsx'
import { lengthOf, periodUntil } from './period.ts'
import { PlaysSection } from './plays-section.tsx'
import { useFigures } from './use-figures.ts'
import { ViewedSection } from './viewed-section.tsx'
import { VoiceSection } from './voice-section.tsx'

/** What was shown, as figures and provable to others, and what of all records can be taken along. */
export function ReportsPage({ bridge, view: { reports, settings }, changes }: PageProps) {
  const figures = useFigures(bridge)
  const asked = useRef<string>(undefined)
  const last = reports.plays?.last?.day
  const report = figures?.report ?? null
  const question = report?.question
  // The last thirty days are made by themselves. Whoever comes back finds what was made before, and anew once a day is over.
  const missing = figures !== undefined && question?.period.until !== last && reports.busy === null
  useEffect(() => {
    if (!missing || last === undefined || asked.current === last) return
    asked.current = last
    const length = question ? lengthOf(question.period) : '30'
    changes.attemptUnasked(bridge.call.makeReport({ period: periodUntil(last, length), item: question?.item ?? null }))
  }, [bridge, changes, last, missing, question])
  const cancel = () => changes.attempt(bridge.call.cancelReportsWork({}))
  return (
    <div className={styles.cards}>
      <div className={styles.whole}>
        <AirtimeSection
          reports={reports}
          report={report}
          make={(question) => changes.attempt(bridge.call.makeReport(question))}
          cancel={cancel}
        />
      </div>
      <div className={styles.stack}>
        {report && <VoiceSection report={report} />}
        {figures && <ViewedSection viewed={figures.viewed} />}
        <PlaysSection
          reports={reports}
          check={() => changes.attempt(bridge.call.checkPlays({}))}
          save={(request) => changes.attempt(bridge.call.savePlays(request))}
          cancel={cancel}
        />
      </div>
      <div className={styles.stack}>
        {figures && (
          <CouponsSection
            redemptions={figures.redemptions}
            record={(redemption) => bridge.call.recordRedemption(redemption)}
            take={(text) => changes.attempt(bridge.call.takeRedemptions({ text }))}
          />
        )}
        <CopySection
          reports={reports}
          looksAtSticks={settings.content.sticks}
          copy={(asked) => bridge.call.copyToStick(asked)}
          cancel={cancel}
        />
      </div>
    </div>
  )
}
