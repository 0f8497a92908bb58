import { Button, Chip, NativeSelect } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { StaffSettings } from '../../../contract/settings/settings.ts'
import type { SignalName, Words } from '../../../contract/signals.ts'
import type { Imagined, RulesView, Simulation } from '../../../contract/views/preview-view.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import {
  canStillBeSaid,
  imaginedOf,
  nobodyYet,
  type Person,
  personOf,
  signalsBy,
  valuesOf,
  withWord,
} from './imagined-person.ts'
import styles from './personalization.module.css'
import { interestLabel } from './rule-sentence.ts'
import { SimulationOutcome } from './simulation-outcome.tsx'

/** One signal: not said, or one of what a session can say of it. */
function SignalChoice(props: { name: SignalName; by: Person['by']; words: Words; choose: (words: Words) => void }) {
  const words = useWords().personalization.simulator
  const byValue: Readonly<Record<string, string>> = words.values[props.name]
  const values = valuesOf[props.name].filter((value) => props.by === 'camera' || value !== 'unknown')
  return (
    <NativeSelect
      size="lg"
      label={words.names[props.name]}
      value={props.words[props.name] ?? ''}
      onChange={({ currentTarget: { value } }) => props.choose(withWord(props.words, props.name, value))}
    >
      <option value="">{words.unknown}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {byValue[value]}
        </option>
      ))}
    </NativeSelect>
  )
}

/** Staff choose by hand what a session could say, and see what would play and why. */
export function SimulatorSection(props: {
  personalization: StaffSettings['personalization']
  rules: RulesView
  simulation: Simulation | null
  imagine: (imagined: Imagined) => void
}) {
  const { rules, simulation, imagine } = props
  const { enabled, offerAgeBand } = props.personalization
  const words = useWords().personalization.simulator
  const language = useLanguage()
  const interestsId = useId()
  // An answer that is still there is shown with the person that it is about.
  const [person, setPerson] = useState<Person>(simulation ? personOf(simulation.imagined) : nobodyYet)
  const offered = { age: offerAgeBand, interests: rules.interests.map(({ id }) => id) }

  const think = (next: Person) => {
    setPerson(next)
    imagine(imaginedOf(next, offered))
  }
  const answer = simulation && canStillBeSaid(simulation.imagined, offered) ? simulation : null
  const unanswered = answer === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and again when another package is active or less is offered
  useEffect(() => {
    if (unanswered) imagine(imaginedOf(person, offered))
  }, [unanswered])

  const names = signalsBy[person.by].filter((name) => person.by === 'touch' || name !== 'ageBand' || offerAgeBand)
  return (
    <Section
      title={words.title}
      intro={words.intro}
      aside={
        <Button variant="default" onClick={() => think(nobodyYet)}>
          {words.startOver}
        </Button>
      }
    >
      {!enabled && <p className={styles.plain}>{words.onlyThink}</p>}
      <Choice
        label={words.by}
        value={person.by}
        options={[
          { value: 'camera', label: words.camera },
          { value: 'touch', label: words.touch },
        ]}
        onChoose={(by) => think({ ...person, by })}
      />
      <div className={styles.signals}>
        {names.map((name) => (
          <SignalChoice
            key={name}
            name={name}
            by={person.by}
            words={person.words}
            choose={(chosen) => think({ ...person, words: chosen })}
          />
        ))}
      </div>
      {person.by === 'camera' && !offerAgeBand && <p className={styles.quiet}>{words.noAge}</p>}
      {person.by === 'touch' && (
        <div>
          <h3 id={interestsId} className={styles.label}>
            {words.interests}
          </h3>
          {rules.interests.length === 0 && <p className={styles.quiet}>{words.noInterests}</p>}
          <Chip.Group
            multiple
            value={[...person.interests]}
            onChange={(interests: string[]) => think({ ...person, interests })}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out its parts in every engine */}
            <div className={styles.interests} role="group" aria-labelledby={interestsId}>
              {rules.interests.map(({ id, restricted }) => (
                <Chip key={id} value={id} size="lg" classNames={{ label: styles.chip ?? '' }}>
                  <bdi>{interestLabel(id, rules.interests, language)}</bdi>
                  {restricted.length > 0 && ` (${words.adults(restricted)})`}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </div>
      )}
      {answer && <SimulationOutcome simulation={answer} rules={rules} />}
    </Section>
  )
}
