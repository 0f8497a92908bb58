import { useState } from 'react'
import type { CallArguments } from '../../../contract/calls/calls.ts'
import type { RedemptionsView } from '../../../contract/redemptions.ts'
import { shortDay, staffDay } from '../parts/formats/staff-time.ts'
import { LongTable } from '../parts/layout/long-table.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { BarsLater } from './bars-later.tsx'
import { CouponForm } from './coupon-form.tsx'
import { CouponTable } from './coupon-table.tsx'
import styles from './reports.module.css'

type Campaign = RedemptionsView['campaigns'][number]

const totalOf = ({ days }: Campaign): number => days.reduce((sum, { count }) => sum + count, 0)

function Days({ code, days }: Pick<Campaign, 'code' | 'days'>) {
  const { number, coupons: words } = useWords().figures
  const language = useLanguage()
  return (
    <>
      <BarsLater
        points={days.map(({ day, count }) => ({ label: shortDay(day, language), [words.total]: count }))}
        series={[{ name: words.total, colour: 'var(--calm)' }]}
        write={number}
      />
      <LongTable
        label={words.byDay(code)}
        columns={[
          { name: words.day, width: 'minmax(9rem, 2fr)' },
          { name: words.total, width: 'minmax(4.75rem, 1fr)', figures: true },
        ]}
        rows={days.length}
        keyOf={(row) => days[row]?.day ?? ''}
        cellsOf={(row) => [staffDay(days[row]?.day ?? '', language), number(days[row]?.count ?? 0)]}
      />
    </>
  )
}

/** How often coupons were redeemed, as staff enter it or bring it from the till: by campaign and day, never by person. */
export function CouponsSection(props: {
  redemptions: RedemptionsView
  record: (redemption: CallArguments<'settings', 'recordRedemption'>) => Promise<void>
  take: (text: string) => void
}) {
  const { number, coupons: words } = useWords().figures
  const language = useLanguage()
  const [chosen, setChosen] = useState<string>()
  const { campaigns, taken } = props.redemptions
  const shown = campaigns.find(({ code }) => code === chosen)
  const meaning = ({ label }: Campaign) => label[language] ?? Object.values(label)[0] ?? ''
  if (campaigns.length === 0) {
    return (
      <Section title={words.title} intro={words.intro}>
        <p className={styles.purpose}>{words.none}</p>
      </Section>
    )
  }
  return (
    <Section title={words.title} intro={words.intro}>
      <LongTable
        label={words.table}
        columns={[
          { name: words.code, width: 'minmax(6rem, 1.5fr)' },
          { name: words.means, width: 'minmax(6rem, 3fr)' },
          { name: words.total, width: 'minmax(4.75rem, 1fr)', figures: true },
          { name: words.days, width: 'minmax(4.75rem, 1fr)', figures: true },
        ]}
        rows={campaigns.length}
        keyOf={(row) => campaigns[row]?.code ?? ''}
        cellsOf={(row) => {
          const campaign = campaigns[row]
          if (!campaign) return []
          return [
            campaign.code,
            <span key="means">
              <bdi>{meaning(campaign)}</bdi>
              {!campaign.offered && <span className={styles.purpose}> ({words.over})</span>}
            </span>,
            number(totalOf(campaign)),
            number(campaign.days.length),
          ]
        }}
        choice={{
          can: (row) => (campaigns[row]?.days.length ?? 0) > 0,
          label: (row) => words.choose(campaigns[row]?.code ?? ''),
          chosen: (row) => campaigns[row]?.code === chosen,
          choose: (row) => setChosen(campaigns[row]?.code === chosen ? undefined : campaigns[row]?.code),
        }}
      />
      {shown && shown.days.length > 0 && <Days code={shown.code} days={shown.days} />}
      <div className={styles.halves}>
        <CouponForm codes={campaigns.map(({ code }) => code)} record={props.record} />
        <CouponTable taken={taken} take={props.take} />
      </div>
    </Section>
  )
}
