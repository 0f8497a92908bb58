import { Chip } from '@mantine/core'
import { useId, useState } from 'react'
import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import { textIsClean } from '../../../contract/clean-text.ts'
import { type DraftPlace, draftLimits } from '../../../contract/draft.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { dayName } from '../parts/formats/staff-time.ts'
import { LabelledGroup } from '../parts/inputs/labelled-group.tsx'
import { Options } from '../parts/inputs/options.tsx'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { TimeSetting } from '../parts/inputs/time-setting.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './about-section.module.css'

type Times = Extract<DraftPlace, { kind: 'times' }>

function TimesFields({ times, change }: { times: Times; change: (times: Times) => void }) {
  const words = useWords().editor
  const language = useLanguage()
  const id = useId()
  const { days, hours } = times
  return (
    <div className={styles.times}>
      <LabelledGroup id={id} label={words.days}>
        {/* biome-ignore lint/a11y/useSemanticElements: the library's label stands beside it, as everywhere */}
        <div className={styles.days} role="group" aria-labelledby={`${id}-label`}>
          {weekdays.map((day) => (
            <Chip
              key={day}
              size="lg"
              radius="md"
              checked={days.includes(day)}
              // One day at least: a playlist that is never on would not be found again.
              disabled={days.length === 1 && days.includes(day)}
              onChange={(on) =>
                change({ ...times, days: weekdays.filter((each) => (each === day ? on : days.includes(each))) })
              }
            >
              {dayName(day, language)}
            </Chip>
          ))}
        </div>
      </LabelledGroup>
      <Toggle
        label={words.wholeDay}
        description={words.wholeDayMeans}
        on={hours === null}
        onTurn={(whole) => change({ ...times, hours: whole ? null : { from: '08:00', until: '18:00' } })}
      />
      {hours && (
        <div className={styles.hours}>
          <TimeSetting
            label={words.from}
            value={hours.from}
            onSave={(from) => change({ ...times, hours: { ...hours, from } })}
          />
          <TimeSetting
            label={words.until}
            value={hours.until}
            onSave={(until) => change({ ...times, hours: { ...hours, until } })}
          />
          {hours.until <= hours.from && hours.until !== '00:00' && <p>{words.nextDay}</p>}
        </div>
      )}
    </div>
  )
}

type Known = { readonly times?: Times; readonly instead?: Extract<DraftPlace, { kind: 'instead' }> }

const someTimes: Times = { kind: 'times', days: [...weekdays], hours: { from: '08:00', until: '18:00' } }

/** What the playlist is called, and when it is on. */
export function AboutSection({ editor, change }: { editor: EditorView; change: (change: EditorChange) => void }) {
  const words = useWords().editor
  const { place, title } = editor
  // A look at another choice loses nothing: what the draft was set to stays on offer.
  const [seen, setSeen] = useState<Known>({})
  const known: Known = place.kind === 'alone' ? seen : { ...seen, [place.kind]: place }
  if (place.kind !== 'alone' && seen[place.kind] !== place) setSeen(known)
  const ways = [
    { value: 'alone', ...words.whens.alone },
    ...(editor.playing === null ? [] : [{ value: 'times', ...words.whens.times }]),
    ...(known.instead ? [{ value: 'instead', ...words.whens.instead(known.instead.title) }] : []),
  ]
  return (
    <Section title={words.about}>
      <TextSetting
        label={words.name}
        placeholder={words.nameHint}
        value={title}
        complaint={(text) =>
          text.length > draftLimits.titleLength
            ? words.nameLong(draftLimits.titleLength)
            : textIsClean(text)
              ? undefined
              : words.nameWrong
        }
        onSave={(text) => change({ title: text })}
      />
      <Options
        label={words.when}
        value={place.kind}
        options={ways}
        onChoose={(kind) => {
          if (kind === 'alone') change({ place: { kind } })
          if (kind === 'times') change({ place: known.times ?? someTimes })
          if (kind === 'instead' && known.instead) change({ place: known.instead })
        }}
      />
      {place.kind === 'times' && <TimesFields times={place} change={(times) => change({ place: times })} />}
    </Section>
  )
}
