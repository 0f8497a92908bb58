import type { PackageReason } from '../../../contract/reasons.ts'
import { refusalWords } from '../../../contract/refusal-words/refusal-words.ts'
import { whatToDo } from '../../../contract/refusal-words/what-to-do.ts'
import type { ImportOrigin } from '../../../contract/views/import-view.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './refusal-words.module.css'

/** Why a package was not taken and what to do; behind it, for whoever made it, the place in the package, in English. */
export function RefusalWords(props: {
  reason: PackageReason
  sentence: string
  origin: ImportOrigin
  /** The file in the package that it lies with, where it is one. */
  file?: string | undefined
}) {
  const { reason, sentence, origin, file } = props
  const language = useLanguage()
  const words = useWords().content.bring
  return (
    <div className={styles.words}>
      <p>{refusalWords[language][reason].why}</p>
      {file !== undefined && (
        <p>
          <bdi>{words.file(file)}</bdi>
        </p>
      )}
      <p>{whatToDo(language, reason, origin)}</p>
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
