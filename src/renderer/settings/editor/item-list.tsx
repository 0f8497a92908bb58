import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useLayoutEffect, useRef, useState } from 'react'
import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { useNow } from '../parts/use-now.ts'
import { useWords } from '../words/language.ts'
import { ItemRow } from './item-row.tsx'
import styles from './items-section.module.css'
import { moved } from './moved.ts'
import { SubjectQuestion } from './subject-question.tsx'

type Items = NonNullable<EditorChange['items']>

const asChange = (items: readonly EditorItem[]): Items => items.map(({ id, milliseconds }) => ({ id, milliseconds }))

/** The items in their order, which is changed by dragging or with arrows; each move is said aloud. */
export function ItemList(props: {
  items: readonly EditorItem[]
  /** They play in this order, so that it can be changed. */
  ordered: boolean
  look: (place: number) => void
  change: (items: Items) => void
  remove: (id: string) => void
  say: (subject: NonNullable<EditorChange['subject']>) => void
}) {
  const words = useWords().editor
  const [said, setSaid] = useState('')
  const pressed = useRef<string>(undefined)
  const list = useRef<HTMLOListElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const { items, ordered } = props
  const now = useNow()
  const [asked, setAsked] = useState<string>()

  // A row that moves takes its arrow along, and the focus stays on it.
  useLayoutEffect(() => {
    if (!pressed.current) return
    const [id, way] = pressed.current.split(' ')
    const find = (to: string) => list.current?.querySelector<HTMLButtonElement>(`[data-move="${id} ${to}"]:enabled`)
    const button = find(way ?? '') ?? find('up') ?? find('down')
    if (button && document.activeElement !== button) button.focus()
  })

  function move(from: number, to: number): void {
    const next = moved(items, from, to)
    const item = items[from]
    if (!item || next === items) return
    setSaid(words.moved(item.name, to + 1, items.length))
    props.change(asChange(next))
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      // The arrows are for the keyboard, and what they did is said below.
      accessibility={{
        announcements: {
          onDragStart: () => undefined,
          onDragOver: () => undefined,
          onDragEnd: () => undefined,
          onDragCancel: () => undefined,
        },
        screenReaderInstructions: { draggable: '' },
      }}
      onDragEnd={({ active, over }) => {
        const placeOf = (id: unknown) => items.findIndex((item) => item.id === id)
        pressed.current = undefined
        if (over) move(placeOf(active.id), placeOf(over.id))
      }}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol ref={list} className={styles.rows} aria-label={words.items}>
          {items.map((item, place) => (
            <ItemRow
              key={item.id}
              item={item}
              place={place}
              of={items.length}
              look={() => props.look(place)}
              move={(by) => {
                pressed.current = `${item.id} ${by < 0 ? 'up' : 'down'}`
                move(place, place + by)
              }}
              ordered={ordered}
              now={now}
              ask={() => setAsked(item.id)}
              remove={() => props.remove(item.id)}
              last={(milliseconds) => props.change(asChange(items.with(place, { ...item, milliseconds })))}
            />
          ))}
        </ol>
      </SortableContext>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <SubjectQuestion
        item={items.find(({ id }) => id === asked)}
        close={() => setAsked(undefined)}
        say={(is) => asked !== undefined && props.say({ id: asked, is })}
      />
    </DndContext>
  )
}
