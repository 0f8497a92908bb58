import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StaffRole } from '../../../contract/calls/events.ts'
import type { ChosenPackage } from '../../../contract/views/content-view.ts'
import { DropZone } from '../parts/inputs/drop-zone.tsx'
import { PathForm } from '../parts/inputs/path-form.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './bring-section.module.css'
import { ChosenPackageCourse } from './chosen-package.tsx'

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
      <ChosenPackageCourse chosen={props.chosen} role={props.role} confirm={props.confirm} dismiss={props.dismiss} />
      {props.children}
    </Section>
  )
}
