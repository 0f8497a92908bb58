import { NativeSelect } from '@mantine/core'
import type { SettingsChange, StaffSettings } from '../../../contract/settings.ts'
import { type Language, languages, type StaffLanguage, staffLanguages } from '../../../contract/settings-languages.ts'
import { settingsLimits } from '../../../contract/settings-limits.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import { Choice } from '../parts/choice.tsx'
import { Options } from '../parts/options.tsx'
import { Section } from '../parts/section.tsx'
import { TextSetting } from '../parts/text-setting.tsx'
import { useLanguage, useWords } from '../words/language.ts'

const { least, most } = settingsLimits.diagonalInches
const reaches = ['touch', 'button', 'none'] as const
const inches = (text: string) => (/^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN)

/** The language of the screen and that of this window, and what the player has to know of its display. */
export function ScreenSection(props: {
  screen: StaffSettings['screen']
  language: Language
  apply: (change: NonNullable<SettingsChange['screen']>) => void
  chooseLanguage: (language: Language) => void
  chooseStaffLanguage: (language: StaffLanguage) => void
}) {
  const words = useWords().screen
  const language = useLanguage()
  const { diagonalInches, reach } = props.screen
  return (
    <Section title={words.title}>
      <NativeSelect
        size="lg"
        label={words.language}
        description={words.languageMeans}
        value={props.language}
        onChange={({ currentTarget: { value } }) => {
          const chosen = languages.find((language) => language === value)
          if (chosen) props.chooseLanguage(chosen)
        }}
      >
        {languages.map((value) => (
          <option key={value} value={value} lang={value}>
            {languageNames[value]}
          </option>
        ))}
      </NativeSelect>
      <Choice
        label={words.staffLanguage}
        value={language}
        options={staffLanguages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChoose={props.chooseStaffLanguage}
      />
      <TextSetting
        label={words.diagonal}
        description={words.diagonalMeans(Math.round(diagonalInches * 2.54))}
        numeric
        value={new Intl.NumberFormat(language, { useGrouping: false }).format(diagonalInches)}
        complaint={(text) => {
          const entered = inches(text)
          return entered >= least && entered <= most ? undefined : words.diagonalWrong(least, most)
        }}
        onSave={(text) => props.apply({ diagonalInches: inches(text) })}
      />
      <Options
        label={words.reach}
        {...(reach === 'unasked' && { description: words.reachMeans })}
        value={reach === 'unasked' ? undefined : reach}
        options={reaches.map((value) => ({ value, ...words.reaches[value] }))}
        onChoose={(value) => props.apply({ reach: value })}
      />
    </Section>
  )
}
