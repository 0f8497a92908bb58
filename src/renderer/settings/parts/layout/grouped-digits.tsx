import styles from './grouped-digits.module.css'

/** A checksum or the id of a key, `size` digits at a time, so that two people can compare it by reading aloud. */
export function GroupedDigits({ digits, size }: { digits: string; size: number }) {
  return (
    <code className={styles.digits}>
      {(digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity and never move
        <span key={place}>{group}</span>
      ))}
    </code>
  )
}
