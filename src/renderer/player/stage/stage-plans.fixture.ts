import type { Plan, PlanItem } from '../../../contract/plan.ts'
import type { Behaviour, Note } from './rehearsal.fixture.ts'

/** An item that is shown, and one that its layer cannot load. */
export const good: Behaviour = { ready: 20, cued: 30, ended: 3_000, moved: 400 }
export const bad: Behaviour = { ...good, ready: 'fails' }

/** A picture of five seconds. */
export function item(key: string, change: Partial<PlanItem> = {}): PlanItem {
  return {
    key,
    kind: 'image',
    source: `content/${key}`,
    type: 'image/png',
    milliseconds: 5_000,
    transition: { kind: 'crossfade', milliseconds: 400, direction: 'left' },
    fit: 'cover',
    backdrop: 'blurred',
    volume: 0,
    coupon: null,
    alt: null,
    ...change,
  }
}

/** A film that is shown for as long as it lasts. */
export const video = (key: string, change: Partial<PlanItem> = {}) =>
  item(key, { kind: 'video', type: 'video/mp4', milliseconds: null, ...change })

export const planOf = (revision: number, items: PlanItem[], takeover: Plan['takeover'] = 'boundary'): Plan => ({
  revision,
  takeover,
  items,
})

/** One plan, there from the start. */
export const at0 = (items: PlanItem[]) => [{ at: 0, plan: planOf(1, items) }]

/** Revision and key of whatever was reported as presented, in order. */
export function presentedKeys(notes: readonly Note[]): string[] {
  return notes.flatMap(({ effect }) => (effect.type === 'report-presented' ? [`${effect.revision}:${effect.key}`] : []))
}

/** How many effects of one type there were. */
export const count = (notes: readonly Note[], type: Note['effect']['type']) =>
  notes.filter(({ effect }) => effect.type === type).length
