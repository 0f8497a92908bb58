import { Button } from '@mantine/core'
import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './personalization.module.css'

const limits = ['30', '60', '120', '180', '300'] as const

/** Whether customers may be asked, what may be read of them, for how long, and where the camera looks. */
export function OfferSection(props: {
  personalization: StaffSettings['personalization']
  apply: (change: NonNullable<SettingsChange['personalization']>) => void
  setUpArea: () => void
}) {
  const words = useWords().personalization
  const { enabled, offerAgeBand, limitSeconds } = props.personalization
  const present = String(limitSeconds)
  const offered: readonly string[] = limits.some((limit) => limit === present)
    ? limits
    : [...limits, present].sort((a, b) => Number(a) - Number(b))
  return (
    <Section title={words.offer.title}>
      <Toggle
        label={words.label}
        description={enabled ? words.on : words.off}
        on={enabled}
        onTurn={(on) => props.apply({ enabled: on })}
      />
      {enabled && (
        <>
          <div className={styles.fact}>
            <h3>{words.offer.always}</h3>
            <p>{words.offer.alwaysMeans}</p>
          </div>
          <Toggle
            label={words.offer.age}
            description={words.offer.ageMeans}
            on={offerAgeBand}
            onTurn={(on) => props.apply({ offerAgeBand: on })}
          />
          <div className={styles.fact}>
            <h3>{words.offer.touch}</h3>
            <p>{words.offer.touchMeans}</p>
          </div>
          <Choice
            label={words.offer.limit}
            value={present}
            options={offered.map((value) => ({ value, label: words.offer.duration(Number(value)) }))}
            onChoose={(value) => props.apply({ limitSeconds: Number(value) })}
          />
          <div className={styles.fact}>
            <h3>{words.offer.area}</h3>
            <p>{words.offer.areaMeans}</p>
            <Button variant="default" onClick={props.setUpArea}>
              {words.offer.areaGo}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
