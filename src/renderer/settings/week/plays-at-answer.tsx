import type { PlaysAt } from '../../../contract/views/preview-view.ts'
import { becauseOf } from '../now/because.ts'
import { timeOfDay } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './week-section.module.css'

/** What plays at the time that was asked about: which playlists, why, and which items. */
export function PlaysAtAnswer({ title, found }: { title: string; found: PlaysAt }) {
  const words = useWords()
  const language = useLanguage()
  const time = timeOfDay(found.at, language)
  return (
    <div className={styles.answer} role="status">
      <h3 className={styles.asked}>{title}</h3>
      {found.clock === 'skipped' && <p>{words.week.skipped(time)}</p>}
      {found.clock === 'twice' && <p>{words.week.twice}</p>}
      {!found.screenOn && <p className={styles.note}>{words.week.dark}</p>}
      {found.turns.length === 0 && <p className={styles.playlist}>{words.week.nothing}</p>}
      {found.turns.map(({ playlistTitle, reason, items, moreItems }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may call the same playlist
        <div key={place} className={styles.turn}>
          <p className={styles.playlist}>
            <Name>{playlistTitle}</Name>
          </p>
          <p className={styles.quiet}>
            {becauseOf(reason, words.now.because, language)}
            {found.turns.length > 1 && `, ${words.now.day.byTurns}`}
          </p>
          <p>
            {words.week.items(items.length + moreItems)}: <bdi>{items.join(', ')}</bdi>
            {moreItems > 0 && ` ${words.week.more(moreItems)}`}
          </p>
        </div>
      ))}
      {found.moreTurns > 0 && <p className={styles.quiet}>{words.week.more(found.moreTurns)}</p>}
    </div>
  )
}
