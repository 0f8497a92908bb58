import { useState } from 'react'
import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import { textIsClean } from '../../../contract/clean-text.ts'
import { type DraftPlace, draftLimits } from '../../../contract/draft.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { weekdays } from '../../../contract/weekdays.ts'
import { Options } from '../parts/inputs/options.tsx'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import { CalledWarning } from './called-warning.tsx'
import { type Times, TimesFields } from './times-fields.tsx'

type Known = { readonly times?: Times; readonly instead?: Extract<DraftPlace, { kind: 'instead' }> }

const someTimes: Times = { kind: 'times', days: [...weekdays], hours: { from: '08:00', until: '18:00' } }

/** What the playlist is called, and when it is on. */
export function AboutSection({ editor, change }: { editor: EditorView; change: (change: EditorChange) => void }) {
  const words = useWords().editor
  const { place, title, otherwise } = editor
  // A look at another choice loses nothing: what the draft was set to stays on offer.
  const [seen, setSeen] = useState<Known>({})
  const known: Known = place.kind === 'alone' ? seen : { ...seen, [place.kind]: place }
  if (place.kind !== 'alone' && seen[place.kind] !== place) setSeen(known)
  const times = {
    value: 'times',
    label: words.whens.times.label,
    description: otherwise?.before
      ? words.whens.timesBefore(otherwise.title)
      : otherwise
        ? words.whens.times.description
        : words.whens.timesAlone,
  }
  const ways = [
    { value: 'alone', ...words.whens.alone },
    ...(otherwise || place.kind === 'times' ? [times] : []),
    ...(known.instead ? [{ value: 'instead', ...words.whens.instead(known.instead.title) }] : []),
  ]
  return (
    <Section title={words.nameAndTimes}>
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
      {place.kind === 'times' && <TimesFields times={place} change={(next) => change({ place: next })} />}
      {editor.called && place.kind === 'instead' && <CalledWarning />}
    </Section>
  )
}
