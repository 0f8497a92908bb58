import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** Rows that are pressed, by the text of their first cell. */
export type RowChoice = {
  /** Whether there is anything to press in a row. */
  readonly can: (row: number) => boolean
  /** What is pressed, for a screen reader, where the text does not say it. */
  readonly label?: (row: number) => string
  /** Whether it stays pressed. */
  readonly chosen?: (row: number) => boolean
  readonly choose: (row: number) => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** The row to go to with this key; undefined: it is none that goes anywhere. */
function rowAfter(key: string, from: number, rows: number, can: (row: number) => boolean): number | undefined {
  const far = key === 'Home' || key === 'End'
  const step = far ? (key === 'Home' ? -rows : rows) : steps[key]
  if (step === undefined) return undefined
  const towards = Math.sign(step)
  const wanted = Math.min(Math.max(from + step, 0), rows - 1)
  for (let row = wanted; row >= 0 && row < rows; row += far ? -towards : towards) if (can(row)) return row
  return undefined
}

/**
 * One stop for Tab among all rows that can be pressed, however many there are; arrows, Page up and down, Home and End go from one
 * to the other. `shown`: the rows that are in the page; `scrollTo` brings another one there.
 */
export function useRowChoice(parts: {
  readonly rows: number
  readonly shown: readonly number[]
  readonly choice: RowChoice | undefined
  readonly scrollTo: (row: number) => void
}) {
  const { rows, shown, choice, scrollTo } = parts
  const [last, setLast] = useState<number>()
  const wanted = useRef<HTMLButtonElement>(null)
  const going = useRef(false)
  const pressable = shown.filter((row) => choice?.can(row))
  const stop = last !== undefined && pressable.includes(last) ? last : pressable[0]

  // The row may have to come into the page first.
  useEffect(() => {
    if (!going.current || !wanted.current || stop !== last) return
    going.current = false
    wanted.current.focus()
  })

  const goOn = (event: KeyboardEvent, row: number): void => {
    // A key that comes before the last one's row was drawn goes on from there.
    const from = going.current && last !== undefined ? last : row
    const to = choice && rowAfter(event.key, from, rows, choice.can)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    going.current = true
    scrollTo(to)
    setLast(to)
  }
  return (row: number) => ({
    ref: row === stop ? wanted : undefined,
    tabIndex: row === stop ? 0 : -1,
    onFocus: () => setLast(row),
    onKeyDown: (event: KeyboardEvent) => goOn(event, row),
  })
}
