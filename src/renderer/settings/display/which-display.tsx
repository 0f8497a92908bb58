import type { DisplayView } from '../../../contract/screen.ts'
import { Options } from '../parts/inputs/options.tsx'
import { useWords } from '../words/language.ts'

/** Which of the connected displays the player is on, from the left; none chosen: the system's main one. */
export function WhichDisplay(props: {
  /** As `settings.display.name`. */
  chosen: string
  displays: readonly DisplayView[]
  choose: (name: string) => void
}) {
  const words = useWords().display
  const { chosen, displays } = props
  const isPlaced = displays.some(({ used }) => used === null)
  const gone = chosen !== '' && !displays.some(({ name }) => name === chosen)
  const facts = ({ width, height, main, used }: DisplayView) =>
    [words.size(width, height), main && words.isMain, used && words.isUsed].filter(Boolean).join(', ')
  return (
    <Options
      label={words.which}
      description={isPlaced ? words.placedBySystem : words.whichMeans}
      value={chosen}
      options={[
        { value: '', label: words.mainOne },
        ...displays.map((display) => ({ value: display.name, label: display.name, description: facts(display) })),
        ...(gone ? [{ value: chosen, label: chosen, ...(!isPlaced && { description: words.notThere }) }] : []),
      ]}
      onChoose={props.choose}
    />
  )
}
