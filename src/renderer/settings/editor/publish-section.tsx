import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { RefusalWords } from '../content/refusal-words.tsx'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './publish-section.module.css'
import { WorkBar } from './work-bar.tsx'

/** Shows the draft on this player's own screen, after one question that says what it does to what plays now. */
export function PublishSection(props: {
  editor: EditorView
  busy: boolean
  preview: () => void
  publish: () => void
  cancel: () => void
  /** Progress of the import that this starts. */
  children: ReactNode
}) {
  const words = useWords().editor
  const [asking, setAsking] = useState(false)
  const { place, playing, items, work, refused } = props.editor
  const means =
    place.kind === 'instead'
      ? words.asks.instead(place.title)
      : playing === null
        ? words.asks.aloneFirst
        : words.asks[place.kind](playing)
  return (
    <Section title={words.publish} intro={words.publishMeans}>
      <div className={styles.ways}>
        <Button size="lg" disabled={items.length === 0 || work !== null || props.busy} onClick={() => setAsking(true)}>
          {words.publish}
        </Button>
        <Button size="lg" variant="default" disabled={items.length === 0} onClick={props.preview}>
          {words.preview}
        </Button>
      </div>
      <WorkBar work={work?.kind === 'packing' ? work : null} cancel={props.cancel} />
      {refused && (
        <div role="alert" className={styles.refused}>
          <p className={styles.name}>{words.refused}</p>
          <RefusalWords {...refused} origin="draft" />
        </div>
      )}
      {props.children}
      <Question opened={asking} title={words.ask} onNo={() => setAsking(false)}>
        <p className={styles.means}>{means}</p>
        <div className={styles.ways}>
          <Button size="lg" variant="default" onClick={() => setAsking(false)}>
            {words.no}
          </Button>
          <Button
            size="lg"
            data-autofocus
            onClick={() => {
              setAsking(false)
              props.publish()
            }}
          >
            {words.yes}
          </Button>
        </div>
      </Question>
    </Section>
  )
}
