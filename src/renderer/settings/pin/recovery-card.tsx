import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { GroupedDigits } from '../parts/layout/grouped-digits.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './recovery-card.module.css'

/** The new recovery code, above every page until staff say that they have it. */
export function RecoveryCard({ code, noted }: { code: string; noted: () => void }) {
  const words = useWords().recovery
  const card = useRef<HTMLDivElement>(null)
  // It comes while staff may be far down a page.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'center' })
    card.current?.focus()
  }, [])
  return (
    <div ref={card} className={styles.card} tabIndex={-1}>
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
