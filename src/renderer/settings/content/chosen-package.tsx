import { Button, Loader } from '@mantine/core'
import type { StaffRole } from '../../../contract/calls/events.ts'
import type { ChosenPackage } from '../../../contract/views/content-view.ts'
import { Name } from '../parts/layout/name.tsx'
import { useWords } from '../words/language.ts'
import styles from './chosen-package.module.css'
import { ConfirmPackage } from './confirm-package.tsx'
import { RefusalWords } from './refusal-words.tsx'

function Told(props: { chosen: Exclude<ChosenPackage, { state: 'asking' }>; dismiss: () => void }) {
  const words = useWords().content.bring
  const { chosen } = props
  if (chosen.state === 'refused') {
    return (
      <div className={styles.refused}>
        <p className={styles.name}>
          <Name>{chosen.name}</Name>
        </p>
        <RefusalWords reason={chosen.reason} sentence={chosen.sentence} origin={chosen.origin} />
        <Button variant="default" onClick={props.dismiss}>
          {words.dismiss}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.looking}>
      <Loader size="sm" aria-hidden="true" />
      <p>
        <bdi>{words.looking(chosen.name)}</bdi>
      </p>
      <Button variant="default" onClick={props.dismiss}>
        {words.cancel}
      </Button>
    </div>
  )
}

/** The package that staff wanted a look at, wherever it comes from: the look, why it cannot be taken, or what has to be allowed. */
export function ChosenPackageCourse(props: {
  chosen: ChosenPackage | null
  /** Whose PIN opened the window: what has to be allowed is allowed by the manager. */
  role: StaffRole
  confirm: (confirmed: { manifestSha256: string; pin: string }) => Promise<void>
  dismiss: () => void
}) {
  const { chosen } = props
  return (
    <>
      <div role="status" className={styles.told}>
        {chosen && chosen.state !== 'asking' && <Told chosen={chosen} dismiss={props.dismiss} />}
      </div>
      {chosen?.state === 'asking' && (
        <ConfirmPackage
          asking={chosen}
          role={props.role}
          confirm={(pin) => props.confirm({ manifestSha256: chosen.package.manifestSha256, pin })}
          refuse={props.dismiss}
        />
      )}
    </>
  )
}
