import { useState } from 'react'
import type { Bridge } from '../../../contract/calls/bridge.ts'
import type { CallReason } from '../../../contract/reasons.ts'
import { changeGroups } from '../../../contract/settings/change-groups.ts'
import { mergedChange } from '../../../contract/settings/merged-change.ts'
import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import { inverseChange } from '../inverse-change.ts'
import { reasonOf } from '../reason.ts'
import type { ContentWords } from '../words/content.de.ts'
import { useSent } from './use-sent.ts'

/** The groups that staff change one by one; how far the first start got is none of them. */
type ChangedGroup = Exclude<keyof SettingsChange, 'firstStart'>

/** What the last change came to: done and how to take it back, taken back, or refused. */
export type ChangeNote =
  | { readonly kind: 'changed'; readonly group: ChangedGroup; readonly back: SettingsChange }
  | { readonly kind: 'restored'; readonly back: SettingsChange }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'pin-changed' }
  | { readonly kind: 'content'; readonly done: keyof ContentWords['done'] }
  | { readonly kind: 'refused'; readonly reason: CallReason }

const isChangedGroup = (group: keyof SettingsChange): group is ChangedGroup => group !== 'firstStart'

/** What is said of a change that was taken: which group it is of, and what takes it back. */
function changedNote(asked: SettingsChange, back: SettingsChange): ChangeNote | undefined {
  const group = changeGroups.filter(isChangedGroup).find((each) => asked[each])
  return group && { kind: 'changed', group, back }
}

export type Changes = {
  /** As main said them last, with what was sent to it since. */
  readonly settings: StaffSettings
  readonly note: ChangeNote | undefined
  apply(change: SettingsChange): void
  takeBack(back: SettingsChange): void
  /**
   * Waits for what was asked of main. Where it says nothing when done, it takes away the refusal that was there before it,
   * and leaves what is said of another.
   */
  attempt(call: Promise<void>, done?: ChangeNote): void
  /** Waits for what nobody asked for: it says only if it is refused, and not when it is done. */
  attemptUnasked(call: Promise<void>): void
  /** Says why something was refused that was not attempted here. */
  refused(reason: string): void
  dismiss(): void
}

/** Sends changes to main at once and remembers how to take the last one back. */
export function useChanges(bridge: Bridge<'settings'>, present: StaffSettings): Changes {
  const [note, setNote] = useState<ChangeNote>()
  const { state: settings, send } = useSent(present, mergedChange)
  const refuse = (failure: unknown) => setNote({ kind: 'refused', reason: reasonOf(failure) })
  const attempt = (call: Promise<void>, done?: ChangeNote) => {
    const before = note?.kind === 'refused' ? note : undefined
    call.then(() => setNote((now) => done ?? (now === before ? undefined : now)), refuse)
  }
  const change = (asked: SettingsChange, done: ChangeNote | undefined) => {
    const call = bridge.call.change(asked)
    send(asked, call)
    attempt(call, done)
  }
  return {
    settings,
    note,
    apply: (asked) => change(asked, changedNote(asked, inverseChange(settings, asked))),
    takeBack: (back) => change(back, { kind: 'taken-back' }),
    attempt,
    attemptUnasked: (call) => void call.catch(refuse),
    refused: (reason) => refuse(new Error(reason)),
    dismiss: () => setNote(undefined),
  }
}
