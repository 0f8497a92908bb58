import { useMemo, useState } from 'react'

type Sent<State, Change> = {
  readonly change: Change
  /** What main had said last when it was sent. */
  readonly before: State
  readonly answered: boolean
}

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
  const waits = ({ before, answered }: Sent<State, Change>): boolean => !answered || before === present
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way of merging never changes
  const state = useMemo(
    () => sent.filter(waits).reduce((merged, { change }) => merge(merged, change), present),
    [present, sent],
  )
  return {
    state,
    send(change, call) {
      setSent((all) => [...all.filter(waits), { change, before: present, answered: false }])
      call.then(
        () => setSent((all) => all.map((each) => (each.change === change ? { ...each, answered: true } : each))),
        () => setSent((all) => all.filter((each) => each.change !== change)),
      )
    },
  }
}
