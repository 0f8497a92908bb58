import { Button, FileButton, TextInput } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import type { CallReason } from '../../../contract/reasons.ts'
import type { TrustedKey } from '../../../contract/views/content-view.ts'
import { GroupedDigits } from '../parts/layout/grouped-digits.tsx'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { reasonOf } from '../reason.ts'
import { useWords } from '../words/language.ts'
import styles from './keys-section.module.css'

/** A public key file has some 120 bytes; of anything larger no more is read than shows that it is none. */
const mostBytes = 4096

function AddKey(props: { add: (text: string) => Promise<void>; added: () => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<CallReason>()
  const forgetFile = useRef<() => void>(null)
  const complaints: Partial<Record<CallReason, string>> = {
    'key-invalid': words.content.keys.addWrong,
    'key-known': words.content.keys.addKnown,
  }
  const add = (key: string) => {
    setWrong(undefined)
    props.add(key).then(
      () => {
        setText('')
        props.added()
      },
      (failure: unknown) => setWrong(reasonOf(failure)),
    )
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        add(text)
      }}
    >
      <TextInput
        label={words.content.keys.add}
        description={words.content.keys.addMeans}
        autoComplete="off"
        maxLength={mostBytes}
        value={text}
        error={wrong && (complaints[wrong] ?? words.refusals[wrong])}
        errorProps={{ role: 'alert' }}
        classNames={{ input: styles.typed }}
        onChange={(event) => {
          setWrong(undefined)
          setText(event.currentTarget.value)
        }}
      />
      <div className={styles.ways}>
        <Button type="submit" disabled={text.trim() === ''}>
          {words.content.keys.trust}
        </Button>
        <FileButton
          accept=".pub,text/plain"
          resetRef={forgetFile}
          onChange={(file) => {
            // The same file may be chosen again, after it was mended.
            forgetFile.current?.()
            void file?.slice(0, mostBytes).text().then(add)
          }}
        >
          {(button) => (
            <Button {...button} variant="default">
              {words.content.keys.file}
            </Button>
          )}
        </FileButton>
      </div>
    </form>
  )
}

/** Whose packages are taken without a question: by the ids of their keys, added from a file or by hand. */
export function KeysSection(props: {
  keys: readonly TrustedKey[]
  add: (text: string) => Promise<void>
  added: () => void
  remove: (line: string) => void
}) {
  const words = useWords().content.keys
  const id = useId()
  const [leaving, setLeaving] = useState<TrustedKey>()
  return (
    <Section title={words.title} intro={words.intro}>
      {props.keys.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.keys}>
          {props.keys.map((key) => (
            <li key={key.line}>
              <div className={styles.key}>
                <p id={`${id}-${key.line}`} className={styles.id}>
                  <GroupedDigits digits={key.id} size={4} />
                </p>
                <p className={styles.line}>
                  <code>{key.line}</code>
                </p>
              </div>
              <Button
                variant="default"
                id={`${id}-${key.line}-remove`}
                aria-labelledby={`${id}-${key.line}-remove ${id}-${key.line}`}
                onClick={() => setLeaving(key)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddKey add={props.add} added={props.added} />
      <Question opened={leaving !== undefined} title={words.removeTitle} onNo={() => setLeaving(undefined)}>
        {leaving && (
          <p className={styles.id}>
            <GroupedDigits digits={leaving.id} size={4} />
          </p>
        )}
        <p>{words.removeMeans}</p>
        <div className={styles.ways}>
          <Button variant="default" data-autofocus onClick={() => setLeaving(undefined)}>
            {words.removeNo}
          </Button>
          <Button
            color="danger"
            onClick={() => {
              if (leaving) props.remove(leaving.line)
              setLeaving(undefined)
            }}
          >
            {words.removeYes}
          </Button>
        </div>
      </Question>
    </Section>
  )
}
