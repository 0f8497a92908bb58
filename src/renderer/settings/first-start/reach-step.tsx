import { WhichCamera } from '../camera/which-camera.tsx'
import { ReachQuestion } from '../desk/reach-question.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import type { StepProps } from './step-props.ts'

/** Whether customers can press anything, which decides on the camera; and which one, where there are several. */
export function ReachStep({ view: { settings, cameras }, changes }: StepProps) {
  const words = useWords().firstStart.reach
  const { reach } = settings.screen
  const pressed = reach === 'touch' || reach === 'button'
  return (
    <Section title={words.title}>
      <ReachQuestion reach={reach} answer={(answer) => changes.apply({ screen: { reach: answer } })} />
      {reach === 'none' && <p>{words.nobody}</p>}
      {pressed && cameras?.length === 0 && <p>{words.noCamera}</p>}
      {pressed && cameras && cameras.length > 1 && (
        <WhichCamera
          label={settings.camera.label}
          cameras={cameras}
          choose={(label) => changes.apply({ camera: { label } })}
        />
      )}
    </Section>
  )
}
