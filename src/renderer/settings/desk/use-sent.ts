import { useMemo, useState } from 'react'

type Sent<State, Change> = {
  readonly change: Change
  /** Main's last snapshot when the change was sent. */
  readonly before: State
  readonly answered: boolean
}

/** Whether main has not answered a change yet, or has not sent a snapshot since; `present`: its last snapshot. */
const waits = <State, Change>({ before, answered }: Sent<State, Change>, present: State): boolean =>
  !answered || before === present

/**
 * What main said last, with what was sent to it since merged in: a tap leaves a field and presses a button in one task, and
 * whatever sends a whole list has to know what the field has just sent. What main refuses is gone at once; what it took is its
 * own to say from its next snapshot on, and it sends that before its answer.
 */
export function useSent<State extends object, Change extends object>(
  present: State,
  merge: (state: State, change: Change) => State,
): { readonly state: State; send(change: Change, call: Promise<void>): void } {
  const [sent, setSent] = useState<readonly Sent<State, Change>[]>([])
  const state = useMemo(
    () => sent.filter((each) => waits(each, present)).reduce((merged, { change }) => merge(merged, change), present),
    [present, sent, merge],
  )
  return {
    state,
    send(change, call) {
      setSent((all) => [...all.filter((each) => waits(each, present)), { change, before: present, answered: false }])
      call.then(
        () => setSent((all) => all.map((each) => (each.change === change ? { ...each, answered: true } : each))),
        () => setSent((all) => all.filter((each) => each.change !== change)),
      )
    },
  }
}
