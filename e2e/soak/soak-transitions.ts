import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { hurry } from '../fixtures/hurry.ts'
import { patchedApplication } from '../fixtures/patched-application.ts'
import type { Sample } from './growth.ts'
import { type LonePlayer, startLonePlayer } from './lone-player.ts'
import { followMissed } from './missed-items.ts'
import { lookAtPage } from './page-figures.ts'
import { takeSample } from './sample.ts'
import { type Medium, type SoakKind, soakMedia } from './soak-media.ts'
import { isSpoilt, writeSoakPackage } from './soak-package.ts'
import { openStageNotes } from './stage-notes.ts'
import { noteStageReports } from './stage-reports.ts'
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
  /** What is shown; all of it where nothing is said. */
  readonly kinds?: readonly SoakKind[]
  /** Whether main and the page collect before they are looked at; they do where nothing is said. */
  readonly collects?: boolean
  /** How much longer than it should an item may be on, in milliseconds. */
  readonly patience?: number
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
  const { folder } = await writeSoakPackage(version, media, lengths)
  await rename(folder, join(inbox, `soak-${version}`))
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
  const {
    transitions,
    every,
    disturbEvery,
    lengths,
    collects = true,
    patience = 2_000,
    besides,
    progress,
    signal,
  } = options
  const media = await soakMedia(options.kinds)
  const inbox = await mkdtemp(join(tmpdir(), 'askfirst-soak-inbox-'))
  const notesFolder = await mkdtemp(join(tmpdir(), 'askfirst-soak-notes-'))
  const file = join(notesFolder, 'stage.jsonl')
  const notes = await openStageNotes(file)
  const reported = noteStageReports({ file, every, collects, ...(besides !== undefined && { besides }) })
  const application = await patchedApplication([...hurry, ...reported])
  const player = await startLonePlayer(application.directory, ['--inbox', inbox, '--allow-unsigned'])
  const samples: Sample[] = []
  const missed: string[] = []
  const done = { presented: 0, imports: 0, sessions: 0 }
  const left = followMissed({ isSpoilt, patience })
  let mainHeap = 0
  const follow = async (): Promise<void> => {
    const taken = await notes.take()
    mainHeap = taken.mainHeap
    missed.push(...left.in(taken.notes))
    done.presented += taken.notes.filter(({ name }) => name === 'presented').length
  }
  try {
    await importVersion(player, inbox, 1, { media, lengths })
    // The demo's items were in the way until then.
    left.in((await notes.take()).notes)
    while (done.presented < transitions && !signal?.aborted) {
      await setTimeout(Math.min(1_000, (every * Math.min(...lengths)) / 4))
      await follow()
      if (done.presented >= (samples.length + 1) * every) {
        const inPage = await player.withPage((page) => lookAtPage(page, collects))
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
