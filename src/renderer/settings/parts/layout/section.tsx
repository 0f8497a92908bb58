import { Paper } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

/** One card of the page, with a heading of its own. */
export function Section(props: { title: string; intro?: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <Paper component="section" className={styles.section} withBorder radius="lg" aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          {props.title}
        </h2>
        {props.aside}
      </div>
      {props.intro && <p className={styles.intro}>{props.intro}</p>}
      <div className={styles.body}>{props.children}</div>
    </Paper>
  )
}
