import type { Rotation, StaffSettings } from '../../../contract/settings.ts'
import { settingsLimits } from '../../../contract/settings-limits.ts'
import { Choice } from '../parts/choice.tsx'
import { Section } from '../parts/section.tsx'
import { TextSetting } from '../parts/text-setting.tsx'
import { Toggle } from '../parts/toggle.tsx'
import { useLanguage, useWords } from '../words/language.ts'

const { least, most } = settingsLimits.diagonalInches
const rotations = [0, 90, 180, 270] as const satisfies readonly Rotation[]
const inches = (text: string) => (/^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN)

/** How large the display is, how it hangs, and whether it is switched off. */
export function DisplaySection(props: {
  screen: StaffSettings['screen']
  display: StaffSettings['display']
  applyScreen: (change: Partial<StaffSettings['screen']>) => void
  applyDisplay: (change: Partial<StaffSettings['display']>) => void
}) {
  const { display: words, screen: sizes } = useWords()
  const language = useLanguage()
  const { diagonalInches, rotation } = props.screen
  return (
    <Section title={words.title}>
      <Choice
        label={words.rotation}
        description={words.rotationMeans}
        value={String(rotation)}
        options={rotations.map((value) => ({ value: String(value), label: words.degrees[value] }))}
        onChoose={(value) => {
          const chosen = rotations.find((each) => String(each) === value)
          if (chosen !== undefined) props.applyScreen({ rotation: chosen })
        }}
      />
      <TextSetting
        label={sizes.diagonal}
        description={sizes.diagonalMeans(Math.round(diagonalInches * 2.54))}
        numeric
        value={new Intl.NumberFormat(language, { useGrouping: false }).format(diagonalInches)}
        complaint={(text) => {
          const entered = inches(text)
          return entered >= least && entered <= most ? undefined : sizes.diagonalWrong(least, most)
        }}
        onSave={(text) => props.applyScreen({ diagonalInches: inches(text) })}
      />
      <Toggle
        label={words.powerOff}
        description={words.powerOffMeans}
        on={props.display.powerOff}
        onTurn={(powerOff) => props.applyDisplay({ powerOff })}
      />
    </Section>
  )
}
