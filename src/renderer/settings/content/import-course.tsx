import { Button, Progress } from '@mantine/core'
import { mayTryAgain } from '../../../contract/refusal-words/what-to-do.ts'
import type { ImportView, ImportWork } from '../../../contract/views/import-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './import-course.module.css'
import { LeftOutFiles } from './left-out-files.tsx'
import { RefusalWords } from './refusal-words.tsx'

type Copying = Extract<ImportWork, { stage: 'copying' }>

/** What lies where staff can have it read once more. */
const chosenHere: readonly ImportWork['origin'][] = ['chosen', 'draft']
const running: readonly ImportWork['stage'][] = ['found', 'checking', 'copying']

/** Whether a package is being imported, or waits for its turn. */
export function isUnderWay({ work, waiting }: ImportView): boolean {
  return waiting > 0 || (work !== null && running.includes(work.stage))
}

function HowFar({ work: { bytes, total, secondsLeft } }: { work: Copying }) {
  const words = useWords().content.course
  const language = useLanguage()
  const copied = words.copied(fileSize(bytes, language), fileSize(total, language))
  return (
    <>
      <Progress size="lg" value={(bytes / total) * 100} aria-label={copied} />
      <p className={styles.quiet}>
        {copied}
        {secondsLeft !== null && `, ${words.left(secondsLeft)}`}
      </p>
    </>
  )
}

/** How the import goes, wherever it comes from, and how the last one ended. */
export function ImportCourse(props: { importing: ImportView; cancel: () => void; lookAgain: () => void }) {
  const words = useWords().content
  const { work, waiting } = props.importing
  if (work === null) return <div role="status" className={styles.silent} />
  switch (work.stage) {
    case 'found':
    case 'checking':
    case 'copying':
      return (
        <div className={styles.course}>
          <p role="status" className={styles.chief}>
            <bdi>{words.course[work.stage](work.name)}</bdi>
          </p>
          {work.stage === 'copying' ? <HowFar work={work} /> : <Progress size="lg" value={100} animated aria-hidden />}
          {waiting > 0 && <p className={styles.quiet}>{words.course.waiting(waiting)}</p>}
          {work.stage !== 'found' && (
            <Button variant="default" onClick={props.cancel}>
              {words.course.cancel}
            </Button>
          )}
        </div>
      )
    case 'done':
      return (
        <div className={styles.course} data-ended="done">
          <p role="status" className={styles.chief}>
            <bdi>{words.course[work.outcome](work.title)}</bdi>
          </p>
          {work.leftOut && <LeftOutFiles leftOut={work.leftOut} />}
        </div>
      )
    case 'refused':
    case 'source-gone': {
      const gone = work.stage === 'source-gone'
      const reason = gone ? work.stage : work.reason
      const anyway = !gone && work.onRequest
      return (
        <div className={styles.course} data-ended="refused">
          <p className={styles.chief}>
            <bdi>{work.name}</bdi>
          </p>
          <div role="status">
            <RefusalWords
              reason={reason}
              sentence={gone ? '' : work.sentence}
              origin={work.origin}
              file={gone ? undefined : work.file}
            />
          </div>
          {(anyway || (chosenHere.includes(work.origin) && mayTryAgain(reason))) && (
            <Button variant="default" onClick={props.lookAgain}>
              {anyway ? words.course.anyway : words.course.again}
            </Button>
          )}
        </div>
      )
    }
  }
}
