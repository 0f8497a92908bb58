import { PictureRotation } from '../display/picture-rotation.tsx'
import { WhichDisplay } from '../display/which-display.tsx'
import { Section } from '../parts/layout/section.tsx'
import { reachOptions } from '../shop/reach-options.ts'
import { useWords } from '../words/language.ts'
import { Answers } from './answers.tsx'
import type { StepProps } from './step-props.ts'

/** On which display, where there are several, how it hangs, and whether customers can press anything on it. */
export function ScreenStep({ view: { settings, displays }, changes, goOn }: StepProps) {
  const { screen: words, firstStart } = useWords()
  const { name } = settings.display
  const { reach, rotation } = settings.screen
  return (
    <Section title={firstStart.screen}>
      {(displays.length > 1 || name !== '') && (
        <WhichDisplay
          chosen={name}
          displays={displays}
          choose={(chosen) => changes.apply({ display: { name: chosen } })}
        />
      )}
      <PictureRotation rotation={rotation} turn={(turned) => changes.apply({ screen: { rotation: turned } })} />
      <Answers
        label={words.reach}
        {...(reach === 'unasked' && { description: words.reachMeans })}
        value={reach === 'unasked' ? undefined : reach}
        options={reachOptions(words)}
        onAnswer={(answer) => goOn({ screen: { reach: answer } })}
      />
    </Section>
  )
}
