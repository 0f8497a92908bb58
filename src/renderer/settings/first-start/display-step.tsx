import { PictureRotation } from '../display/picture-rotation.tsx'
import { WhichDisplay } from '../display/which-display.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import type { StepProps } from './step-props.ts'

/** On which display, where there are several, and how it hangs. */
export function DisplayStep({ view: { settings, displays }, changes }: StepProps) {
  const words = useWords().firstStart
  const { name } = settings.display
  return (
    <Section title={words.display}>
      {(displays.length > 1 || name !== '') && (
        <WhichDisplay
          chosen={name}
          displays={displays}
          choose={(chosen) => changes.apply({ display: { name: chosen } })}
        />
      )}
      <PictureRotation
        rotation={settings.screen.rotation}
        turn={(rotation) => changes.apply({ screen: { rotation } })}
      />
    </Section>
  )
}
