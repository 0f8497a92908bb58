import { Button } from '@mantine/core'
import { GroupedDigits } from '../parts/grouped-digits.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './recovery-card.module.css'

/** The new recovery code, above every page until staff say that they have it. */
export function RecoveryCard({ code, noted }: { code: string; noted: () => void }) {
  const words = useWords().recovery
  return (
    <div className={styles.card}>
      <Section title={words.shown}>
        <p className={styles.code}>
          <GroupedDigits digits={code} size={4} />
        </p>
        <p className={styles.means}>{words.shownMeans}</p>
        <Button className={styles.noted} onClick={noted}>
          {words.noted}
        </Button>
      </Section>
    </div>
  )
}
