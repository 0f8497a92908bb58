import { restrictedCategorySchema } from '../../../contract/package/package.ts'
import { anyOf } from '../parts/formats/any-of.ts'
import { Warning } from '../parts/layout/warning.tsx'
import { useLanguage, useWords } from '../words/language.ts'

/** That a camera word can call the playlist, and what may therefore not be in it (P18). */
export function CalledWarning() {
  const words = useWords().editor
  const language = useLanguage()
  const subjects = restrictedCategorySchema.options.map((each) => words.subjects[each])
  return (
    <Warning what={words.called}>
      <p>{words.calledMeans(anyOf(subjects, language))}</p>
    </Warning>
  )
}
