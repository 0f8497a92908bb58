import type { DisplayView } from '../../../contract/screen.ts'
import type { StaffSettings } from '../../../contract/settings/settings.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { PictureRotation } from './picture-rotation.tsx'
import { WhichDisplay } from './which-display.tsx'

const { least, most } = settingsLimits.diagonalInches
const inches = (text: string) => (/^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN)

/** Which display it is, how large, how it hangs, and whether it is switched off. */
export function DisplaySection(props: {
  screen: StaffSettings['screen']
  display: StaffSettings['display']
  displays: readonly DisplayView[]
  /** Whether this computer can switch it off. */
  powerOffered: boolean
  applyScreen: (change: Partial<StaffSettings['screen']>) => void
  applyDisplay: (change: Partial<StaffSettings['display']>) => void
}) {
  const { display: words, screen: sizes } = useWords()
  const language = useLanguage()
  const { diagonalInches, rotation } = props.screen
  return (
    <Section title={words.title}>
      <WhichDisplay
        chosen={props.display.name}
        displays={props.displays}
        choose={(name) => props.applyDisplay({ name })}
      />
      <PictureRotation rotation={rotation} turn={(turned) => props.applyScreen({ rotation: turned })} />
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
        description={props.powerOffered ? words.powerOffMeans : words.powerNotOffered}
        on={props.display.powerOff}
        onTurn={(powerOff) => props.applyDisplay({ powerOff })}
      />
    </Section>
  )
}
