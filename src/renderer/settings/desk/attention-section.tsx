import { Section } from '../parts/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './attention-section.module.css'
import type { DeskView } from './desk-view.ts'
import { staffTime } from './staff-time.ts'

/** What is wrong, in plain words, each with what to do; or that all is well. */
export function AttentionSection({ faults }: { faults: DeskView['faults'] }) {
  const words = useWords()
  const language = useLanguage()
  if (faults.length === 0) {
    return (
      <Section title={words.attention.title}>
        <div className={styles.fine}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m5 12.5 4.5 4.5L19 7.5" />
          </svg>
          <div>
            <p className={styles.what}>{words.attention.fine}</p>
            <p>{words.attention.fineMeans}</p>
          </div>
        </div>
      </Section>
    )
  }
  return (
    <Section
      title={words.attention.title}
      aside={<span className={styles.count}>{words.attention.count(faults.length)}</span>}
    >
      <ul className={styles.faults}>
        {faults.map(({ code, since, files }) => (
          <li key={code}>
            <p className={styles.what}>{words.attention.faults[code].what}</p>
            <p>{words.attention.faults[code].todo}</p>
            {files && <p className={styles.files}>{files.join(', ')}</p>}
            <p className={styles.since}>
              {words.attention.since(staffTime(since, new Date(), language))} · <code>{code}</code>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
