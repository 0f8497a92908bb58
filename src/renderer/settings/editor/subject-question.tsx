import { Button } from '@mantine/core'
import { type RestrictedCategory, restrictedCategorySchema } from '../../../contract/package/package.ts'
import type { EditorItem } from '../../../contract/views/editor-view.ts'
import { Options } from '../parts/inputs/options.tsx'
import { Question } from '../parts/layout/question.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './publish-section.module.css'

const nothing = 'none'

/** Lets staff say of one item which subject it is about, of those that are never targeted (P18). */
export function SubjectQuestion(props: {
  /** Undefined: nobody is asked. */
  item: EditorItem | undefined
  close: () => void
  say: (is: RestrictedCategory | null) => void
}) {
  const words = useWords().editor
  const language = useLanguage()
  const { item } = props
  const begun = (word: string): string => word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
  return (
    <Question opened={item !== undefined} title={words.subjectAsk} onNo={props.close}>
      {item && (
        <>
          <p className={styles.means}>{words.subjectMeans}</p>
          <Options<RestrictedCategory | typeof nothing>
            label={words.subject(item.name)}
            paired
            value={item.restricted ?? nothing}
            options={[
              { value: nothing, label: words.noSubject },
              ...restrictedCategorySchema.options.map((value) => ({ value, label: begun(words.subjects[value]) })),
            ]}
            onChoose={(value) => props.say(value === nothing ? null : value)}
          />
          <div className={styles.ways}>
            <Button size="lg" data-autofocus onClick={props.close}>
              {words.subjectDone}
            </Button>
          </div>
        </>
      )}
    </Question>
  )
}
