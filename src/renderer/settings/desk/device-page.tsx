import { UpdateSection } from '../update/update-section.tsx'
import styles from './desk.module.css'
import type { PageProps } from './page-props.ts'
import { PinSection } from './pin-section.tsx'
import { PlayerSection } from './player-section.tsx'
import { RecoverySection } from './recovery-section.tsx'

/** The PIN, and what runs here. */
export function DevicePage({ bridge, view, changes }: PageProps) {
  return (
    <div className={styles.cards}>
      <PinSection
        changePin={async (pins) => {
          await bridge.call.changePin(pins)
          changes.attempt(Promise.resolve(), { kind: 'pin-changed' })
        }}
      />
      <RecoverySection there={view.recoverable} renew={(pin) => bridge.call.renewRecovery({ pin })} />
      <PlayerSection engine={view.engine} version={view.version} host={view.host} />
      <UpdateSection
        update={view.update}
        own={view.version}
        install={bridge.call.takeUpdate}
        cancel={() => changes.attempt(bridge.call.cancelUpdate({}))}
      />
    </div>
  )
}
