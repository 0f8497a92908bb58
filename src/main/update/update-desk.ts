import type { CallReason } from '../../contract/reasons.ts'
import type { UpdateReason, UpdateView } from '../../contract/views/update-view.ts'
import type { Clock } from '../base/time/clock.ts'
import { isNewerVersion } from '../base/version-order.ts'
import type { HelperAnswer } from './helper-answer.ts'
import { judgeRelease, type OwnRelease, type Release } from './release.ts'
import type { FoundRelease } from './release-on-stick.node.ts'
import type { ReleaseSignatures } from './release-signatures.ts'

/** How often the system's helper is looked to for its answer, and how long. */
const answerMilliseconds = 1_000
const patienceMilliseconds = 10 * 60_000
/** It answers a moment after it has put this version back, which starts before that. */
const startMilliseconds = 60_000

export type UpdateDeskParts = {
  readonly clock: Clock
  readonly own: OwnRelease
  /** Undefined: this player takes no updates. */
  readonly signatures: Pick<ReleaseSignatures, 'ofComment'> | undefined
  readonly find: (root: string) => Promise<readonly FoundRelease[]>
  /** Copies and verifies; undefined: the copy is what was signed. */
  readonly handOver: (
    release: FoundRelease,
    onBytes: (bytes: number, total: number) => void,
    called: AbortSignal,
  ) => Promise<UpdateReason | undefined>
  /** Asks the system to install what was handed over. */
  readonly ask: () => Promise<UpdateReason | undefined>
  /** What the system answered, once it has; the player may be ended by the installation before, and ask at its next start. */
  readonly answer: () => Promise<HelperAnswer | undefined>
  /** The next version is in place, and this one still runs. */
  readonly startAnew: () => void
  readonly changed: () => void
}

export type UpdateDesk = {
  view(): UpdateView
  /** The version that staff may install from a stick that is in; null: none. */
  offered(): string | null
  /** Which sticks are in, by their folders; told at every look for sticks. */
  sticks(roots: readonly string[]): Promise<void>
  /** Whoever calls has said the PIN; `version` is what stood before them then. */
  take(version: string): CallReason | undefined
  /** Only while it is copied: an installation runs to its end. */
  cancel(): void
  dispose(): void
}

type Offer = { readonly found: FoundRelease; readonly release: Release }

/**
 * An update of the player itself, from the stick to the system's own installer.
 *
 *     off
 *     none ── on a stick ──▶ found ── take ──▶ copying ── verified ──▶ installing ── installed ──▶ it starts anew
 *      ▲ ▲                   │  ▲                │ cancel, refused         │ refused
 *      │ └──── stick out ────┘  └── look ── none ◀┴────▶ refused ◀─────────┘
 */
export function createUpdateDesk(parts: UpdateDeskParts): UpdateDesk {
  const { clock, signatures } = parts
  let view: UpdateView = signatures ? { state: 'none' } : { state: 'off' }
  let offer: Offer | undefined
  let looking = false
  let calling = new AbortController()
  /** After one was refused in the course of it, the reason stands until the sticks are others. */
  let standsFor: string | undefined
  let cancelWait = (): void => undefined
  /** A refusal of the run before that no look for sticks has met yet. */
  let untold: Extract<HelperAnswer, { kind: 'refused' }> | undefined

  function show(next: UpdateView): void {
    if (JSON.stringify(next) === JSON.stringify(view)) return
    view = next
    parts.changed()
  }
  const busy = (): boolean => view.state === 'off' || view.state === 'copying' || view.state === 'installing'

  async function lookAt(roots: readonly string[]): Promise<void> {
    const found = (await Promise.all(roots.map(parts.find))).flat()
    if (busy() || !signatures) return
    const judged = found.map((each) => ({ each, ...judgeRelease(signatures.ofComment(each.signature), parts.own) }))
    const offers = judged.flatMap((one) => (one.ok ? [{ found: one.each, release: one.value }] : []))
    offer = offers.reduce<Offer | undefined>(
      (best, next) => (!best || isNewerVersion(next.release.version, best.release.version) ? next : best),
      undefined,
    )
    // The stick that brought this version may stay in for as long as it likes.
    const [refused] = judged.flatMap((one) => (one.ok || one.refusal === 'not-newer' ? [] : [one.refusal]))
    if (offer) show({ state: 'found', version: offer.release.version })
    else show(refused ? { state: 'refused', reason: refused, version: null } : { state: 'none' })
  }

  function refuse(reason: UpdateReason, version: string | null, roots: string | undefined): void {
    standsFor = roots
    show({ state: 'refused', reason, version })
  }

  function waitForAnswer(version: string, until: number): void {
    cancelWait = clock.after(answerMilliseconds, async () => {
      const answer = await parts.answer()
      if (answer?.kind === 'installed') parts.startAnew()
      else if (answer) refuse(answer.reason, version, present)
      else if (clock.monotonic() >= until) refuse('no-answer', version, present)
      else waitForAnswer(version, until)
    })
  }

  let present: string | undefined

  function waitAtStart(until: number): void {
    cancelWait = clock.after(answerMilliseconds, async () => {
      const answer = await parts.answer()
      if (busy()) return
      if (answer?.kind === 'refused') {
        if (present === undefined) untold = answer
        else refuse(answer.reason, answer.version, present)
      } else if (!answer && clock.monotonic() < until) waitAtStart(until)
    })
  }
  if (signatures) waitAtStart(clock.monotonic() + startMilliseconds)

  async function run({ found, release: { version } }: Offer): Promise<void> {
    let shown = -1
    const onBytes = (bytes: number, total: number): void => {
      const percent = Math.floor((bytes / total) * 100)
      if (percent === shown) return
      shown = percent
      show({ state: 'copying', version, bytes, total })
    }
    const { signal } = calling
    const notCopied = await parts.handOver(found, onBytes, signal)
    // A call that came with the last bytes counts like any other, whatever became of the copy.
    if (signal.aborted) return show({ state: 'none' })
    if (notCopied) return refuse(notCopied, version, present)
    // From here on the system has it: nothing is offered to call off any more.
    show({ state: 'installing', version })
    const notAsked = await parts.ask()
    if (signal.aborted) return
    if (notAsked) refuse(notAsked, version, present)
    else waitForAnswer(version, clock.monotonic() + patienceMilliseconds)
  }

  return {
    view: () => view,
    offered: () => (view.state === 'found' ? view.version : null),
    async sticks(roots) {
      present = roots.join('\n')
      if (untold) refuse(untold.reason, untold.version, present)
      untold = undefined
      if (looking || busy()) return
      if (standsFor !== undefined && standsFor === present) return
      standsFor = undefined
      looking = true
      try {
        await lookAt(roots)
      } finally {
        looking = false
      }
    },
    take(version) {
      if (view.state !== 'found' || offer?.release.version !== version) return 'not-now'
      calling = new AbortController()
      cancelWait()
      show({ state: 'copying', version, bytes: 0, total: 1 })
      void run(offer)
      return undefined
    },
    cancel() {
      if (view.state === 'copying') calling.abort()
    },
    dispose() {
      calling.abort()
      cancelWait()
    },
  }
}
