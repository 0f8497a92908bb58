import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import type { DeskView } from './desk-view.ts'
import styles from './player-section.module.css'

/** What runs here: for the phone call with a technician. */
export function PlayerSection({ engine, version, host }: Pick<DeskView, 'engine' | 'version' | 'host'>) {
  const words = useWords().player
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
      </dl>
    </Section>
  )
}
