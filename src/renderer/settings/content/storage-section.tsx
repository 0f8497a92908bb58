import { Button } from '@mantine/core'
import type { ContentView } from '../../../contract/views/content-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Facts } from '../parts/layout/facts.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './storage-section.module.css'
import { StoreCheckOutcome } from './store-check-outcome.tsx'

/** The numbers to choose from: the usual ones, and the present one where it was set elsewhere. */
const choicesWith = (present: number): readonly number[] =>
  [...new Set([2, 3, 5, 10, present])].toSorted((a, b) => a - b)

/** The room that packages take, and whether every file of them is still what it was when it came. */
export function StorageSection(props: {
  content: ContentView
  /** A package is being imported. */
  busy: boolean
  /** How many packages stay, and how staff say so; null: whoever is in may not. */
  kept: { readonly present: number; readonly keep: (packages: number) => void } | null
  cleanUp: () => void
  check: () => void
  cancel: () => void
}) {
  const words = useWords().content.storage
  const language = useLanguage()
  const size = (bytes: number) => fileSize(bytes, language)
  const time = (at: string) => staffTime(at, new Date(), language)
  const { disk, cleaned, check, packages } = props.content
  const { kept } = props
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
      {kept && (
        <Choice
          label={words.kept}
          description={words.keptMeans}
          value={String(kept.present)}
          options={choicesWith(kept.present).map((each) => ({ value: String(each), label: String(each) }))}
          onChoose={(value) => kept.keep(Number(value))}
        />
      )}
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
