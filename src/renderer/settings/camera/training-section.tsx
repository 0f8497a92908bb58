import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'

/** Staff practise a customer's session on a drawn face: no camera is opened. */
export function TrainingSection(props: { on: boolean; turn: (on: boolean) => void }) {
  const words = useWords().training
  return (
    <Section title={words.title} intro={words.intro}>
      <Toggle label={words.label} description={props.on ? words.on : words.off} on={props.on} onTurn={props.turn} />
    </Section>
  )
}
