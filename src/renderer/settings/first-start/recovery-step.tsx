import { RecoveryCard } from '../pin/recovery-card.tsx'
import { RecoverySection } from '../pin/recovery-section.tsx'
import type { StepProps } from './step-props.ts'

/** The code, until it was noted; and a new one for whoever closed the window before. */
export function RecoveryStep({ bridge: { call }, view, changes, goOn }: StepProps) {
  return view.recoveryCode ? (
    <RecoveryCard code={view.recoveryCode} noted={() => changes.attempt(call.recoveryNoted({}).then(() => goOn()))} />
  ) : (
    <RecoverySection there={view.recoverable} renew={(pin) => call.renewRecovery({ pin })} />
  )
}
