import type { StageNote } from './stage-reports.ts'

type PlanNote = Extract<StageNote, { name: 'plan' }>
type Report = Extract<StageNote, { name: 'presented' }>

export type MissedItemsOptions = {
  /** Whether a place of a plan cannot be shown anyway, by its key: then it is none that was missed. */
  readonly isSpoilt: (key: string) => boolean
  /** How much longer than it should an item may be on, in milliseconds: other programs share the machine. */
  readonly patience: number
}

export type MissedItems = {
  /** Takes what was noted, in order; what was missed by then and was not told before. */
  in(notes: readonly StageNote[]): string[]
}

/** Plans that may be told of still. */
const kept = 8

/**
 * What a stage left out: an item that did not follow the one before it in its plan, or did not begin it where the plan is
 * another; one that could not be shown; and one that was on longer than it should, also where a plan goes on with it.
 */
export function followMissed({ isSpoilt, patience }: MissedItemsOptions): MissedItems {
  let plans: readonly PlanNote[] = []
  /** What is on, and since when. */
  let on: Report | undefined

  const planOf = (revision: number): PlanNote | undefined => plans.find((plan) => plan.revision === revision)

  /** Those that should have come between what was on and this one. */
  function leftOut({ revision, key }: Report): string[] {
    const plan = planOf(revision)
    if (!plan) return []
    const keys = plan.items.map((item) => item.key)
    const place = keys.indexOf(key)
    if (place < 0) return [`${key} came, which is not in its plan`]
    const first = on?.revision === revision ? keys.indexOf(on.key) + 1 : 0
    const passed = (place - (first % keys.length) + keys.length) % keys.length
    const skipped = Array.from({ length: passed }, (_, ahead) => keys[(first + ahead) % keys.length] ?? '')
    const missed = skipped.filter((each) => !isSpoilt(each))
    return missed.length === 0 ? [] : [`${key} came before ${missed.join(', ')}`]
  }

  function stoodUntil(at: number): string[] {
    if (!on) return []
    const { key, revision } = on
    const length = planOf(revision)?.items.find((item) => item.key === key)?.milliseconds ?? null
    const stood = at - on.at
    return length !== null && stood > length + patience ? [`${key} was on for ${stood} ms instead of ${length}`] : []
  }

  function presented(report: Report): string[] {
    const goesOn = on !== undefined && on.key === report.key && on.revision !== report.revision
    const missed = [...leftOut(report), ...(goesOn ? [] : stoodUntil(report.at))]
    on = goesOn && on ? { ...report, at: on.at } : report
    return missed
  }

  return {
    in: (notes) =>
      notes.flatMap((note) => {
        if (note.name === 'plan') plans = [note, ...plans].slice(0, kept)
        if (note.name === 'failed') return isSpoilt(note.key) ? [] : [`${note.key} could not be shown: ${note.code}`]
        return note.name === 'presented' ? presented(note) : []
      }),
  }
}
