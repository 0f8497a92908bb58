import styles from './checksum.module.css'

/** A checksum in groups of eight, so that two people can compare it by reading aloud. */
export function Checksum({ value }: { value: string }) {
  return (
    <code className={styles.checksum}>
      {(value.match(/.{1,8}/g) ?? []).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity and never move
        <span key={place}>{group}</span>
      ))}
    </code>
  )
}
