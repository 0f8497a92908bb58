import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { DocumentsSection } from './documents-section.tsx'
import { KeptSection } from './kept-section.tsx'
import { ProofSection } from './proof-section.tsx'
import { SelfTestSection } from './self-test-section.tsx'
import { TodaySection } from './today-section.tsx'

/** What staff show to whoever asks, and what a data protection officer takes along. */
export function PrivacyPage({ bridge, view: { privacy }, changes }: PageProps) {
  return (
    <div className={styles.cards}>
      <div className={styles.stack}>
        <TodaySection privacy={privacy} />
        <DocumentsSection privacy={privacy} save={(request) => changes.attempt(bridge.call.saveDocument(request))} />
        <KeptSection kept={privacy.kept} show={() => changes.attempt(bridge.call.listKept({}))} />
      </div>
      <div className={styles.stack}>
        <SelfTestSection privacy={privacy} again={() => changes.attempt(bridge.call.runSelfTest({}))} />
        <ProofSection privacy={privacy} />
      </div>
    </div>
  )
}
