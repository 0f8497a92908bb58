import type { DeskView } from '../desk/desk-view.ts'
import { useWords } from '../words/language.ts'
import styles from './item-picture.module.css'

type Picture = Exclude<DeskView['playing'], { reason: 'session' }>['picture']

/** The item from its own file, small: a picture, or the first moment of a film, which does not play here. */
export function ItemPicture({ picture, black }: { picture: Picture; black: boolean }) {
  const words = useWords().now
  if (black) return <div className={styles.picture} data-black={true} />
  return (
    <div className={styles.picture}>
      {!picture && <p>{words.noPicture}</p>}
      {picture?.kind === 'image' && <img src={picture.source} alt={words.picture} />}
      {picture?.kind === 'video' && (
        <video
          key={picture.source}
          src={`${picture.source}#t=0.5`}
          preload="metadata"
          muted
          aria-label={words.picture}
        />
      )}
    </div>
  )
}
