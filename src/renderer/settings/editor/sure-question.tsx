import { Button } from '@mantine/core'
import { Question } from '../parts/layout/question.tsx'
import styles from './publish-section.module.css'

/** Asks once more before something goes that staff made; the focus is on what keeps it. */
export function SureQuestion(props: {
  opened: boolean
  title: string
  means: string
  no: string
  yes: string
  onNo: () => void
  onYes: () => void
}) {
  return (
    <Question opened={props.opened} title={props.title} onNo={props.onNo}>
      <p className={styles.means}>{props.means}</p>
      <div className={styles.ways}>
        <Button size="lg" variant="default" data-autofocus onClick={props.onNo}>
          {props.no}
        </Button>
        <Button size="lg" color="danger" onClick={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </Question>
  )
}
