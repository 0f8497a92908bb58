import { Button, Progress } from '@mantine/core'
import type { ReportsView } from '../../../contract/views/reports-view.ts'
import { useWords } from '../words/language.ts'
import styles from './reports.module.css'

/** How far what is read or written is, and a way to end it. */
export function Working({ busy, cancel }: { busy: NonNullable<ReportsView['busy']>; cancel: () => void }) {
  const words = useWords().figures
  const { what, done, total } = busy
  const howFar = words.howFar(done, total)
  return (
    <div className={styles.working}>
      <p role="status" className={styles.name}>
        {words.working[what]}
      </p>
      <Progress size="lg" value={total === 0 ? 0 : (done / total) * 100} aria-label={howFar} />
      <p className={styles.purpose}>{total > 0 && howFar}</p>
      <Button variant="default" onClick={cancel}>
        {words.cancel}
      </Button>
    </div>
  )
}
