import { Button } from '@mantine/core'
import { useState } from 'react'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './system.module.css'

/** Starts the player anew, after one question. */
export function RestartSection({ restart }: { restart: () => void }) {
  const words = useWords().system.restart
  const [asking, setAsking] = useState(false)
  return (
    <Section title={words.title} intro={words.intro}>
      <Button variant="default" className={styles.start} onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <Question opened={asking} title={words.question} onNo={() => setAsking(false)}>
        <p>{words.intro}</p>
        <div className={styles.ways}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {words.no}
          </Button>
          <Button
            onClick={() => {
              setAsking(false)
              restart()
            }}
          >
            {words.yes}
          </Button>
        </div>
      </Question>
    </Section>
  )
}
