import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StaffRole } from '../../../contract/calls/events.ts'
import type { ChosenPackage } from '../../../contract/views/content-view.ts'
import { DropZone } from '../parts/drop-zone.tsx'
import { Name } from '../parts/name.tsx'
import { PathForm } from '../parts/path-form.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './bring-section.module.css'
import { ConfirmPackage } from './confirm-package.tsx'
import { RefusalWords } from './refusal-words.tsx'

function Chosen(props: { chosen: ChosenPackage; dismiss: () => void }) {
  const words = useWords().content.bring
  const { chosen } = props
  if (chosen.state === 'refused') {
    return (
      <div className={styles.refused}>
        <p className={styles.name}>
          <Name>{chosen.name}</Name>
        </p>
        <RefusalWords reason={chosen.reason} sentence={chosen.sentence} />
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

/** Brings a package from a place that staff name: by the system's dialog, by dropping it here, or by its path. */
export function BringSection(props: {
  chosen: ChosenPackage | null
  dialogs: boolean
  choose: (kind: 'file' | 'folder') => void
  offer: (path: string) => void
  /** What was dropped was refused. */
  refused: (reason: string) => void
  /** Whose PIN opened the window: what has to be allowed is allowed by the manager. */
  role: StaffRole
  confirm: (confirmed: { manifestSha256: string; pin: string }) => Promise<void>
  dismiss: () => void
  /** Progress of the import that this starts. */
  children: ReactNode
}) {
  const words = useWords().content.bring
  const { chosen } = props
  return (
    <Section title={words.title} intro={words.intro}>
      {props.dialogs && (
        <div className={styles.ways}>
          <Button onClick={() => props.choose('file')}>{words.chooseFile}</Button>
          <Button variant="default" onClick={() => props.choose('folder')}>
            {words.chooseFolder}
          </Button>
        </div>
      )}
      <DropZone data-takes="packages" refused={props.refused}>
        {words.drop}
      </DropZone>
      <PathForm words={words} action={words.import} offer={props.offer} />
      <div role="status" className={styles.told}>
        {chosen && chosen.state !== 'asking' && <Chosen chosen={chosen} dismiss={props.dismiss} />}
      </div>
      {props.children}
      {chosen?.state === 'asking' && (
        <ConfirmPackage
          asking={chosen}
          role={props.role}
          confirm={(pin) => props.confirm({ manifestSha256: chosen.package.manifestSha256, pin })}
          refuse={props.dismiss}
        />
      )}
    </Section>
  )
}
