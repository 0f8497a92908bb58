import { Button } from '@mantine/core'
import type { DeskView } from '../desk/desk-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './kept-section.module.css'

type Kept = NonNullable<DeskView['privacy']['kept']>

const ofSessions: readonly Kept[number]['kind'][] = ['receipts', 'wordings', 'viewing-totals', 'plays']

function Files({ title, files }: { title: string; files: Kept }) {
  const words = useWords().privacy.kept
  const language = useLanguage()
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      {files.length === 0 && <p>{words.none}</p>}
      <ul className={styles.files}>
        {files.map(({ path, kind, files: count, bytes }) => (
          <li key={`${kind} ${path}`}>
            <p className={styles.path}>
              <code>
                <bdi>{path}</bdi>
              </code>{' '}
              <span>
                {count > 1 && `${words.files(count)}, `}
                {fileSize(bytes, language)}
              </span>
            </p>
            <p>{words.kinds[kind]}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "Show what was kept": every file of the player, first those that hold anything about sessions, in words. */
export function KeptSection(props: { kept: DeskView['privacy']['kept']; show: () => void }) {
  const words = useWords().privacy.kept
  const { kept } = props
  return (
    <Section title={words.title} intro={words.intro}>
      {kept && (
        <>
          <Files title={words.ofSessions} files={kept.filter(({ kind }) => ofSessions.includes(kind))} />
          <Files title={words.ofPlayer} files={kept.filter(({ kind }) => !ofSessions.includes(kind))} />
          <p className={styles.never}>{words.never}</p>
        </>
      )}
      <Button variant="default" className={styles.show} onClick={props.show}>
        {kept ? words.again : words.show}
      </Button>
    </Section>
  )
}
