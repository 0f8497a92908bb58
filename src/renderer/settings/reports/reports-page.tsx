import { useEffect } from 'react'
import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { CopySection } from './copy-section.tsx'
import { PlaysSection } from './plays-section.tsx'

/** What was shown, provable to others, and what of all records can be taken along. */
export function ReportsPage({ bridge, view: { reports, settings }, changes }: PageProps) {
  useEffect(() => {
    void bridge.call.lookAtReports({})
  }, [bridge])
  return (
    <div className={styles.cards}>
      <div className={styles.stack}>
        <CopySection
          reports={reports}
          looksAtSticks={settings.content.sticks}
          copy={(asked) => bridge.call.copyToStick(asked)}
        />
      </div>
      <div className={styles.stack}>
        <PlaysSection
          reports={reports}
          check={() => changes.attempt(bridge.call.checkPlays({}))}
          save={(request) => changes.attempt(bridge.call.savePlays(request))}
        />
      </div>
    </div>
  )
}
