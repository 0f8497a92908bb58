import { Button } from '@mantine/core'
import { useState } from 'react'
import type { StaffRole } from '../../../contract/calls/events.ts'
import { leftOutWords } from '../../../contract/left-out-words.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import type { ChosenPackage, PackageDoubt } from '../../../contract/views/content-view.ts'
import { apart } from '../../ui/apart.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { staffDay } from '../parts/formats/staff-time.ts'
import { PinForm } from '../parts/inputs/pin-form.tsx'
import { Name } from '../parts/layout/name.tsx'
import { Question } from '../parts/layout/question.tsx'
import { Warning } from '../parts/layout/warning.tsx'
import { reasonOf } from '../reason.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './confirm-package.module.css'
import { SignerText } from './signer-text.tsx'

type Asking = Extract<ChosenPackage, { state: 'asking' }>

function Summary({ asking: { name, package: seen } }: { asking: Asking }) {
  const words = useWords().content
  const language = useLanguage()
  const facts = [
    [words.facts.line, `${seen.id}, ${words.version(seen.version)}`],
    [words.facts.made, staffDay(seen.createdAt, language)],
    [words.facts.holds, words.confirm.holds(seen.playlists, seen.items)],
    [words.facts.size, `${words.files(seen.files)}, ${fileSize(seen.bytes, language)}`],
    [
      words.facts.restricted,
      seen.restricted.map((category) => words.confirm.restricted[category]).join(', ') || words.confirm.none,
    ],
  ] as const
  return (
    <div className={styles.summary}>
      <p className={styles.title}>
        <Name>{seen.title}</Name>
      </p>
      <p className={styles.name}>
        <Name>{name}</Name>
      </p>
      <dl className={styles.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.facts.signer}</dt>
          <dd>
            <SignerText signer={seen.signer} />
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** What a package holds and what staff have to allow for it, in one question, with the PIN as the answer. */
export function ConfirmPackage(props: {
  asking: Asking
  role: StaffRole
  confirm: (pin: string) => Promise<void>
  refuse: () => void
}) {
  const words = useWords()
  const language = useLanguage()
  const [wrong, setWrong] = useState<CallReason>()
  const { doubts, package: seen } = props.asking
  const { questions } = words.content.confirm
  const questionOf = (doubt: PackageDoubt) => questions[doubt === 'other-line' && seen.lineStays ? 'line-stays' : doubt]
  return (
    <Question opened title={words.content.confirm.title} size="64rem" onNo={props.refuse}>
      <div className={styles.sides}>
        <div className={styles.told}>
          <Summary asking={props.asking} />
          <h3 className={styles.heading}>{words.content.confirm.doubts}</h3>
          <ul className={styles.doubts}>
            {leftOutWords(language, seen.leftOut ?? [], apart).map(({ what, todo }) => (
              <li key={todo}>
                <Warning what={what}>
                  <p>{todo}</p>
                </Warning>
              </li>
            ))}
            {doubts.map((doubt) => (
              <li key={doubt}>
                <Warning what={questionOf(doubt).what}>
                  <p>{questionOf(doubt).means}</p>
                </Warning>
              </li>
            ))}
          </ul>
        </div>
        <PinForm
          narrow
          heading={<p>{props.role === 'manager' ? words.content.confirm.pin : words.staffPin.confirm}</p>}
          action={words.content.confirm.yes}
          error={wrong && words.refusals[wrong]}
          aside={
            <Button variant="default" size="lg" onClick={props.refuse}>
              {words.content.confirm.no}
            </Button>
          }
          onPin={(pin) => {
            setWrong(undefined)
            props.confirm(pin).catch((failure: unknown) => setWrong(reasonOf(failure)))
          }}
        />
      </div>
    </Question>
  )
}
