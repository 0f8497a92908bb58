import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/language.ts'
import { type Area, type Edge, edgeAt, edgeRange, moveArea, moveEdge } from './area.ts'
import styles from './area-drawing.module.css'
import { DrawnOval, type Place } from './drawn-oval.tsx'

const edges = ['left', 'right', 'top', 'bottom'] as const
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const percent = (part: number) => Math.round(part * 100)

/**
 * The frame of the camera's picture with the marked area in it, to be moved by hand or by arrow keys (with Shift in
 * larger steps). A drawing: what the camera sees is never shown. What was moved holds when the hand lets go.
 */
export function AreaDrawing(props: {
  area: Area
  upright: boolean
  place: Place | null
  onChange: (area: Area) => void
}) {
  const words = useWords().area
  const hint = useId()
  const frame = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly x: number; readonly y: number; readonly area: Area }>(undefined)
  const [draft, setDraft] = useState<Area>()
  const { x, y, width, height } = props.area
  const unsent = useRef(false)
  // What main has taken replaces the draft, unless the hand has moved on since; the same area in a new snapshot does not.
  useEffect(() => {
    if (!unsent.current) setDraft({ x, y, width, height })
  }, [x, y, width, height])
  const area = draft ?? props.area

  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    return box ? { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height } : { x: 0, y: 0 }
  }
  const draw = (next: Area) => {
    unsent.current = true
    setDraft(next)
  }
  const keep = () => {
    unsent.current = false
    const changed = (['x', 'y', 'width', 'height'] as const).some((side) => area[side] !== props.area[side])
    if (changed) props.onChange(area)
  }
  const byPointer = (moved: (from: Area, by: { x: number; y: number }, to: { x: number; y: number }) => Area) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { ...at(event), area }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = held.current
      if (!from) return
      const to = at(event)
      draw(moved(from.area, { x: to.x - from.x, y: to.y - from.y }, to))
    },
    onPointerUp() {
      held.current = undefined
      keep()
    },
    onPointerCancel() {
      held.current = undefined
      unsent.current = false
      setDraft(props.area)
    },
  })
  const byKey = (moved: (x: number, y: number) => Area) => ({
    onKeyDown(event: KeyboardEvent) {
      const step = steps[event.key]
      if (!step) return
      event.preventDefault()
      const size = event.shiftKey ? 0.1 : 0.01
      draw(moved(step[0] * size, step[1] * size))
    },
    onKeyUp: keep,
    onBlur: keep,
  })
  const handle = (edge: Edge) => {
    const lying = edge === 'left' || edge === 'right'
    const range = edgeRange(area, edge)
    return (
      <div
        key={edge}
        className={styles.handle}
        data-edge={edge}
        role="slider"
        tabIndex={0}
        aria-label={words.edges[edge]}
        aria-describedby={hint}
        aria-orientation={lying ? 'horizontal' : 'vertical'}
        aria-valuemin={percent(range.least)}
        aria-valuemax={percent(range.most)}
        aria-valuenow={percent(edgeAt(area, edge))}
        aria-valuetext={words.at(percent(edgeAt(area, edge)), lying)}
        {...byPointer((from, _by, to) => moveEdge(from, edge, lying ? to.x : to.y))}
        {...byKey((across, down) => moveEdge(area, edge, edgeAt(area, edge) + (lying ? across : down)))}
      />
    )
  }
  return (
    <div className={styles.drawing}>
      <div ref={frame} className={styles.frame} data-upright={props.upright}>
        <div
          className={styles.area}
          style={{
            left: `${area.x * 100}%`,
            top: `${area.y * 100}%`,
            width: `${area.width * 100}%`,
            height: `${area.height * 100}%`,
          }}
        >
          {props.place ? <DrawnOval place={props.place} /> : <span className={styles.inside}>{words.inside}</span>}
          <button
            type="button"
            className={styles.body}
            aria-label={words.move}
            aria-describedby={hint}
            {...byPointer((from, by) => moveArea(from, by.x, by.y))}
            {...byKey((across, down) => moveArea(area, across, down))}
          />
          {edges.map(handle)}
        </div>
      </div>
      <p className={styles.legend}>
        <span aria-hidden="true" />
        {words.outside}
      </p>
      <p id={hint} className={styles.hint}>
        {words.size(percent(area.width), percent(area.height))} {words.hint}
      </p>
    </div>
  )
}
