import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { dayOf } from '../../../contract/calendar-day.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { staffDay } from '../parts/formats/staff-time.ts'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { Warning } from '../parts/layout/warning.tsx'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { CalledWarning } from './called-warning.tsx'
import { NotMade } from './not-made.tsx'
import styles from './publish-section.module.css'
import { isShownNow } from './validity.ts'
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
  const language = useLanguage()
  const now = useNow()
  const { place, playing, otherwise, items, work, refused, called } = props.editor
  const lastDay = place.kind === 'times' ? place.lastDay : undefined
  const means =
    place.kind === 'instead'
      ? words.asks.instead(place.title)
      : playing === null
        ? words.asks.aloneFirst
        : place.kind === 'alone'
          ? words.asks.alone(playing)
          : words.asks[otherwise?.before ? 'timesBefore' : 'times'](otherwise?.title ?? playing)
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
      {refused && <NotMade refused={refused} />}
      {props.children}
      <Question opened={asking} title={words.ask} onNo={() => setAsking(false)}>
        <p className={styles.means}>
          {means} {lastDay !== undefined && words.asks.lastDay(staffDay(lastDay, language))}
        </p>
        {called && place.kind === 'instead' && <CalledWarning />}
        {!items.some((item) => isShownNow(item, now)) && (
          <Warning what={words.noneShown}>
            <p>{words.noneShownMeans}</p>
          </Warning>
        )}
        {lastDay !== undefined && lastDay < dayOf(new Date(now)) && (
          <Warning what={words.timesOver}>
            <p>{words.timesOverMeans}</p>
          </Warning>
        )}
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
