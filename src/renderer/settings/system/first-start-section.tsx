import { Button } from '@mantine/core'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './system.module.css'

/** Opens the guided first start once more. */
export function FirstStartSection({ begin }: { begin: () => void }) {
  const words = useWords().firstStart.again
  return (
    <Section title={words.title} intro={words.intro}>
      <Button variant="default" className={styles.start} onClick={begin}>
        {words.action}
      </Button>
    </Section>
  )
}
