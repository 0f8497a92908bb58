import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../../contract/calendar-day.ts'
import type { Coupon } from '../../../contract/package/package.ts'
import type { Redemption, RedemptionsView } from '../../../contract/redemptions.ts'
import { asideNames } from '../../base/files/set-aside.ts'
import { writeFileWhole } from '../../base/files/write-whole.node.ts'
import type { Clock } from '../../base/time/clock.ts'
import { readRedemptionTable } from './redemption-table.ts'
import {
  campaignsView,
  noRedemptions,
  oldestKept,
  type Redemptions,
  redemptionsSchema,
  replacedBy,
  withCounts,
  withCoupons,
  withoutOld,
} from './redemptions.ts'

const fileName = 'redemptions.json'
/** The names of counts that were set aside. */
export const redemptionsAside = asideNames('redemptions', '.json')

/** 400 days of many campaigns; what is larger is something else and is not read into memory. */
const mostBytes = 32 * 1024 ** 2

export type RedemptionsStore = {
  /** The coupons of the package that plays now: their codes are what can be counted. */
  offer(coupons: readonly Coupon[]): void
  /** Takes one count that was typed in; false: there is no such campaign, or the day is yet to come. */
  record(redemption: Redemption): boolean
  /** Takes a table from the till, whole or not at all; what came of it is in the view. */
  take(text: string): void
  view(): RedemptionsView
  /** Resolves when what was taken is on the disk, or could not be written there. */
  settled(): Promise<void>
}

type RedemptionsParts = {
  readonly directory: string
  readonly clock: Clock
  /** By which it is decided what is too old to be kept. */
  readonly surelyBeen: () => Date
  readonly setFault: (code: 'redemptions-broken' | 'redemptions-not-written', stands: boolean) => void
}

/** Undefined: what lies there makes no sense. */
function read(file: string): Redemptions | undefined {
  if (!existsSync(file)) return noRedemptions
  try {
    if (statSync(file).size > mostBytes) return undefined
    return redemptionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * How often coupons were redeemed, in `<directory>/redemptions.json`. A broken file is kept beside, and a new one begins. What
 * cannot be written is held in memory, and tried again with the next count, be it the same one.
 */
export function openRedemptions({ directory, clock, surelyBeen, setFault }: RedemptionsParts): RedemptionsStore {
  const file = join(directory, fileName)
  const found = read(file)
  let kept = found ?? noRedemptions
  let offered: readonly Coupon[] = []
  let taken: RedemptionsView['taken'] = null
  let writing: Promise<void> = Promise.resolve()
  /** Whether the file has not got what is kept: the last time it could not be written. */
  let unwritten = false
  if (!found) {
    setFault('redemptions-broken', true)
    try {
      renameSync(file, join(directory, redemptionsAside.at(clock.now())))
    } catch {
      // A disk that refuses is told when the next count is written.
    }
  }

  function keep(next: Redemptions): void {
    const fresh = withoutOld(next, surelyBeen())
    if (!unwritten && JSON.stringify(fresh) === JSON.stringify(kept)) return
    kept = fresh
    writing = writing.then(() =>
      writeFileWhole(file, JSON.stringify(kept), 0o600)
        .then(
          () => false,
          () => true,
        )
        .then((failed) => {
          unwritten = failed
          setFault('redemptions-not-written', failed)
        }),
    )
  }

  // What grew too old while the player was off.
  keep(kept)
  const codes = (): ReadonlySet<string> => new Set(kept.campaigns.map(({ code }) => code))

  return {
    offer(coupons) {
      offered = coupons
      keep(withCoupons(kept, coupons))
    },
    record(redemption) {
      const { day, campaign } = redemption
      if (!codes().has(campaign) || day > dayOf(clock.now()) || day < oldestKept(surelyBeen())) return false
      keep(withCounts(kept, [redemption]))
      return true
    },
    take(text) {
      const table = readRedemptionTable(text, { campaigns: codes(), today: dayOf(clock.now()) })
      if (!table.ok) {
        taken = { ok: false, refusal: table.refusal }
        return
      }
      const days = table.value.map(({ day }) => day).toSorted()
      const fresh = table.value.filter(({ day }) => day >= oldestKept(surelyBeen()))
      taken = {
        ok: true,
        campaigns: new Set(table.value.map(({ campaign }) => campaign)).size,
        from: days.at(0) ?? dayOf(clock.now()),
        until: days.at(-1) ?? dayOf(clock.now()),
        replaced: replacedBy(kept, fresh),
        tooOld: table.value.length - fresh.length,
      }
      keep(withCounts(kept, fresh))
    },
    view: () => ({ campaigns: campaignsView(kept, new Set(offered.map(({ code }) => code))), taken }),
    settled: () => writing,
  }
}
