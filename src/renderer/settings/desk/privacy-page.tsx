import { DocumentsSection } from '../privacy/documents-section.tsx'
import { KeptSection } from '../privacy/kept-section.tsx'
import { ProofSection } from '../privacy/proof-section.tsx'
import { SelfTestSection } from '../privacy/self-test-section.tsx'
import { TodaySection } from '../privacy/today-section.tsx'
import styles from './desk.module.css'
import type { PageProps } from './page-props.ts'

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
