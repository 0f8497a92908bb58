import { Section } from '../parts/section.tsx'
import { useWords } from '../words/language.ts'
import { Answers } from './answers.tsx'
import type { StepProps } from './step-props.ts'

/** Whether customers may be asked, and what either answer means. */
export function PersonalizationStep({ view: { settings }, goOn }: StepProps) {
  const { firstStart, personalization: means } = useWords()
  const words = firstStart.personalization
  return (
    <Section title={words.title}>
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
