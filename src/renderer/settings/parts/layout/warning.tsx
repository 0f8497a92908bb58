import type { ReactNode } from 'react'
import styles from './warning.module.css'

/** Something that staff should know: `what` it is, and below it what that means or what to do. */
export function Warning(props: { what: string; whatId?: string; role?: 'status'; children: ReactNode }) {
  return (
    <div className={styles.warning} role={props.role}>
      <p id={props.whatId} className={styles.what}>
        {props.what}
      </p>
      {props.children}
    </div>
  )
}
