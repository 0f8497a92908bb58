import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import type { DeskView } from '../desk/desk-view.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import { TurnedCamera } from './turned-camera.tsx'
import { WhichCamera } from './which-camera.tsx'

const rotations = { 0: 0, 90: 90, 180: 180, 270: 270 } as const
const turns = ['0', '90', '180', '270'] as const

/** Whether the camera is open, which one it is, and how it is mounted. */
export function CameraSection(props: {
  camera: StaffSettings['camera']
  cameras: DeskView['cameras']
  on: boolean
  apply: (change: NonNullable<SettingsChange['camera']>) => void
}) {
  const words = useWords().camera
  const { label, rotation, mirror } = props.camera
  const present = turns.find((turn) => rotations[turn] === rotation) ?? '0'
  return (
    <Section title={words.title} intro={props.on ? `${words.on}. ${words.onMeans}` : `${words.off}. ${words.offMeans}`}>
      <WhichCamera label={label} cameras={props.cameras} choose={(name) => props.apply({ label: name })} />
      <Choice
        label={words.rotation}
        description={words.rotationMeans}
        value={present}
        options={turns.map((value) => ({
          value,
          label: words.degrees(rotations[value]),
          drawing: <TurnedCamera rotation={rotations[value]} />,
        }))}
        onChoose={(value) => props.apply({ rotation: rotations[value] })}
      />
      <Toggle
        label={words.mirror}
        description={words.mirrorMeans}
        on={mirror}
        onTurn={(on) => props.apply({ mirror: on })}
      />
    </Section>
  )
}
