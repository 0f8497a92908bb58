import { Button } from '@mantine/core'
import type { ContentView } from '../../../contract/content-view.ts'
import { staffTime } from '../desk/staff-time.ts'
import { Facts } from '../parts/facts.tsx'
import { Section } from '../parts/section.tsx'
import { fileSize } from '../privacy/file-size.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './storage-section.module.css'
import { StoreCheckOutcome } from './store-check-outcome.tsx'

/** The room that packages take, and whether every file of them is still what it was when it came. */
export function StorageSection(props: {
  content: ContentView
  /** A package is being imported. */
  busy: boolean
  cleanUp: () => void
  check: () => void
  cancel: () => void
}) {
  const words = useWords().content.storage
  const language = useLanguage()
  const size = (bytes: number) => fileSize(bytes, language)
  const time = (at: string) => staffTime(at, new Date(), language)
  const { disk, cleaned, check, packages } = props.content
  const loose = disk?.looseBytes ?? null
  const looseText = loose === null ? words.looseUnknown : loose === 0 ? words.nothingLoose : words.loose(size(loose))
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          { name: words.free, value: disk ? size(disk.freeBytes) : words.unknown },
          {
            name: words.used,
            value: disk ? size(disk.usedBytes) : words.unknown,
            ...(packages.length > 0 && disk && { note: looseText }),
          },
        ]}
      />
      <div className={styles.work}>
        <Button variant="default" disabled={props.busy || loose === null || loose === 0} onClick={props.cleanUp}>
          {words.cleanUp}
        </Button>
        {cleaned && <p>{words.cleaned(size(cleaned.bytes), time(cleaned.at))}</p>}
      </div>
      {packages.length > 0 && (
        <div className={styles.check}>
          {check?.state === 'running' ? (
            <Button variant="default" onClick={props.cancel}>
              {words.cancel}
            </Button>
          ) : (
            <Button variant="default" disabled={props.busy} onClick={props.check}>
              {words.check}
            </Button>
          )}
          <StoreCheckOutcome check={check} packages={packages} />
        </div>
      )}
    </Section>
  )
}
