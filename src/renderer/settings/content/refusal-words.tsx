import type { PackageReason } from '../../../contract/reasons.ts'
import { refusalWords } from '../../../contract/refusal-words/refusal-words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './refusal-words.module.css'

/** Why a package was not taken and what to do; behind it, for whoever made it, the place in the package, in English. */
export function RefusalWords({ reason, sentence }: { reason: PackageReason; sentence: string }) {
  const words = useWords().content.bring
  const { why, todo } = refusalWords[useLanguage()][reason]
  return (
    <div className={styles.words}>
      <p>{why}</p>
      <p>{todo}</p>
      {sentence !== '' && (
        <details>
          <summary>{words.forMakers}</summary>
          <p lang="en" dir="auto">
            <code>{reason}</code> <bdi>{sentence}</bdi>
          </p>
        </details>
      )}
    </div>
  )
}
