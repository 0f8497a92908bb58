import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import { redemptionLimits } from '../../../contract/redemptions.ts'
import { staffDay } from '../parts/formats/staff-time.ts'
import { DayInput } from '../parts/inputs/day-input.tsx'
import { useCheckedForm } from '../parts/inputs/use-checked-form.ts'
import { reasonOf } from '../reason.ts'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './reports.module.css'

type Redemption = CallArguments<'settings', 'recordRedemption'>
type Outcome = { readonly sentence: string; readonly refused: boolean }

/** A count for one coupon and day, typed in. */
export function CouponForm(props: { codes: readonly string[]; record: (redemption: Redemption) => Promise<void> }) {
  const { refusals, figures } = useWords()
  const words = figures.coupons
  const language = useLanguage()
  const [campaign, setCampaign] = useState(props.codes[0] ?? '')
  const [day, setDay] = useState('')
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()
  const count = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN
  const countWrong = !(count <= redemptionLimits.count)
  const { asked, form } = useCheckedForm(day !== '' && !countWrong, () => {
    props.record({ campaign, day, count }).then(
      () => {
        setOutcome({ sentence: words.kept(campaign, staffDay(day, language), count), refused: false })
        setTyped('')
      },
      (failure: unknown) => setOutcome({ sentence: refusals[reasonOf(failure)], refused: true }),
    )
  })
  return (
    <form className={styles.form} aria-label={words.enter} {...form}>
      <h3 className={styles.name}>{words.enter}</h3>
      <NativeSelect
        size="lg"
        label={words.means}
        value={campaign}
        data={[...props.codes]}
        onChange={(event) => setCampaign(event.currentTarget.value)}
      />
      <DayInput
        label={words.day}
        day={day}
        error={asked && day === '' ? words.dayWrong : undefined}
        onChange={setDay}
      />
      <TextInput
        label={words.count}
        description={words.countMeans}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        error={asked && countWrong ? words.countWrong : undefined}
        errorProps={{ role: 'alert' }}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{words.keep}</Button>
      <p role={outcome?.refused ? 'alert' : 'status'} className={outcome?.refused ? styles.broken : styles.purpose}>
        {outcome?.sentence}
      </p>
    </form>
  )
}
