import { useWords } from '../../words/language.ts'
import { typedTime } from '../formats/typed-time.ts'
import { TextSetting } from './text-setting.tsx'

/** A time of day, `HH:MM`; it is understood as people write it. `complaint`: what else may be wrong with it. */
export function TimeSetting(props: {
  label: string
  value: string
  complaint?: (time: string) => string | undefined
  onSave: (time: string) => void
}) {
  const words = useWords()
  return (
    <TextSetting
      label={props.label}
      value={props.value}
      numeric
      complaint={(text) => {
        const time = typedTime(text)
        return time === undefined ? words.timeWrong : props.complaint?.(time)
      }}
      onSave={(text) => {
        const time = typedTime(text)
        if (time !== undefined && time !== props.value) props.onSave(time)
      }}
    />
  )
}
