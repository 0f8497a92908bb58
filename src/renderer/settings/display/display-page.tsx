import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { VolumeSection } from '../now/volume-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { SoundCurve } from './sound-curve.tsx'

/** How the display hangs, and how loud it is through the day. */
export function DisplayPage({ view: { settings, displays }, changes }: PageProps) {
  return (
    <div className={styles.cards}>
      <DisplaySection
        screen={settings.screen}
        display={settings.display}
        displays={displays}
        applyScreen={(screen) => changes.apply({ screen })}
        applyDisplay={(display) => changes.apply({ display })}
      />
      <VolumeSection sound={settings.sound} apply={(sound) => changes.apply({ sound })}>
        <SoundCurve curve={settings.sound.curve} apply={(curve) => changes.apply({ sound: { curve } })} />
      </VolumeSection>
    </div>
  )
}
