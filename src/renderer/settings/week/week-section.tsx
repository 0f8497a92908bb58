import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { dayOf } from '../../../contract/calendar-day.ts'
import type { Bridge } from '../../../contract/calls/bridge.ts'
import type { PreviewView } from '../../../contract/views/preview-view.ts'
import { shiftedDate, staffDay } from '../parts/formats/staff-time.ts'
import { Choice } from '../parts/inputs/choice.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { PlaysAtAnswer } from './plays-at-answer.tsx'
import { PlaysAtForm } from './plays-at-form.tsx'
import { WeekDrawing } from './week-drawing.tsx'
import { WeekList } from './week-list.tsx'
import styles from './week-section.module.css'

type Asked = { readonly date: string; readonly time: string }

/** What plays at a time that staff name, and the week around it. */
export function WeekSection(props: {
  call: Pick<Bridge<'settings'>['call'], 'lookAtWeek' | 'askWhatPlays'>
  preview: Pick<PreviewView, 'week' | 'playsAt'>
  attempt: (call: Promise<void>) => void
}) {
  const { call, preview } = props
  const { week, playsAt } = preview
  const words = useWords().week
  const language = useLanguage()
  const today = dayOf(new Date(useNow()))
  const [shown, setShown] = useState<'drawn' | 'listed'>('drawn')
  const [asked, setAsked] = useState<Asked>()
  const unanswered = week === null

  useEffect(() => {
    if (unanswered) void call.lookAtWeek({ date: today })
  }, [call, unanswered, today])

  const turnTo = (date: string) => props.attempt(call.lookAtWeek({ date }))
  const days = week?.days ?? []
  const colours = [
    ...new Set(
      days.flatMap(({ stretches }) => stretches.flatMap(({ turns }) => turns.map(({ playlist }) => playlist))),
    ),
  ]
  return (
    <Section title={words.title} intro={words.intro}>
      <PlaysAtForm
        today={today}
        ask={(date, time) => {
          setAsked({ date, time })
          props.attempt(call.askWhatPlays({ date, time }))
          if (!days.some((day) => day.date === date)) turnTo(date)
        }}
      />
      {asked && playsAt && (
        <PlaysAtAnswer title={words.answer(staffDay(asked.date, language, true), asked.time)} found={playsAt} />
      )}
      {week && days.length === 0 && <p className={styles.quiet}>{words.unknown}</p>}
      {week && days.length > 0 && (
        <>
          <div className={styles.bar}>
            <Button variant="default" onClick={() => turnTo(shiftedDate(week.monday, -7))}>
              {words.before}
            </Button>
            <h3 className={styles.span} aria-live="polite">
              {words.week(staffDay(week.monday, language), staffDay(shiftedDate(week.monday, 6), language))}
            </h3>
            <Button variant="default" onClick={() => turnTo(shiftedDate(week.monday, 7))}>
              {words.after}
            </Button>
            <Choice
              label={words.shown}
              hideLabel
              value={shown}
              options={[
                { value: 'drawn', label: words.drawn },
                { value: 'listed', label: words.listed },
              ]}
              onChoose={setShown}
            />
          </div>
          {shown === 'drawn' ? (
            <WeekDrawing week={week} colours={colours} asked={asked && playsAt?.at} />
          ) : (
            <WeekList week={week} colours={colours} />
          )}
        </>
      )}
    </Section>
  )
}
