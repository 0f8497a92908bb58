import { useSortable } from '@dnd-kit/sortable'
import { ActionIcon } from '@mantine/core'
import { draftLimits } from '../../../contract/draft.ts'
import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { Name } from '../parts/layout/name.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { ItemLimits } from './item-limits.tsx'
import styles from './items-section.module.css'
import { Thumbnail } from './thumbnail.tsx'
import { secondsText, typedSeconds } from './typed-seconds.ts'

const signs = {
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  subject: 'M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8 8h.01',
  remove: 'm7 7 10 10M17 7 7 17',
} as const

function Sign({ of }: { of: keyof typeof signs }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.sign}>
      <path d={signs[of]} />
    </svg>
  )
}

/** One item of the draft: what it is, how long it stays, and where it comes. */
export function ItemRow(props: {
  item: EditorItem
  place: number
  of: number
  /** Its place can be changed. */
  ordered: boolean
  /** Milliseconds since 1970. */
  now: number
  look: () => void
  move: (by: -1 | 1) => void
  /** Asks what it is about. */
  ask: () => void
  remove: () => void
  last: (milliseconds: number) => void
}) {
  const words = useWords().editor
  const language = useLanguage()
  const { item, place, of, ordered } = props
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: !ordered,
  })
  const wrong = words.secondsWrong(draftLimits.shortest / 1000, draftLimits.longest / 1000)
  const button = (way: 'up' | 'down') => (
    <ActionIcon
      variant="default"
      size="3rem"
      data-move={`${item.id} ${way}`}
      aria-label={words[way](item.name)}
      disabled={place === (way === 'up' ? 0 : of - 1)}
      onClick={() => props.move(way === 'up' ? -1 : 1)}
    >
      <Sign of={way} />
    </ActionIcon>
  )
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-dragged={isDragging}
      data-ordered={ordered}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
    >
      {/* For hand and mouse; the two arrows are the same for keys and for whoever cannot see it. */}
      {ordered && (
        <span ref={setActivatorNodeRef} className={styles.handle} title={words.drag} aria-hidden="true" {...listeners}>
          <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.sign}>
            <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
          </svg>
        </span>
      )}
      <button type="button" className={styles.look} aria-label={words.look(item.name)} onClick={props.look}>
        <Thumbnail item={item} />
      </button>
      <div className={styles.told}>
        <Name>{item.name}</Name>
        {item.kind === 'video' && (
          <span className={styles.quiet}>
            {item.length !== null && `${words.minutes(item.milliseconds ?? item.length)}, `}
            {item.milliseconds === null ? words.toItsEnd : ''}
          </span>
        )}
        <ItemLimits item={item} now={props.now} />
      </div>
      {item.kind !== 'video' && (
        <div className={styles.seconds}>
          <TextSetting
            label={words.seconds(item.name)}
            numeric
            value={secondsText(item.milliseconds ?? 0, language)}
            complaint={(text) => (typedSeconds(text) === undefined ? wrong : undefined)}
            onSave={(text) => {
              const milliseconds = typedSeconds(text)
              if (milliseconds !== undefined && milliseconds !== item.milliseconds) props.last(milliseconds)
            }}
          />
          <span aria-hidden="true">s</span>
        </div>
      )}
      <div className={styles.moves}>
        {ordered && button('up')}
        {ordered && button('down')}
        <ActionIcon
          variant="default"
          size="3rem"
          title={words.subjectAsk}
          aria-label={words.subject(item.name)}
          data-said={item.restricted !== null}
          onClick={props.ask}
        >
          <Sign of="subject" />
        </ActionIcon>
        <ActionIcon variant="default" size="3rem" aria-label={words.remove(item.name)} onClick={props.remove}>
          <Sign of="remove" />
        </ActionIcon>
      </div>
    </li>
  )
}
