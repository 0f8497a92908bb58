import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { Name } from '../parts/layout/name.tsx'
import { Question } from '../parts/layout/question.tsx'
import { useNow } from '../parts/use-now.ts'
import { useWords } from '../words/language.ts'
import { ItemLimits } from './item-limits.tsx'
import { PageFrame } from './page-frame.tsx'
import styles from './preview.module.css'

function Stage(props: { item: EditorItem; running: boolean; ended: () => void; failed: () => void }) {
  const words = useWords().editor.stage
  const { item, running } = props
  if (item.kind === 'html') return <PageFrame source={item.source} label={words.picture} />
  if (item.kind === 'image') return <img src={item.source} alt={words.picture} onError={props.failed} />
  return (
    <video
      src={item.source}
      aria-label={words.picture}
      muted
      autoPlay
      ref={(film) => {
        if (!film) return
        if (running) void film.play().catch(() => undefined)
        else film.pause()
      }}
      onEnded={props.ended}
      onError={props.failed}
    />
  )
}

/** A playlist from `first` on, item after item as on the screen, but silent, and held with one tap. */
export function Preview(props: {
  title: string
  items: readonly EditorItem[]
  /** On the screen they come in another order. */
  mixed: boolean
  /** How many items there are beyond these. */
  more?: number
  first: number
  close: () => void
}) {
  const words = useWords().editor.stage
  const [place, setPlace] = useState(props.first)
  const [running, setRunning] = useState(true)
  const [broken, setBroken] = useState<string>()
  const now = useNow()
  const count = props.items.length
  const item = props.items[place % count]
  const step = (by: number) => setPlace((at) => (at + by + count) % count)
  const milliseconds = item?.milliseconds ?? null
  useEffect(() => {
    if (!running || milliseconds === null || count < 2) return
    const timer = setTimeout(() => setPlace((place + 1) % count), milliseconds)
    return () => clearTimeout(timer)
  }, [running, milliseconds, place, count])
  if (!item) return null
  return (
    <Question opened title={words.title(props.title)} size="64rem" onNo={props.close}>
      <div className={styles.stage}>
        {broken === item.id ? (
          <p>{words.cannot}</p>
        ) : (
          <Stage
            key={`${place} ${item.source}`}
            item={item}
            running={running}
            ended={() => (milliseconds === null && running && count > 1 ? step(1) : undefined)}
            failed={() => setBroken(item.id)}
          />
        )}
      </div>
      <p className={styles.told} role="status">
        <span>{words.at(place + 1, count)}</span>
        <Name>{item.name}</Name>
        {item.kind === 'video' && <span>{words.silent}</span>}
        <ItemLimits item={item} now={now} />
        {props.mixed && count > 1 && <span>{words.mixed}</span>}
        {props.more !== undefined && props.more > 0 && <span>{words.more(props.more)}</span>}
      </p>
      <div className={styles.ways}>
        {count > 1 && (
          <>
            <Button variant="default" onClick={() => step(-1)}>
              {words.previous}
            </Button>
            <Button variant="default" onClick={() => setRunning(!running)}>
              {running ? words.pause : words.goOn}
            </Button>
            <Button variant="default" onClick={() => step(1)}>
              {words.next}
            </Button>
          </>
        )}
        <Button className={styles.close ?? ''} data-autofocus onClick={props.close}>
          {words.close}
        </Button>
      </div>
    </Question>
  )
}
