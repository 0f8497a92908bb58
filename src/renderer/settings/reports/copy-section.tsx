import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import { type ReportsView, type Stick, type TakeAlong, takenAlong } from '../../../contract/views/reports-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { Options } from '../parts/inputs/options.tsx'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { Toggle } from '../parts/inputs/toggle.tsx'
import { Name } from '../parts/layout/name.tsx'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { reasonOf } from '../reason.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './reports.module.css'
import { Working } from './working.tsx'

const all = Object.keys(takenAlong) as readonly TakeAlong[]

type Asked = CallArguments<'settings', 'copyToStick'>

function Copied({ copied }: { copied: NonNullable<ReportsView['copied']> }) {
  const words = useWords().reports.copy
  return (
    <>
      <p className={styles.name}>{copied.out ? words.out : words.done(copied.files.length)}</p>
      <p>
        {words.where}{' '}
        <code>
          <bdi>{copied.folder}</bdi>
        </code>
      </p>
      <p className={styles.purpose}>{words.files(copied.files.join(', '))}</p>
    </>
  )
}

/** What can be taken along on a stick that is in: listed first, copied with the PIN, and told where it went. */
export function CopySection(props: {
  reports: ReportsView
  looksAtSticks: boolean
  copy: (asked: Asked) => Promise<void>
  cancel: () => void
}) {
  const { refusals, reports } = useWords()
  const words = reports.copy
  const language = useLanguage()
  const [wanted, setWanted] = useState<readonly TakeAlong[]>(['plays', 'receipts', 'officer-export'])
  const [chosen, setChosen] = useState<string>()
  /** The stick that the PIN is asked for: the question names it, and means no other. */
  const [asking, setAsking] = useState<Stick>()
  const [wrong, setWrong] = useState<CallReason>()
  const { sticks, busy, copied } = props.reports
  const copying = busy?.what === 'copying'
  // The PIN was right: the question is over, however the copy ends.
  useEffect(() => {
    if (copying) setAsking(undefined)
  }, [copying])
  const gone = asking !== undefined && !copying && !sticks.some(({ id }) => id === asking.id)
  useEffect(() => {
    if (!gone) return
    setAsking(undefined)
    setWrong('stick-gone')
  }, [gone])
  const stick: Stick | undefined = sticks.find((each) => each.id === chosen) ?? sticks[0]
  const what = all.filter((each) => wanted.includes(each))
  const filesOf = (each: TakeAlong) => takenAlong[each].map((name) => name.replace('{language}', language)).join(', ')
  const means = ({ readOnly, freeBytes }: Stick) =>
    readOnly ? words.readOnly : freeBytes === null ? '' : words.free(fileSize(freeBytes, language))
  const copy = async (to: Stick, pin: string) => {
    setWrong(undefined)
    try {
      await props.copy({ stick: to.id, what: [...what], language, pin })
      setAsking(undefined)
    } catch (failure) {
      const reason = reasonOf(failure)
      setWrong(reason)
      if (!['pin-wrong', 'pin-wait'].includes(reason)) setAsking(undefined)
    }
  }
  return (
    <Section title={words.title} intro={words.intro}>
      {stick ? (
        <Options
          label={words.stick}
          value={stick.id}
          options={sticks.map((each) => ({ value: each.id, label: each.name, description: means(each) }))}
          onChoose={setChosen}
        />
      ) : (
        <div>
          <p className={styles.name}>{words.none}</p>
          <p className={styles.purpose}>{props.looksAtSticks ? words.noneMeans : words.off}</p>
        </div>
      )}
      <fieldset className={styles.what}>
        <legend>{words.what}</legend>
        {all.map((each) => (
          <Toggle
            key={each}
            label={words.each[each].name}
            description={`${words.each[each].purpose} ${words.files(filesOf(each))}`}
            on={wanted.includes(each)}
            onTurn={(on) => setWanted(on ? [...wanted, each] : wanted.filter((other) => other !== each))}
          />
        ))}
      </fieldset>
      <div className={styles.check}>
        <Button
          disabled={!stick || stick.readOnly || busy !== null || what.length === 0}
          onClick={() => {
            setWrong(undefined)
            setAsking(stick)
          }}
        >
          {words.copy}
        </Button>
        {what.length === 0 && <p>{words.nothing}</p>}
      </div>
      {busy?.what === 'copying' && <Working busy={busy} cancel={props.cancel} />}
      <div
        role={wrong && !asking ? 'alert' : 'status'}
        className={styles.told}
        data-shown={!copying && (copied !== null || (wrong !== undefined && !asking))}
        data-broken={wrong !== undefined && !asking}
      >
        {!copying && wrong && !asking && <p className={styles.name}>{refusals[wrong]}</p>}
        {!copying && !wrong && copied && <Copied copied={copied} />}
      </div>
      {asking && (
        <Question opened={!copying} title={words.ask} size="56rem" onNo={() => setAsking(undefined)}>
          <div className={styles.sides}>
            <div>
              <p>{words.onto(asking.name)}</p>
              <ul className={styles.names}>
                {what.map((each) => (
                  <li key={each}>
                    {words.each[each].name}
                    <br />
                    <Name>{filesOf(each)}</Name>
                  </li>
                ))}
              </ul>
            </div>
            <PinForm
              narrow
              heading={<p>{words.pin}</p>}
              action={words.yes}
              closed={copying}
              error={wrong && refusals[wrong]}
              aside={
                <Button variant="default" size="lg" onClick={() => setAsking(undefined)}>
                  {words.no}
                </Button>
              }
              onPin={(pin) => void copy(asking, pin)}
            />
          </div>
        </Question>
      )}
    </Section>
  )
}
