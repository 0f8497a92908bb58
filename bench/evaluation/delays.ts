import type { Account } from '../../e2e/scenes/expectation.ts'
import { roomHeight } from '../../e2e/scenes/pose.ts'
import type { Scene } from '../../e2e/scenes/scene.ts'
import type { SceneRecord } from '../../e2e/scenes/scene-list.ts'
import { type Seen, seenAt } from './truth.ts'

/** What a scene shows differently from an instant on, and what has to be said because of that. */
type Change = { readonly at: number } & (
  | { readonly kind: 'word'; readonly signal: 'attention' | 'distance'; readonly value: string }
  /** Whoever agreed is not there alone any more. */
  | { readonly kind: 'doubt' }
)

/** How long after a change of the scene it was decided, in seconds; null: it never was. */
export type Delay = { readonly kind: Change['kind']; readonly seconds: number | null }

/** What a change may take at most, in seconds: the middle one, and the slowest. */
export const middleGoal = 1.5
export const worstGoal = 3

/** Looked at so often, in seconds. */
const step = 0.05
const steps = Array.from({ length: 600 }, (_, index) => index * step)

/** Undefined between the bounds, where either word is as true (docs/vision.md). */
function wordFor(signal: 'attention' | 'distance', { pose }: Seen): string | undefined {
  if (signal === 'attention') {
    const turn = Math.abs(pose.turn)
    return turn < 20 ? 'looking' : turn >= 30 ? 'away' : undefined
  }
  const share = pose.size / roomHeight
  return share <= 1 / 4 ? 'far' : share >= 1 / 3 ? 'near' : undefined
}

function changesOf(scene: Scene, record: SceneRecord, { from, who }: { from: number; who: number }): readonly Change[] {
  const changes: Change[] = []
  const values: { attention?: string; distance?: string } = {}
  for (const at of steps.filter((each) => each < scene.seconds)) {
    const here = seenAt(scene, record, at)
    const [only, another] = here
    if (only?.who !== who || another) {
      if (at <= from) continue
      return [...changes, { kind: 'doubt', at }]
    }
    for (const signal of ['attention', 'distance'] as const) {
      const value = wordFor(signal, only)
      if (value === undefined || value === values[signal]) continue
      if (values[signal] !== undefined && at > from) changes.push({ kind: 'word', signal, value, at })
      values[signal] = value
    }
  }
  return changes
}

/**
 * How soon what a scene shows differently was decided, of one that somebody was found in: a word that became false was
 * replaced, or the words ended because of a doubt. Counted are changes after the first words. A word that a doubt came
 * before is not awaited any more; one that changed again before it was said is not either.
 */
export function delaysOf(account: Account, scene: Scene, record: SceneRecord): readonly Delay[] {
  const [first] = account.words
  const { found, doubt } = account
  if (!first || found === undefined) return []
  const [agreed] = seenAt(scene, record, found)
  if (!agreed) return []
  const changes = changesOf(scene, record, { from: first.at, who: agreed.who })
  const over = doubt?.at ?? Number.POSITIVE_INFINITY
  return changes.flatMap((change): readonly Delay[] => {
    if (change.kind === 'doubt') return [{ kind: 'doubt', seconds: doubt ? Math.max(0, doubt.at - change.at) : null }]
    const { signal, value } = change
    const next = changes.find((later) => later.at > change.at && (later.kind === 'doubt' || later.signal === signal))
    const until = Math.min(over, next?.at ?? scene.seconds)
    const said = account.words.find(({ at, words }) => at >= change.at && at < until && words[signal] === value)
    if (said) return [{ kind: 'word', seconds: said.at - change.at }]
    // Whoever changes once more so soon is not waited for.
    return until - change.at < worstGoal ? [] : [{ kind: 'word', seconds: null }]
  })
}
