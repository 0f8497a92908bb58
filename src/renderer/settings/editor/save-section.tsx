import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './publish-section.module.css'

type Asked = CallArguments<'settings', 'saveDraft'>

/** Saves the draft as a file for other players, signed or not. */
export function SaveSection({ editor, save }: { editor: EditorView; save: (asked: Asked) => void }) {
  const words = useWords().editor
  const language = useLanguage()
  const [signs, setSigns] = useState(false)
  const [password, setPassword] = useState('')
  const disabled = editor.items.length === 0 || editor.work !== null
  const { saved } = editor
  const ask = (folder: Asked['folder']) => {
    save({ folder, sign: signs ? { password } : null })
    setPassword('')
  }
  return (
    <Section title={words.save} intro={words.saveMeans}>
      {editor.dialogs ? (
        <Toggle label={words.sign} description={words.signMeans} on={signs} onTurn={setSigns} />
      ) : (
        <p className={styles.means}>{words.signDialog}</p>
      )}
      {signs && (
        <PasswordInput
          size="lg"
          label={words.password}
          description={words.passwordHint}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <div className={styles.ways}>
        <Button variant="default" disabled={disabled} onClick={() => ask('documents')}>
          {words.saveHere}
        </Button>
        {editor.dialogs && (
          <Button variant="default" disabled={disabled} onClick={() => ask('chosen')}>
            {words.saveElsewhere}
          </Button>
        )}
      </div>
      <div role="status" className={styles.saved} data-shown={saved !== null}>
        {saved && (
          <>
            <p className={styles.name}>{words.saved(fileSize(saved.bytes, language))}</p>
            <code>
              <bdi>{saved.path}</bdi>
            </code>
            <p>{saved.signedBy === null ? words.unsigned : words.signedBy(saved.signedBy)}</p>
          </>
        )}
      </div>
    </Section>
  )
}
