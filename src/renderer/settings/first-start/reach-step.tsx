import { WhichCamera } from '../camera/which-camera.tsx'
import { reachOptions } from '../desk/reach-options.ts'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import { Answers } from './answers.tsx'
import type { StepProps } from './step-props.ts'

/** Whether customers can press anything, which decides on the camera; and which one, where there are several. */
export function ReachStep({ view: { settings, cameras }, changes, goOn }: StepProps) {
  const { screen, firstStart } = useWords()
  const words = firstStart.reach
  const { reach } = settings.screen
  const choosesCamera = cameras !== null && cameras.length > 1
  return (
    <Section title={words.title}>
      <Answers
        label={screen.reach}
        {...(reach === 'unasked' && { description: screen.reachMeans })}
        value={reach === 'unasked' ? undefined : reach}
        options={reachOptions(screen)}
        onAnswer={(answer) => {
          const asksOn = choosesCamera && answer !== 'none' && answer !== reach
          if (asksOn) changes.apply({ screen: { reach: answer } })
          else goOn({ screen: { reach: answer } })
        }}
      />
      {cameras?.length === 0 && reach !== 'none' && <p>{words.noCamera}</p>}
      {choosesCamera && (reach === 'touch' || reach === 'button') && (
        <WhichCamera
          label={settings.camera.label}
          cameras={cameras}
          choose={(label) => changes.apply({ camera: { label } })}
        />
      )}
    </Section>
  )
}
