import { useWords } from '../../words/language.ts'
import styles from './brand.module.css'

/** Whose window this is. The mark is a question in a speech bubble: the product asks first. */
export function Brand() {
  const words = useWords()
  return (
    <div className={styles.brand}>
      <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
        <path d="M6 3h20a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H15l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4Z" />
        <path
          className={styles.asking}
          d="M12 10.6c.4-2 2-3.2 4-3.2 2.3 0 4 1.4 4 3.5 0 2.6-3.8 2.9-3.8 5.6M16.2 19.7v.1"
        />
      </svg>
      <span className={styles.name}>Askfirst</span>
      <span className={styles.where}>{words.title}</span>
    </div>
  )
}
