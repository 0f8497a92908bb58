import { WhichCamera } from '../camera/which-camera.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import { Answers } from './answers.tsx'
import type { StepProps } from './step-props.ts'

/** Whether customers may be asked, and what either answer means; with which camera, where there are several. */
export function CustomersStep({ view: { settings, cameras }, changes, goOn }: StepProps) {
  const { firstStart, personalization: means } = useWords()
  const words = firstStart.customers
  return (
    <Section title={words.title}>
      {cameras?.length === 0 && <p>{words.noCamera}</p>}
      {cameras !== null && cameras.length > 1 && (
        <WhichCamera
          label={settings.camera.label}
          cameras={cameras}
          choose={(label) => changes.apply({ camera: { label } })}
        />
      )}
      <Answers
        label={words.question}
        description={words.later}
        value={settings.personalization.enabled ? 'on' : 'off'}
        options={[
          { value: 'on', label: words.answers.on, description: means.on },
          { value: 'off', label: words.answers.off, description: means.off },
        ]}
        onAnswer={(answer) => goOn({ personalization: { enabled: answer === 'on' } })}
      />
    </Section>
  )
}
