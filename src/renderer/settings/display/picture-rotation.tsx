import type { Rotation } from '../../../contract/settings/settings.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { useWords } from '../words/language.ts'

const rotations = [0, 90, 180, 270] as const satisfies readonly Rotation[]

/** How the picture is turned, for a display that hangs on its side or its head. */
export function PictureRotation(props: { rotation: Rotation; turn: (rotation: Rotation) => void }) {
  const words = useWords().display
  return (
    <Choice
      label={words.rotation}
      description={words.rotationMeans}
      value={String(props.rotation)}
      options={rotations.map((value) => ({ value: String(value), label: words.degrees[value] }))}
      onChoose={(value) => {
        const chosen = rotations.find((each) => String(each) === value)
        if (chosen !== undefined) props.turn(chosen)
      }}
    />
  )
}
