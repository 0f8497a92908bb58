import styles from './name.module.css'

/** A name from a package: plain text, kept apart from its surroundings (it may be written right to left), cut when long. */
export function Name({ children }: { children: string }) {
  return (
    <bdi className={styles.name} title={children}>
      {children}
    </bdi>
  )
}
