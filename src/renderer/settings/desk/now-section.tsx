import { Button } from '@mantine/core'
import { Name } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import type { DeskView } from './desk-view.ts'
import styles from './now-section.module.css'
import { staffTime } from './staff-time.ts'

type Playing = DeskView['playing']
type Programme = Exclude<Playing, { reason: 'session' }>

function useBecause({ reason }: Programme): string {
  const { because } = useWords().now
  switch (reason.kind) {
    case 'schedule':
      return because.schedule(reason.entry + 1)
    case 'default':
      return because.default
    case 'fallback':
      return because.fallback
    case 'trigger':
      return because.trigger
  }
}

function ProgrammeNow({ playing }: { playing: Programme }) {
  const words = useWords()
  const language = useLanguage()
  const because = useBecause(playing)
  const title = playing.packageTitle ?? playing.package
  return (
    <div className={styles.now}>
      <div className={styles.picture}>
        {playing.picture ? <img src={playing.picture} alt={words.now.picture} /> : <p>{words.now.noPicture}</p>}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{words.now.playlist}</dt>
          <dd className={styles.chief}>
            <Name>{playing.playlistTitle ?? playing.playlist ?? words.now.nothing}</Name>
          </dd>
        </div>
        <div>
          <dt>{words.now.why}</dt>
          <dd>{because}</dd>
        </div>
        {playing.item && (
          <div>
            <dt>{words.now.item}</dt>
            <dd>
              <Name>{playing.item}</Name>{' '}
              <span className={styles.quiet}>{words.now.since(staffTime(playing.since, new Date(), language))}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.now.package}</dt>
          <dd>
            <Name>{title ?? words.now.nothing}</Name>{' '}
            {playing.version !== null && <span className={styles.quiet}>{words.now.version(playing.version)}</span>}
            {playing.unsignedFolder && <span className={styles.note}>{words.now.unsigned}</span>}
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** What is on and why; during a session only that there is one. */
export function NowSection(props: { playing: Playing; camera: DeskView['camera']; endSession: () => void }) {
  const words = useWords()
  const { playing } = props
  const cameraOn = props.camera === 'on'
  return (
    <Section
      title={words.now.title}
      aside={
        <span className={styles.camera} data-on={cameraOn}>
          {cameraOn ? words.camera.on : words.camera.off}
        </span>
      }
    >
      {playing.reason === 'session' ? (
        <div className={styles.session}>
          <p className={styles.chief}>{words.now.session}</p>
          <p>{words.now.sessionMeans}</p>
          <Button size="lg" onClick={props.endSession}>
            {words.now.endSession}
          </Button>
        </div>
      ) : (
        <ProgrammeNow playing={playing} />
      )}
    </Section>
  )
}
