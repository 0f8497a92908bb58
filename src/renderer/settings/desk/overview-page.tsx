import { AttentionSection } from './attention-section.tsx'
import styles from './desk.module.css'
import { NowSection } from './now-section.tsx'
import type { PageProps } from './page-props.ts'
import { PersonalizationSection } from './personalization-section.tsx'

/** What is on, whether something needs care, and the one switch that matters most. */
export function OverviewPage({ bridge, view, changes }: PageProps) {
  return (
    <div className={styles.cards}>
      <div className={styles.whole}>
        <NowSection
          playing={view.playing}
          camera={view.camera}
          endSession={() => changes.attempt(bridge.call.endSession({}))}
        />
      </div>
      <PersonalizationSection
        personalization={view.settings.personalization}
        apply={(personalization) => changes.apply({ personalization })}
      />
      <AttentionSection faults={view.faults} />
    </div>
  )
}
