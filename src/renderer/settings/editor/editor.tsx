import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import { ImportCourse, isUnderWay } from '../content/import-course.tsx'
import desk from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { useSent } from '../desk/use-sent.ts'
import { useWords } from '../words/language.ts'
import { AboutSection } from './about-section.tsx'
import { changedEditor } from './changed-editor.ts'
import styles from './editor.module.css'
import { ItemsSection } from './items-section.tsx'
import { Preview } from './preview.tsx'
import { PublishSection } from './publish-section.tsx'
import { SaveSection } from './save-section.tsx'
import { SureQuestion } from './sure-question.tsx'

/** Puts a playlist together from staff's own pictures and films: for this screen, or as a package for others. */
export function Editor({ bridge, view, importing, changes, back }: PageProps & { back: () => void }) {
  const words = useWords().editor
  const { state: editor, send } = useSent(view.editor, changedEditor)
  const [shown, setShown] = useState<number>()
  const [begun, setBegun] = useState(0)
  const [clearing, setClearing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const change = (asked: EditorChange) => {
    const call = bridge.call.changeDraft(asked)
    send(asked, call)
    changes.attempt(call)
  }
  const clear = () => {
    setClearing(false)
    const call = bridge.call.clearDraft({})
    // Main sends the new draft before its answer.
    call.then(
      () => setBegun((times) => times + 1),
      () => undefined,
    )
    changes.attempt(call)
  }
  const cancel = () => changes.attempt(bridge.call.cancelDraftWork({}))
  return (
    <>
      <div className={styles.head}>
        <Button variant="default" onClick={back}>
          {words.back}
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {words.open}
        </h2>
        <Button
          variant="default"
          disabled={!editor.undo || editor.work !== null}
          onClick={() => changes.attempt(bridge.call.undoDraft({}))}
        >
          {editor.redo ? words.redo : words.undo}
        </Button>
        <Button
          variant="default"
          disabled={editor.items.length === 0 || editor.work !== null}
          onClick={() => setClearing(true)}
        >
          {words.clear}
        </Button>
      </div>
      <div className={styles.sides}>
        <ItemsSection
          editor={editor}
          add={(path) => changes.attempt(bridge.call.addMedia({ paths: [path] }))}
          choose={() => changes.attempt(bridge.call.chooseMedia({}))}
          addFromStick={(folder) => changes.attempt(bridge.call.addFromStick({ folder }))}
          cancel={cancel}
          refused={changes.refused}
          change={change}
          look={setShown}
        />
        <div className={desk.stack}>
          <AboutSection key={begun} editor={editor} change={change} />
          <PublishSection
            editor={editor}
            busy={isUnderWay(importing)}
            preview={() => setShown(0)}
            publish={() => changes.attempt(bridge.call.publishDraft({}))}
            cancel={cancel}
          >
            <ImportCourse
              importing={importing}
              cancel={() => changes.attempt(bridge.call.cancelImport({}))}
              // What it asks then is asked on the page behind.
              lookAgain={() => {
                changes.attempt(bridge.call.reconsiderPackage({}))
                back()
              }}
            />
          </PublishSection>
          <SaveSection editor={editor} save={(asked) => changes.attempt(bridge.call.saveDraft(asked))} />
        </div>
      </div>
      {shown !== undefined && (
        <Preview
          title={editor.title || words.open}
          items={editor.items}
          mixed={editor.loop !== 'sequential'}
          first={shown}
          close={() => setShown(undefined)}
        />
      )}
      <SureQuestion
        opened={clearing}
        title={words.clearAsk}
        means={words.clearMeans(editor.items.length)}
        no={words.clearNo}
        yes={words.clearYes}
        onNo={() => setClearing(false)}
        onYes={clear}
      />
    </>
  )
}
