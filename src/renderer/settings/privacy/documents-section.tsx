import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import { staffLanguages } from '../../../contract/settings/settings-languages.ts'
import { languageNames } from '../../ui/words/language-names.ts'
import type { DeskView } from '../desk/desk-view.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './documents-section.module.css'

type Request = CallArguments<'settings', 'saveDocument'>

const documents = ['door-notice', 'staff-card', 'impact-assessment', 'officer-export'] as const

/** What can be printed or handed over, made from the settings as they are, and where the last one went. */
export function DocumentsSection(props: { privacy: DeskView['privacy']; save: (request: Request) => void }) {
  const words = useWords().privacy.documents
  const id = useId()
  const window = useLanguage()
  const [chosen, setChosen] = useState<Request['language']>()
  const language = chosen ?? window
  const { saved, dialogs } = props.privacy
  return (
    <Section title={words.title} intro={words.intro}>
      <Choice
        label={words.language}
        value={language}
        options={staffLanguages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChoose={setChosen}
      />
      <ul className={styles.documents}>
        {documents.map((document) => {
          const { name, purpose } = words.each[document]
          return (
            <li key={document}>
              <div>
                <p id={`${id}-${document}`} className={styles.name}>
                  {name}
                </p>
                <p className={styles.purpose}>{purpose}</p>
              </div>
              <div className={styles.ways}>
                <Button
                  variant="default"
                  id={`${id}-${document}-save`}
                  aria-labelledby={`${id}-${document}-save ${id}-${document}`}
                  onClick={() => props.save({ document, language, folder: 'documents' })}
                >
                  {words.save}
                </Button>
                {dialogs && (
                  <Button
                    variant="default"
                    id={`${id}-${document}-elsewhere`}
                    aria-labelledby={`${id}-${document}-elsewhere ${id}-${document}`}
                    onClick={() => props.save({ document, language, folder: 'chosen' })}
                  >
                    {words.saveElsewhere}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <div role="status" className={styles.saved} data-shown={saved !== null}>
        {saved && (
          <>
            <p className={styles.name}>{words.savedAs(words.each[saved.document].name)}</p>
            <p>
              <code>
                <bdi>{saved.path}</bdi>
              </code>
            </p>
            <p>{words.savedMeans}</p>
          </>
        )}
      </div>
    </Section>
  )
}
