import { NativeSelect } from '@mantine/core'
import {
  type Language,
  languages,
  type StaffLanguage,
  staffLanguages,
} from '../../../contract/settings/settings-languages.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'

/** The language of the screen and that of this window. */
export function LanguageSection(props: {
  language: Language
  choose: (language: Language) => void
  chooseForStaff: (language: StaffLanguage) => void
}) {
  const words = useWords()
  const language = useLanguage()
  return (
    <Section title={words.languages}>
      <NativeSelect
        size="lg"
        label={words.screen.language}
        description={words.screen.languageMeans}
        value={props.language}
        onChange={({ currentTarget: { value } }) => {
          const chosen = languages.find((language) => language === value)
          if (chosen) props.choose(chosen)
        }}
      >
        {languages.map((value) => (
          <option key={value} value={value} lang={value}>
            {languageNames[value]}
          </option>
        ))}
      </NativeSelect>
      <Choice
        label={words.screen.staffLanguage}
        value={language}
        options={staffLanguages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChoose={props.chooseForStaff}
      />
    </Section>
  )
}
