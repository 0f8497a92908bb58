import styles from './door.module.css'

/** What the PIN is asked for, at the head of the window. */
export function DoorHeading({ title, intro }: { title: string; intro: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className={styles.intro}>{intro}</p>
    </>
  )
}
