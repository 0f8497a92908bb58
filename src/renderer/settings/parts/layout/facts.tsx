import type { ReactNode } from 'react'
import styles from './facts.module.css'

type Fact = { readonly name: string; readonly value: ReactNode; readonly note?: string }

/** Names with what is the case, the latter large. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
