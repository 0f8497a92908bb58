import type { SettingsChange, StaffSettings } from '../../../contract/settings.ts'
import { Choice } from '../parts/choice.tsx'
import { Section } from '../parts/section.tsx'
import { Toggle } from '../parts/toggle.tsx'
import { useWords } from '../words/language.ts'

const limits = ['30', '60', '120', '180', '300'] as const

/** Whether customers may be asked, and what that means. */
export function PersonalizationSection(props: {
  personalization: StaffSettings['personalization']
  apply: (change: NonNullable<SettingsChange['personalization']>) => void
}) {
  const words = useWords().personalization
  const { enabled, offerAgeBand, limitSeconds } = props.personalization
  const present = String(limitSeconds)
  const offered: readonly string[] = limits.some((limit) => limit === present)
    ? limits
    : [...limits, present].sort((a, b) => Number(a) - Number(b))
  return (
    <Section title={words.title}>
      <Toggle
        label={words.label}
        description={enabled ? words.on : words.off}
        on={enabled}
        onTurn={(on) => props.apply({ enabled: on })}
      />
      {enabled && (
        <>
          <Toggle
            label={words.age}
            description={words.ageMeans}
            on={offerAgeBand}
            onTurn={(on) => props.apply({ offerAgeBand: on })}
          />
          <Choice
            label={words.limit}
            value={present}
            options={offered.map((value) => ({ value, label: words.minutes(Number(value) / 60) }))}
            onChoose={(value) => props.apply({ limitSeconds: Number(value) })}
          />
        </>
      )}
    </Section>
  )
}
