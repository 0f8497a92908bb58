import { useEffect } from 'react'
import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { PinSection } from '../pin/pin-section.tsx'
import { RecoverySection } from '../pin/recovery-section.tsx'
import { StaffPinSection } from '../pin/staff-pin-section.tsx'
import { UpdateSection } from '../update/update-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { FirstStartSection } from './first-start-section.tsx'
import { LogSection } from './log-section.tsx'
import { PlayerSection } from './player-section.tsx'
import { ResetSection } from './reset-section.tsx'
import { RestartSection } from './restart-section.tsx'
import { SupportSection } from './support-section.tsx'

/** What runs here, who may change it, and what a technician asks for. */
export function SystemPage({ bridge, view, changes }: PageProps) {
  const { call } = bridge
  const { keys: _keys, firstStart: _firstStart, content, ...before } = view.settings
  const { confirmedSubjects: _confirmedSubjects, ...sources } = content
  useEffect(() => void call.lookAtContent({}).catch(() => undefined), [call])
  return (
    <div className={styles.cards}>
      <div className={styles.stack}>
        <PlayerSection view={view} />
        <UpdateSection
          update={view.update}
          own={view.version}
          install={call.takeUpdate}
          cancel={() => changes.attempt(call.cancelUpdate({}))}
        />
        <PinSection
          changePin={async (pins) => {
            await call.changePin(pins)
            changes.attempt(Promise.resolve(), { kind: 'pin-changed' })
          }}
        />
        <StaffPinSection
          there={view.staffPinSet}
          set={call.setStaffPin}
          remove={() => changes.attempt(call.removeStaffPin({}))}
        />
        <RecoverySection there={view.recoverable} renew={(pin) => call.renewRecovery({ pin })} />
      </div>
      <div className={styles.stack}>
        <SupportSection
          system={view.system}
          list={() => changes.attempt(call.listSupport({}))}
          save={(folder) => changes.attempt(call.saveSupport({ folder }))}
        />
        <BackupSection
          system={view.system}
          save={(folder) => changes.attempt(call.saveSettings({ folder }))}
          restore={(path) =>
            changes.attempt(call.restoreSettings({ path }), { kind: 'restored', back: { ...before, content: sources } })
          }
        />
        <FirstStartSection begin={() => changes.attempt(call.change({ firstStart: { step: 'shop' } }))} />
        <RestartSection restart={() => changes.attempt(call.restart({}))} />
        <ResetSection
          copyHere={view.system.saved?.what === 'settings' && view.system.saved.here}
          reset={(pin) => call.factoryReset({ pin })}
        />
      </div>
      <div className={styles.whole}>
        <LogSection log={view.system.log} read={() => changes.attempt(call.readLog({}))} />
      </div>
    </div>
  )
}
