import type { ReactNode } from 'react'
import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import { Level } from '../parts/inputs/level.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'

/** How loud the screen is; on the page Now without the times of day, which `children` are. */
export function VolumeSection(props: {
  sound: StaffSettings['sound']
  apply: (change: NonNullable<SettingsChange['sound']>) => void
  children?: ReactNode
}) {
  const words = useWords().now.volume
  const { level, mute, curve } = props.sound
  return (
    <Section title={words.title} {...(curve.length > 0 && !props.children && { intro: words.byHour })}>
      <Level
        label={words.label}
        description={words.means}
        value={level}
        spoken={words.percent}
        disabled={mute}
        onSet={(next) => props.apply({ level: next })}
      />
      <Toggle
        label={words.mute}
        description={mute ? words.muted : words.heard}
        on={mute}
        onTurn={(on) => props.apply({ mute: on })}
      />
      {props.children}
    </Section>
  )
}
