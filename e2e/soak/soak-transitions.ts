import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { hurry } from '../fixtures/hurry.ts'
import { patchedApplication } from '../fixtures/patched-application.ts'
import { type RunningPlayer, startPlayer } from '../fixtures/player.ts'
import type { Patch } from '../stage/media.ts'
import type { Sample } from './growth.ts'
import { hurriedSession } from './hurried-sessions.ts'
import { takeSample } from './sample.ts'
import { soakItems, soakMedia, writeSoakPackage } from './soak-package.ts'
import { missedIn, noteStageReports, type StageReport, takeStageReports } from './stage-reports.ts'

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
  player: RunningPlayer,
  inbox: string,
  version: number,
  { media, lengths }: { readonly media: readonly Patch[]; readonly lengths: readonly number[] },
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
 * choose by touch in between.
 */
export async function soakTransitions(options: TransitionsSoakOptions): Promise<TransitionsSoak> {
  const { transitions, every, disturbEvery, lengths, besides, progress, signal } = options
  const media = await soakMedia()
  const inbox = await mkdtemp(join(tmpdir(), 'askfirst-soak-inbox-'))
  const application = await patchedApplication([...hurry, ...noteStageReports(besides)])
  const player = await startPlayer({
    application: application.directory,
    words: ['--inbox', inbox, '--allow-unsigned'],
    display: '1280x720',
  })
  const samples: Sample[] = []
  const missed: string[] = []
  const done = { presented: 0, imports: 0, sessions: 0 }
  let last: readonly StageReport[] = []
  const follow = async (): Promise<void> => {
    const reports = await takeStageReports(player)
    missed.push(...missedIn([...last, ...reports], soakItems))
    const presented = reports.filter(({ name }) => name === 'presented')
    done.presented += presented.length
    last = presented.slice(-1).concat(presented.length === 0 ? last : [])
  }
  try {
    const page = await player.page()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    await importVersion(player, inbox, 1, { media, lengths })
    // The demo's items were in the way until then.
    await takeStageReports(player)
    while (done.presented < transitions && !signal?.aborted) {
      // Each look is a script that main is given from outside and its inspector keeps: five a second for hours were 50 MB.
      await setTimeout(Math.min(1_000, (every * Math.min(...lengths)) / 4))
      await follow()
      if (done.presented >= (samples.length + 1) * every) {
        const sample = await takeSample(player, devtools, done.presented)
        samples.push(sample)
        progress?.(sample)
      }
      if (done.presented >= (done.imports + 1) * disturbEvery) {
        done.imports += 1
        await importVersion(player, inbox, done.imports + 1, { media, lengths })
      }
      if (done.presented >= (done.sessions + 0.5) * disturbEvery) {
        done.sessions += 1
        await hurriedSession(page, 'declared')
      }
    }
  } finally {
    await player.close()
    await application.remove()
    await rm(inbox, { recursive: true, force: true })
  }
  return { samples, missed, ...done }
}
