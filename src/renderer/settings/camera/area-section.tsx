import { Button } from '@mantine/core'
import type { StaffSettings } from '../../../contract/settings/settings.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import type { DeskView } from '../desk/desk-view.ts'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import type { Area } from './area.ts'
import { AreaDrawing } from './area-drawing.tsx'
import styles from './area-section.module.css'

const first: Area = settingsLimits.area.atFirst

/** The part of the picture that is looked at, and trying it at the screen: closed words and a drawn oval (P5, P8). */
export function AreaSection(props: {
  camera: StaffSettings['camera']
  setup: DeskView['zoneSetup']
  apply: (area: Area) => void
  begin: () => void
  end: () => void
}) {
  const words = useWords().area
  const { setup } = props
  const { zone, rotation } = props.camera
  const atFirst = (['x', 'y', 'width', 'height'] as const).every((side) => zone[side] === first[side])
  return (
    <Section title={words.title} intro={words.intro}>
      <AreaDrawing
        area={zone}
        upright={rotation === 90 || rotation === 270}
        place={setup?.place ?? null}
        onChange={props.apply}
      />
      <div className={styles.trial} data-good={setup?.word === 'good'} data-running={setup !== null}>
        <div role="status" className={styles.told}>
          {setup === null ? (
            <p>{words.tryMeans}</p>
          ) : setup.state === 'armed' ? (
            <>
              <p className={styles.word}>{words.armed}</p>
              <p>{words.armedMeans}</p>
            </>
          ) : setup.word === null ? (
            <p className={styles.word}>{words.looking}</p>
          ) : (
            <>
              <p className={styles.word}>{words.words[setup.word].what}</p>
              <p>{words.words[setup.word].todo}</p>
            </>
          )}
        </div>
        {setup === null ? (
          <Button onClick={props.begin}>{words.try}</Button>
        ) : (
          <Button onClick={props.end}>{words.done}</Button>
        )}
      </div>
      {!atFirst && (
        <Button variant="default" className={styles.reset} onClick={() => props.apply(first)}>
          {words.reset}
        </Button>
      )}
    </Section>
  )
}
