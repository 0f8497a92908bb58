import type { DeskView } from '../desk/desk-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './player-section.module.css'

/** What runs here: for the phone call with a technician. */
export function PlayerSection({ view }: { view: DeskView }) {
  const { player: words, system } = useWords()
  const language = useLanguage()
  const { engine, version, host } = view
  const { disk } = view.content
  return (
    <Section title={words.title}>
      <dl className={styles.facts}>
        <dt>{words.version}</dt>
        <dd>{version}</dd>
        <dt>{words.host}</dt>
        <dd>
          <bdi>{host}</bdi>
        </dd>
        <dt>{words.engine}</dt>
        <dd>{engine ? `${words.engines[engine.name]}. ${words.engineReasons[engine.reason]}` : words.engineNone}</dd>
        <dt>{system.since}</dt>
        <dd>{staffTime(view.system.startedAt, new Date(), language)}</dd>
        <dt>{system.startedBy}</dt>
        <dd>{system.startedByMeans[view.system.startedBy]}</dd>
        <dt>{system.storage}</dt>
        <dd>
          {disk
            ? system.storageFree(fileSize(disk.freeBytes, language), fileSize(disk.usedBytes, language))
            : system.storageUnknown}
        </dd>
      </dl>
    </Section>
  )
}
