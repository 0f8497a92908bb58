import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { type RowChoice, useRowChoice } from '../inputs/use-row-choice.ts'
import styles from './long-table.module.css'

type Column = {
  readonly name: string
  /** Its width as a track of a grid. */
  readonly width: string
  /** Figures stand below each other. */
  readonly figures?: boolean
}

/** As high as a row is before it was drawn: a finger's target. */
const rowHeight = 48

/**
 * A table of any length that scrolls in itself: only rows in sight are in the page, and a screen reader is told how many there
 * are. Keys scroll it.
 */
export function LongTable(props: {
  label: string
  /** What a program wrote, line by line: close together, and in its own type. */
  written?: boolean
  columns: readonly Column[]
  rows: number
  keyOf: (row: number) => string
  /** The cells of a row, in the order of the columns; the first one names it, where there is anything in it. */
  cellsOf: (row: number) => readonly ReactNode[]
  choice?: RowChoice
}) {
  const { label, columns, rows, choice } = props
  const scrolled = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    getItemKey: props.keyOf,
    overscan: 6,
    // It has no size before it was laid out: some rows are there with its first picture all the same.
    initialRect: { width: 600, height: 400 },
  })
  const rowsShown = virtual.getVirtualItems()
  const stopOf = useRowChoice({
    rows,
    shown: rowsShown.map(({ index }) => index),
    choice,
    scrollTo: (row) => virtual.scrollToIndex(row),
  })
  const pressed = (row: number, text: ReactNode) =>
    choice?.can(row) ? (
      <button
        type="button"
        className={styles.choice}
        aria-label={choice.label?.(row)}
        aria-pressed={choice.chosen?.(row)}
        onClick={() => choice.choose(row)}
        {...stopOf(row)}
      >
        {text}
      </button>
    ) : (
      text
    )
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section ref={scrolled} className={styles.window} data-written={props.written} aria-label={label} tabIndex={0}>
      {/* biome-ignore-start lint/a11y/useSemanticElements: rows that are placed one by one cannot be those of a table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: nothing in it is chosen by its cell */}
      <div role="table" aria-label={label} aria-rowcount={rows + 1}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row} style={grid}>
            {columns.map(({ name, figures }) => (
              <div key={name} role="columnheader" data-figures={figures}>
                {name}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {rowsShown.map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ ...grid, transform: `translateY(${start}px)` }}
            >
              {props.cellsOf(index).map((cell, place) => (
                <div
                  key={columns[place]?.name}
                  role={place === 0 && cell ? 'rowheader' : 'cell'}
                  data-figures={columns[place]?.figures}
                >
                  {place === 0 ? pressed(index, cell) : cell}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: nothing in it is chosen by its cell */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: rows that are placed one by one cannot be those of a table */}
    </section>
  )
}
