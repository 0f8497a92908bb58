import { Button } from '@mantine/core'
import { type PastFault, pastFaultSchema } from '../../../contract/reasons.ts'
import type { DeskView } from '../desk/desk-view.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { Section } from '../parts/layout/section.tsx'
import { Warning } from '../parts/layout/warning.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './attention-section.module.css'

type AttentionProps = {
  readonly faults: DeskView['faults']
  /** Puts the notice of something away that is over. */
  readonly acknowledge: (code: PastFault) => void
}

/** What is wrong, in plain words, each with what to do; or that all is well. */
export function AttentionSection({ faults, acknowledge }: AttentionProps) {
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
        {faults.map(({ code, since, files }) => {
          const past = pastFaultSchema.safeParse(code)
          return (
            <li key={code}>
              <Warning what={words.attention.faults[code].what} whatId={code}>
                <p>{words.attention.faults[code].todo}</p>
                {files && <p className={styles.files}>{files.join(', ')}</p>}
                <div className={styles.foot}>
                  <p className={styles.since}>
                    {words.attention.since(staffTime(since, new Date(), language))} · <code>{code}</code>
                  </p>
                  {past.success && (
                    <Button variant="default" aria-describedby={code} onClick={() => acknowledge(past.data)}>
                      {words.attention.understood}
                    </Button>
                  )}
                </div>
              </Warning>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
