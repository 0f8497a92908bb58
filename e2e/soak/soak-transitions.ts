import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { hurry } from '../fixtures/hurry.ts'
import { patchedApplication } from '../fixtures/patched-application.ts'
import type { Sample } from './growth.ts'
import { type LonePlayer, startLonePlayer } from './lone-player.ts'
import { lookAtPage, takeSample } from './sample.ts'
import { type Medium, soakItems, soakMedia, writeSoakPackage } from './soak-package.ts'
import { openStageNotes } from './stage-notes.ts'
import { missedIn, noteStageReports, type StageReport } from './stage-reports.ts'
import { touchedSession } from './touched-session.ts'

export type TransitionsSoak = {
  readonly samples: readonly Sample[]
  /** How many items were presented. */
  readonly presented: number
  /** What did not come when it should have. */
  readonly missed: readonly string[]
  readonly imports: number
  readonly sessions: number
}

export type TransitionsSoakOptions = {
  readonly transitions: number
  /** After every so many items a sample is taken. */
  readonly every: number
  /** After every so many items a new version of the package is imported, and half way from one to the next somebody asks for other offers. */
  readonly disturbEvery: number
  /** How long an item is on, in milliseconds, by its place. */
  readonly lengths: readonly number[]
  /** Run in main with each item that was presented: what a leak would do. */
  readonly besides?: string
  readonly progress?: (sample: Sample) => void
  /** Ends the soak at the next item. */
  readonly signal?: AbortSignal
}

/** Puts the next version of the package into the inbox, and waits until it plays. */
async function importVersion(
  player: LonePlayer,
  inbox: string,
  version: number,
  { media, lengths }: { readonly media: readonly Medium[]; readonly lengths: readonly number[] },
): Promise<void> {
  await rename(await writeSoakPackage(version, media, lengths), join(inbox, `soak-${version}`))
  // An import lets everything else go first: on a busy machine it takes its time.
  await expect
    .poll(async () => (await player.status().catch(() => undefined))?.playing, { timeout: 120_000 })
    .toMatchObject({ version, item: expect.any(String) })
  await rm(join(inbox, 'taken'), { recursive: true, force: true })
}

/**
 * Shows items one after the other in one player, and looks at it now and then; packages are imported and customers
 * choose by touch in between. The player is alone but for that: what it shows, main itself writes down.
 */
export async function soakTransitions(options: TransitionsSoakOptions): Promise<TransitionsSoak> {
  const { transitions, every, disturbEvery, lengths, besides, progress, signal } = options
  const media = await soakMedia()
  const inbox = await mkdtemp(join(tmpdir(), 'askfirst-soak-inbox-'))
  const notesFolder = await mkdtemp(join(tmpdir(), 'askfirst-soak-notes-'))
  const file = join(notesFolder, 'stage.jsonl')
  const notes = await openStageNotes(file)
  const reported = noteStageReports({ file, every, ...(besides !== undefined && { besides }) })
  const application = await patchedApplication([...hurry, ...reported])
  const player = await startLonePlayer(application.directory, ['--inbox', inbox, '--allow-unsigned'])
  const samples: Sample[] = []
  const missed: string[] = []
  const done = { presented: 0, imports: 0, sessions: 0 }
  let last: readonly StageReport[] = []
  let mainHeap = 0
  const follow = async (): Promise<void> => {
    const taken = await notes.take()
    const { reports } = taken
    mainHeap = taken.mainHeap
    missed.push(...missedIn([...last, ...reports], soakItems))
    const presented = reports.filter(({ name }) => name === 'presented')
    done.presented += presented.length
    last = presented.slice(-1).concat(presented.length === 0 ? last : [])
  }
  try {
    await importVersion(player, inbox, 1, { media, lengths })
    // The demo's items were in the way until then.
    await notes.take()
    while (done.presented < transitions && !signal?.aborted) {
      await setTimeout(Math.min(1_000, (every * Math.min(...lengths)) / 4))
      await follow()
      if (done.presented >= (samples.length + 1) * every) {
        const inPage = await player.withPage(lookAtPage)
        const sample = await takeSample(player, { done: done.presented, mainHeap, ...inPage })
        samples.push(sample)
        progress?.(sample)
      }
      if (done.presented >= (done.imports + 1) * disturbEvery) {
        done.imports += 1
        await importVersion(player, inbox, done.imports + 1, { media, lengths })
      }
      if (done.presented >= (done.sessions + 0.5) * disturbEvery) {
        done.sessions += 1
        await player.withPage(touchedSession)
      }
    }
  } finally {
    await player.close()
    await notes.close()
    await application.remove()
    await rm(notesFolder, { recursive: true, force: true })
    await rm(inbox, { recursive: true, force: true })
  }
  return { samples, missed, ...done }
}
