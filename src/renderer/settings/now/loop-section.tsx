import { Button } from '@mantine/core'
import type { ScreenControlView } from '../../../contract/views/programme-view.ts'
import type { DeskView } from '../desk/desk-view.ts'
import { staffTime, timeOfDay } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { Section } from '../parts/layout/section.tsx'
import { Warning } from '../parts/layout/warning.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { becauseOf } from './because.ts'
import { ItemPicture } from './item-picture.tsx'
import styles from './loop-section.module.css'

type Playing = DeskView['playing']
type Programme = Exclude<Playing, { reason: 'session' }>

export type LoopActions = Readonly<Record<'skip' | 'pause' | 'black' | 'resume', () => void>>

function ProgrammeNow({ playing }: { playing: Programme }) {
  const words = useWords().now
  const language = useLanguage()
  const { next } = playing
  const title = playing.packageTitle ?? playing.package
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{words.item}</dt>
        <dd>
          <span className={styles.chief}>
            <Name>{playing.item ?? words.nothing}</Name>
          </span>
          <Name>{playing.playlistTitle ?? playing.playlist ?? ''}</Name>{' '}
          <span className={styles.quiet}>{words.since(staffTime(playing.since, new Date(), language))}</span>
        </dd>
      </div>
      <div>
        <dt>{words.why}</dt>
        <dd>{becauseOf(playing.reason, words.because, language)}</dd>
      </div>
      {next && (
        <div>
          <dt>{words.next}</dt>
          <dd>
            <Name>{next.item}</Name>
            {next.playlist !== playing.playlist && (
              <>
                <Name>{next.playlistTitle}</Name>
                <span className={styles.quiet}>{becauseOf(next.reason, words.because, language)}</span>
              </>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.package}</dt>
        <dd>
          <Name>{title ?? words.nothing}</Name>{' '}
          {playing.version !== null && <span className={styles.quiet}>{words.version(playing.version)}</span>}
          {playing.unsignedFolder && <span className={styles.note}>{words.unsigned}</span>}
        </dd>
      </div>
    </dl>
  )
}

function Standstill({ control }: { control: Extract<ScreenControlView, { until: string }> }) {
  const words = useWords().now
  const language = useLanguage()
  const until = timeOfDay(control.until, language)
  const [what, means] =
    control.mode === 'black' ? [words.isBlack, words.blackMeans(until)] : [words.paused, words.pausedMeans(until)]
  return (
    <Warning what={what} role="status">
      <p>{means}</p>
    </Warning>
  )
}

/** What is on, why, what comes next, and what staff may do with it; during a session only that there is one. */
export function LoopSection(props: {
  playing: Playing
  control: ScreenControlView
  camera: DeskView['camera']
  actions: LoopActions
  endSession: () => void
}) {
  const words = useWords()
  const { playing, control, actions } = props
  const cameraOn = props.camera === 'on'
  const stands = control.mode !== 'playing'
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
        <div className={styles.now}>
          <div className={styles.screen}>
            <ItemPicture picture={playing.picture} black={control.mode === 'black'} />
            {stands && <Standstill control={control} />}
          </div>
          <ProgrammeNow playing={playing} />
          <div className={styles.ways}>
            {stands && <Button onClick={actions.resume}>{words.now.resume}</Button>}
            <Button variant="default" onClick={actions.skip}>
              {words.now.skip}
            </Button>
            {!stands && (
              <Button variant="default" onClick={actions.pause}>
                {words.now.pause}
              </Button>
            )}
            {control.mode !== 'black' && (
              <Button variant="default" onClick={actions.black}>
                {words.now.black}
              </Button>
            )}
          </div>
        </div>
      )}
    </Section>
  )
}
