import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { PersonalizationOff } from '../parts/layout/personalization-off.tsx'
import { Section } from '../parts/layout/section.tsx'
import { PersonalizationSection } from '../personalization/personalization-section.tsx'
import { WeekSection } from '../week/week-section.tsx'
import { useWords } from '../words/language.ts'
import { AttentionSection } from './attention-section.tsx'
import { DaySection } from './day-section.tsx'
import { LoopSection } from './loop-section.tsx'
import own from './now-page.module.css'
import { VolumeSection } from './volume-section.tsx'

/** What is on and what comes, whether something needs care, and what staff reach for most. */
export function NowPage({ bridge, view, preview, changes, turnTo }: PageProps) {
  const { call } = bridge
  const words = useWords()
  const attention = (
    <div className={styles.whole}>
      <AttentionSection faults={view.faults} acknowledge={(code) => changes.attempt(call.acknowledgeFault({ code }))} />
    </div>
  )
  return (
    <div className={styles.cards}>
      {/* What needs care is seen without scrolling; that nothing does is no news. */}
      {view.faults.length > 0 && attention}
      <div className={styles.whole}>
        <LoopSection
          playing={view.playing}
          control={view.screenControl}
          camera={view.camera}
          actions={{
            skip: () => changes.attempt(call.skipItem({})),
            pause: () => changes.attempt(call.pauseLoop({})),
            black: () => changes.attempt(call.blackScreen({})),
            resume: () => changes.attempt(call.resumeLoop({})),
          }}
          endSession={() => changes.attempt(call.endSession({}))}
        />
      </div>
      {view.faults.length === 0 && attention}
      <div className={own.pair}>
        <VolumeSection sound={view.settings.sound} apply={(sound) => changes.apply({ sound })} />
        {view.role === 'manager' ? (
          <PersonalizationSection
            personalization={view.settings.personalization}
            apply={(personalization) => changes.apply({ personalization })}
            more={() => turnTo('personalization')}
          />
        ) : (
          <Section title={words.personalization.title}>
            <PersonalizationOff
              on={view.settings.personalization.enabled}
              turnOff={() => changes.attempt(call.personalizationOff({}))}
            />
          </Section>
        )}
      </div>
      <div className={styles.whole}>
        <DaySection day={view.day} />
      </div>
      <div className={styles.whole}>
        <WeekSection call={call} preview={preview} attempt={changes.attempt} />
      </div>
    </div>
  )
}
