import { NativeSelect } from '@mantine/core'
import type { SettingsChange, StaffSettings } from '../../../contract/settings.ts'
import { type Language, languages, type StaffLanguage, staffLanguages } from '../../../contract/settings-languages.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import { Choice } from '../parts/choice.tsx'
import { Options } from '../parts/options.tsx'
import { Section } from '../parts/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'

const reaches = ['touch', 'button', 'none'] as const

/** The language of the screen and that of this window, and whether anybody can press something. */
export function ScreenSection(props: {
  screen: StaffSettings['screen']
  language: Language
  apply: (change: NonNullable<SettingsChange['screen']>) => void
  chooseLanguage: (language: Language) => void
  chooseStaffLanguage: (language: StaffLanguage) => void
}) {
  const words = useWords().screen
  const language = useLanguage()
  const { reach } = props.screen
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
