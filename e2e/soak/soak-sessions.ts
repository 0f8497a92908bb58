import type { Page } from '@playwright/test'
import { hurry } from '../fixtures/hurry.ts'
import { type Patch, type PatchedApplication, patchedApplication } from '../fixtures/patched-application.ts'
import { type RunningPlayer, startPlayer } from '../fixtures/player.ts'
import { scriptedApplication, wordsRecord } from '../fixtures/scripted-vision.ts'
import { sceneFile } from '../scenes/make-scenes.ts'
import type { Sample } from './growth.ts'
import { hurriedSession, type SessionKind, sessionKinds, untilIdle } from './hurried-sessions.ts'
import { lookAtPage } from './page-figures.ts'
import { takeSample } from './sample.ts'

export type Soak = {
  readonly samples: readonly Sample[]
  /** How many sessions of each kind came as far as they should. */
  readonly came: Readonly<Record<SessionKind, number>>
  /** Sessions of each kind. */
  readonly tried: Readonly<Record<SessionKind, number>>
  /** Why it went no further, with what the player said of itself and its screen then; null: nothing was in the way. */
  readonly brokenBy: string | null
}

export type SoakOptions = {
  readonly sessions: number
  /** A sample is taken after every so many sessions. */
  readonly every: number
  readonly kinds?: readonly SessionKind[]
  readonly patches?: readonly Patch[]
  /** The vision process finds a face without looking, so that a busy machine loses none; all else is real. */
  readonly alwaysFound?: boolean
  readonly progress?: (sample: Sample) => void
  /** Ends the soak after the session at work. */
  readonly signal?: AbortSignal
}

const none = (): Record<SessionKind, number> => ({ declared: 0, starting: 0, searching: 0, confirming: 0, watching: 0 })

async function whatIsSeen(player: RunningPlayer, page: Page, error: unknown): Promise<string> {
  const status = await player.status().catch((reason: unknown) => String(reason))
  const screen = await page
    .locator('body')
    .innerText({ timeout: 5_000 })
    .catch((reason: unknown) => String(reason))
  return [String(error), JSON.stringify(status), screen].join('\n')
}

/** Bytes of the objects that main keeps: used after a collection, which is forced. */
const mainHeapOf = (player: RunningPlayer): Promise<number> =>
  player.application.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collect: unknown = process.getBuiltinModule('node:vm').runInNewContext('gc')
    if (typeof collect === 'function') collect()
    return process.memoryUsage().heapUsed
  })

/** The built application, hurried; and where a face is always found, patient too. */
async function soakedApplication({ alwaysFound = false, patches = [] }: SoakOptions): Promise<PatchedApplication> {
  if (!alwaysFound) return patchedApplication([...hurry, ...patches])
  const application = await scriptedApplication(patches)
  await application.script({ records: [wordsRecord({ audience: 'one', attention: 'looking' })] })
  return application
}

/** Sessions of every kind in a row, in one player with a fake camera that shows a face; looks at it now and then. */
export async function soakSessions(options: SoakOptions): Promise<Soak> {
  const { sessions, every, kinds = sessionKinds, progress, signal } = options
  const application = await soakedApplication(options)
  const player = await startPlayer({
    application: application.directory,
    camera: await sceneFile('stays', 4711),
    // A small screen: what is drawn on it is not what a soak of sessions is about.
    display: '1280x720',
  })
  const [samples, came, tried] = [[] as Sample[], none(), none()]
  let brokenBy: string | null = null
  try {
    const page: Page = await player.page()
    await untilIdle(page)
    const devtools = await page.context().newCDPSession(page)
    for (let done = 0; done < sessions && !signal?.aborted && brokenBy === null; done += 1) {
      const kind = kinds[done % kinds.length] as SessionKind
      tried[kind] += 1
      try {
        if (await hurriedSession(page, kind)) came[kind] += 1
      } catch (error) {
        brokenBy = await whatIsSeen(player, page, error)
      }
      if ((done + 1) % every === 0) {
        const inside = { done: done + 1, ...(await lookAtPage(devtools)), mainHeap: await mainHeapOf(player) }
        const { dataDirectory, processes } = player
        const main = player.application.process().pid ?? 0
        const sample = await takeSample({ dataDirectory, main, processes }, inside)
        samples.push(sample)
        progress?.(sample)
      }
    }
  } finally {
    await player.close()
    await application.remove()
  }
  return { samples, came, tried, brokenBy }
}
