import styles from './key-id.module.css'

/** The id of a key in groups of four, so that two people can compare it by reading aloud. */
export function KeyId({ id }: { id: string }) {
  return (
    <code className={styles.id}>
      {(id.match(/.{1,4}/g) ?? []).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity and never move
        <span key={place}>{group}</span>
      ))}
    </code>
  )
}
