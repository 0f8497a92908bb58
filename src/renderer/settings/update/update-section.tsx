import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import type { UpdateView } from '../../../contract/views/update-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { InstallQuestion } from './install-question.tsx'
import styles from './update-section.module.css'

type Shown = Exclude<UpdateView, { state: 'off' }>

function Course({ update, own, ask, cancel }: { update: Shown; own: string; ask: () => void; cancel: () => void }) {
  const words = useWords().update
  const language = useLanguage()
  switch (update.state) {
    case 'none':
      return <p className={styles.quiet}>{words.none}</p>
    case 'found':
      return (
        <>
          <p className={styles.chief}>{words.found(update.version, own)}</p>
          <p className={styles.quiet}>{words.means}</p>
          <Button onClick={ask}>{words.install}</Button>
        </>
      )
    case 'copying': {
      const progress = words.progress(fileSize(update.bytes, language), fileSize(update.total, language))
      return (
        <>
          <p className={styles.chief}>{words.copying(update.version)}</p>
          <Progress size="lg" value={(update.bytes / update.total) * 100} aria-label={progress} />
          <p className={styles.quiet}>{progress}</p>
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
        </>
      )
    }
    case 'installing':
      return (
        <>
          <p className={styles.chief}>{words.installing(update.version)}</p>
          <Progress size="lg" value={100} animated aria-hidden />
        </>
      )
    case 'refused':
      return (
        <>
          <p className={styles.chief}>{words.refusals[update.reason].why}</p>
          <p>{words.refusals[update.reason].todo}</p>
        </>
      )
  }
}

/** A newer version of the player itself, from the stick to the installer. Nothing is drawn where none is ever taken. */
export function UpdateSection(props: {
  update: UpdateView
  /** The version that runs. */
  own: string
  install: (taken: { version: string; pin: string }) => Promise<void>
  cancel: () => void
}) {
  const words = useWords().update
  const [asking, setAsking] = useState<string>()
  const { update } = props
  if (update.state === 'off') return null
  return (
    <Section title={words.title}>
      <div className={styles.told} role="status" data-refused={update.state === 'refused' || undefined}>
        <Course
          update={update}
          own={props.own}
          ask={() => setAsking(update.state === 'found' ? update.version : undefined)}
          cancel={props.cancel}
        />
      </div>
      {asking !== undefined && (
        <InstallQuestion
          version={asking}
          install={(pin) => props.install({ version: asking, pin })}
          no={() => setAsking(undefined)}
        />
      )}
    </Section>
  )
}
