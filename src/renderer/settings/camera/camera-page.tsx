import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { AreaSection } from './area-section.tsx'
import { CameraSection } from './camera-section.tsx'
import { TrainingSection } from './training-section.tsx'

/** Which camera, how it is mounted, where it may look, and practising without it. */
export function CameraPage({ bridge, view, changes }: PageProps) {
  const { camera } = view.settings
  return (
    <div className={styles.cards}>
      <AreaSection
        camera={camera}
        setup={view.zoneSetup}
        apply={(zone) => changes.apply({ camera: { zone } })}
        begin={() => changes.attempt(bridge.call.setUpZone({}))}
        end={() => changes.attempt(bridge.call.endZoneSetup({}))}
      />
      <div className={styles.stack}>
        <CameraSection
          camera={camera}
          cameras={view.cameras}
          on={view.camera === 'on'}
          apply={(change) => changes.apply({ camera: change })}
        />
        <TrainingSection on={view.training} turn={(on) => changes.attempt(bridge.call.train({ on }))} />
      </div>
    </div>
  )
}
