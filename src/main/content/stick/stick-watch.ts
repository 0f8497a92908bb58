import type { PackageReason } from '../../../contract/reasons.ts'
import type { ContentSettings } from '../../../contract/settings/settings.ts'
import type { ImportWork } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import type { Clock } from '../../base/time/clock.ts'
import type { ImportRequest } from '../import/import-request.ts'
import { noAllowances } from '../import/import-request.ts'
import { isCopiedBadly, isPassing } from '../import/passing-reason.ts'
import { isStick, type Mount } from './mount.ts'
import { nameInPath } from './name-in-path.ts'
import type { Settled } from './result-text.ts'
import { createStickAnswers, type StickAnswersParts } from './stick-answers.ts'
import type { StickContent } from './stick-content.node.ts'

/** A stick is found at the second look at the latest, and a package on it is taken at the one after. */
const lookMilliseconds = 1_000
/** After a pull the system may take so long to unmount what is not there any more. */
const pullMilliseconds = 2_000
/** How long the screen still speaks of a stick that is out. */
const afterwardsMilliseconds = 6_000
/** How long it waits for one that was pulled too early. */
const waitingMilliseconds = 2 * 60_000
/** How long it speaks of one that nobody takes out. */
const stayingMilliseconds = 10 * 60_000

export type StickWatchParts = {
  readonly clock: Clock
  readonly settings: () => ContentSettings
  readonly mounts: () => Promise<readonly Mount[]>
  readonly lookInto: (root: string) => Promise<StickContent | null>
  readonly take: (request: ImportRequest) => Promise<ImportEnding>
  /** Leaves word on the stick; resolves when it is safe there. */
  readonly leaveResult: (root: string, ending: Settled) => Promise<void>
  /** What is told of sticks now. */
  readonly told: () => ImportWork | null
  readonly forget: () => void
  /** Told at every look which sticks are in: for others than the import. */
  readonly present: (sticks: readonly Mount[]) => void
  /** What had its answer before the player started, and where that is kept. */
  readonly memory: Pick<StickAnswersParts, 'before' | 'keep'>
}

/** What was seen on one stick at the last look, and what was tried as it lay there. */
type Seen = { readonly stamp: string; readonly tried: string }

/**
 * Watches for sticks by looking every second. What is on one is taken when it lay there unchanged for two looks; then the
 * reason or that it went well is left on it. It is taken again when it changed, or when the stick was out.
 */
export function watchSticks(parts: StickWatchParts): { dispose(): void } {
  const { clock, settings } = parts
  let seen = new Map<string, Seen>()
  const answers = createStickAnswers({ clock, ...parts.memory })
  const pulled = new Set<string>()
  /** The stick whose import is over and spoken of still, by identity. */
  let newsOf: string | undefined
  let ended = false
  let cancelLook = (): void => undefined
  let cancelForget = (): void => undefined

  const sticks = async (): Promise<readonly Mount[]> =>
    settings().sticks ? (await parts.mounts()).filter((mount) => isStick(mount, settings())) : []
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void clock.after(milliseconds, resolve))

  function forgetAfter(milliseconds: number): void {
    cancelForget()
    cancelForget = clock.after(milliseconds, parts.forget)
  }

  function requestFor(stick: Mount, { paths, loose }: StickContent): ImportRequest {
    const isIn = async (): Promise<boolean> => (await sticks()).some(({ identity }) => identity === stick.identity)
    return {
      origin: 'stick',
      name: nameInPath(paths[0] ?? ''),
      loose,
      paths,
      allowances: noAllowances,
      async isThere(reason) {
        if (reason === 'read-error') await pause(pullMilliseconds)
        return isIn()
      },
      async conclude(ending) {
        if (!stick.readOnly && ending.kind !== 'aborted' && (await isIn()))
          await parts.leaveResult(stick.folder, ending)
      },
    }
  }

  /** Of several packages another one could be taken at the next start, over what staff showed since. */
  const mayDoNextTime = (reason: PackageReason, { paths }: StickContent): boolean =>
    isPassing(reason) || (isCopiedBadly(reason) && paths.length === 1)

  async function takeFrom(stick: Mount, content: StickContent): Promise<void> {
    cancelForget()
    const ending = await parts.take(requestFor(stick, content))
    if (ending.kind === 'activated' || (ending.kind === 'refused' && !mayDoNextTime(ending.reason, content)))
      answers.answer(stick.identity, content.stamp)
    if (ending.kind === 'refused' && ending.reason === 'source-gone') pulled.add(stick.identity)
    newsOf = stick.identity
    if (!ended) forgetAfter(seen.has(newsOf) ? stayingMilliseconds : restMilliseconds())
  }

  const restMilliseconds = (): number =>
    parts.told()?.stage === 'source-gone' ? waitingMilliseconds : afterwardsMilliseconds

  async function lookAt(stick: Mount): Promise<Seen> {
    // Back so soon that no look missed it, it is what it was to the system.
    const before = pulled.delete(stick.identity) ? undefined : seen.get(stick.identity)
    const content = await parts.lookInto(stick.folder).catch(() => null)
    const stamp = content?.stamp ?? ''
    if (answers.wasAnswered(stick.identity, stamp)) return { stamp, tried: stamp }
    if (!content || before?.stamp !== stamp || before.tried === stamp) return { stamp, tried: before?.tried ?? '' }
    void takeFrom(stick, content)
    return { stamp, tried: stamp }
  }

  async function look(): Promise<void> {
    const present = await sticks()
    if (!ended) parts.present(present)
    const now = new Map<string, Seen>()
    for (const stick of present) if (!ended) now.set(stick.identity, await lookAt(stick))
    if (newsOf !== undefined && seen.has(newsOf) && !now.has(newsOf)) forgetAfter(restMilliseconds())
    seen = now
    if (!ended) answers.stillIn(now)
    for (const identity of pulled) if (!now.has(identity)) pulled.delete(identity)
    if (!ended) cancelLook = clock.after(lookMilliseconds, look)
  }

  void look()
  return {
    dispose() {
      ended = true
      cancelLook()
      cancelForget()
    },
  }
}
