import { namesSignal } from '../../contract/package/condition-signals.ts'
import { truthOf } from '../../contract/package/condition-truth.ts'
import { durationMilliseconds } from '../../contract/package/duration.ts'
import type { Trigger } from '../../contract/package/package.ts'
import type { Audience } from '../../contract/signals.ts'
import { nothingUsed, type Used, wordsBehind } from './condition.ts'

export type CompiledTrigger = {
  readonly id: string
  readonly when: Trigger['when']
  /** Whether it asks for what a camera sees. */
  readonly namesSignal: boolean
  readonly playlist: string
  readonly at: Trigger['at']
  /** Milliseconds. */
  readonly holdFor: number
  readonly cooldown: number
}

/** The trigger with its lengths of time in milliseconds, so that no duration is read again while it is asked. */
export function compileTrigger({ id, when, playlist, at, holdFor, cooldown }: Trigger): CompiledTrigger {
  const milliseconds = (text: string | undefined): number => (text && durationMilliseconds(text)) || 0
  return {
    id,
    when,
    namesSignal: namesSignal(when),
    playlist,
    at,
    holdFor: milliseconds(holdFor),
    cooldown: milliseconds(cooldown),
  }
}

/** All that triggers remember, in monotonic milliseconds. It belongs to one session and goes with it, whole. */
export type TriggerState = {
  readonly active: { readonly index: number; readonly since: number; readonly used: Used } | null
  /** By a trigger's index: until when it does not begin again. */
  readonly cooling: ReadonlyMap<number, number>
}

export const noTriggers: TriggerState = { active: null, cooling: new Map() }

export type TriggerDecision = {
  readonly state: TriggerState
  readonly trigger: CompiledTrigger | null
  readonly used: Used
  /** When time alone may change the decision, in monotonic milliseconds; Infinity: never. */
  readonly nextCheck: number
}

/** A hold outlives a word that changed, but not one that was taken back: what it names is always still known. */
function stillKnown({ used, usedInterests }: Used, { words, interests }: Audience): boolean {
  return used.every((name) => words[name] !== undefined) && usedInterests.every((id) => interests.includes(id))
}

/**
 * The first trigger in the list that holds wins. One holds while its condition does, and for `holdFor` since it began;
 * after it ended it does not begin again for `cooldown`. One that may not call its playlist now, or whose playlist has nothing
 * to show, is passed over.
 */
export function decideTriggers(
  triggers: readonly CompiledTrigger[],
  audience: Audience,
  now: number,
  before: TriggerState,
  mayCall: (trigger: CompiledTrigger) => boolean,
): TriggerDecision {
  const { active, cooling } = before
  const held = (index: number, { holdFor }: CompiledTrigger): boolean =>
    active?.index === index && now < active.since + holdFor && stillKnown(active.used, audience)
  const mayBegin = (index: number): boolean => active?.index === index || (cooling.get(index) ?? now) <= now

  const winner = triggers.findIndex((trigger, index) => {
    const isWanted = held(index, trigger) || (mayBegin(index) && truthOf(trigger.when, audience) === true)
    return isWanted && mayCall(trigger)
  })
  const trigger = triggers[winner] ?? null
  const holds = trigger !== null && truthOf(trigger.when, audience) === true
  const goesOn = active !== null && active.index === winner
  const used = holds ? wordsBehind(trigger.when, audience) : goesOn ? active.used : nothingUsed

  const stillCooling = new Map([...cooling].filter(([, until]) => until > now))
  if (active && !goesOn) {
    const cooldown = triggers[active.index]?.cooldown ?? 0
    if (cooldown > 0) stillCooling.set(active.index, now + cooldown)
  }
  const since = goesOn ? active.since : now
  const holdEnds = trigger && !holds ? since + trigger.holdFor : Infinity
  return {
    state: { active: trigger && { index: winner, since, used }, cooling: stillCooling },
    trigger,
    used,
    nextCheck: Math.min(holdEnds, ...stillCooling.values()),
  }
}
