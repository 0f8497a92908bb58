import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { VolumeSection } from '../now/volume-section.tsx'
import { Section } from '../parts/layout/section.tsx'
import { ReachQuestion } from '../shop/reach-question.tsx'
import { useWords } from '../words/language.ts'
import { DisplaySection } from './display-section.tsx'
import { SoundCurve } from './sound-curve.tsx'

/** How the display hangs, whether anybody can touch it, and how loud it is through the day. */
export function DisplayPage({ view: { settings, displays, displayPower }, changes }: PageProps) {
  const words = useWords()
  return (
    <div className={styles.cards}>
      <DisplaySection
        screen={settings.screen}
        display={settings.display}
        displays={displays}
        powerOffered={displayPower}
        applyScreen={(screen) => changes.apply({ screen })}
        applyDisplay={(display) => changes.apply({ display })}
      />
      <div className={styles.stack}>
        <Section title={words.screen.title}>
          <ReachQuestion reach={settings.screen.reach} answer={(reach) => changes.apply({ screen: { reach } })} />
        </Section>
        <VolumeSection sound={settings.sound} apply={(sound) => changes.apply({ sound })}>
          <SoundCurve curve={settings.sound.curve} apply={(curve) => changes.apply({ sound: { curve } })} />
        </VolumeSection>
      </div>
    </div>
  )
}
