import { Button } from '@mantine/core'
import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './personalization-section.module.css'

/** Whether customers may be asked, and the way to what else can be set of it. */
export function PersonalizationSection(props: {
  personalization: StaffSettings['personalization']
  apply: (change: NonNullable<SettingsChange['personalization']>) => void
  more: () => void
}) {
  const words = useWords().personalization
  const { enabled } = props.personalization
  return (
    <Section title={words.title}>
      <Toggle
        label={words.label}
        description={enabled ? words.on : words.off}
        on={enabled}
        onTurn={(on) => props.apply({ enabled: on })}
      />
      <Button variant="default" className={styles.more} onClick={props.more}>
        {words.more}
      </Button>
    </Section>
  )
}
