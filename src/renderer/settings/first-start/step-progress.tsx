import { Progress } from '@mantine/core'
import { useWords } from '../words/language.ts'
import styles from './first-start.module.css'
import { askedInAll } from './first-start-course.ts'

/** How far the first start got: in words, and as a bar. */
export function StepProgress({ step }: { step: (typeof askedInAll)[number] }) {
  const words = useWords().firstStart
  const place = askedInAll.indexOf(step) + 1
  const said = words.progress(place, askedInAll.length)
  return (
    <div className={styles.progress}>
      <p>{said}</p>
      <Progress size="md" value={(place / askedInAll.length) * 100} aria-label={said} />
    </div>
  )
}
