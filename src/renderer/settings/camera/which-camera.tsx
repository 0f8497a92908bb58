import type { DeskView } from '../desk/desk-view.ts'
import { Options } from '../parts/inputs/options.tsx'
import { useWords } from '../words/language.ts'
import styles from './which-camera.module.css'

/** Which of the connected cameras is taken; none chosen: the first one. */
export function WhichCamera(props: { label: string; cameras: DeskView['cameras']; choose: (label: string) => void }) {
  const words = useWords().camera
  const { label, cameras } = props
  if (cameras === null && label === '') return <p className={styles.unknown}>{words.namesUnknown}</p>
  const known = cameras ?? []
  const gone = label !== '' && !known.includes(label)
  return (
    <Options
      label={words.which}
      description={words.whichMeans}
      value={label}
      options={[
        { value: '', label: words.first },
        ...known.map((name) => ({ value: name, label: name })),
        ...(gone ? [{ value: label, label, description: cameras === null ? words.namesUnknown : words.notThere }] : []),
      ]}
      onChoose={props.choose}
    />
  )
}
