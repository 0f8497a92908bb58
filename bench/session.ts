import type { Page } from '@playwright/test'
import { agree } from '../e2e/fixtures/person.ts'
import { type RunningPlayer, shopDisplay, startPlayer } from '../e2e/fixtures/player.ts'
import { sceneFile } from '../e2e/scenes/make-scenes.ts'
import { watchCamera, whenGone } from './measuring/camera-holder.ts'
import { atMost, type Bench, type Figure, milliseconds } from './measuring/figure.ts'
import { listenInMain, type MainNote, takeNotes } from './measuring/main-notes.ts'
import { type Instant, whenPresented, whenTouched } from './measuring/page-instants.ts'
import { runAlone } from './measuring/run.ts'
import { summarize } from './measuring/statistics.ts'

/** Everything of one session, in milliseconds after "Yes" was let go or "Stop" was pressed. */
type Timings = {
  readonly sign: number
  readonly visionReady: number
  readonly cameraOpen: number
  readonly firstLook: number
  readonly found: number
  readonly firstWord: number
  readonly windowClosed: number
  readonly cameraClosed: number
  readonly visionGone: number
  readonly sentence: number
}

const instantOf = (notes: readonly MainNote[], name: string): number => {
  const found = notes.find((note) => note.name === name)
  if (!found) throw new Error(`the session had no ${name}: ${notes.map((note) => note.name).join(', ')}`)
  return found.at
}

async function endedEarly(page: Page, ended: Instant): Promise<never> {
  await ended
  throw new Error(`it ended before a word: ${await page.locator('[data-key="ended"]').textContent()}`)
}

async function oneSession(player: RunningPlayer, page: Page, scene: string): Promise<Timings> {
  const { application } = player
  await takeNotes(application)
  const yes = await whenTouched(page, '[data-intent="agree"]', 'pointerup')
  const sign = await whenPresented(page, '#camera-state[data-camera="on"]')
  const firstWord = await whenPresented(page, '.mirror .known')
  const ended = await whenPresented(page, '[data-key="ended"]')
  const camera = watchCamera(application.process().pid ?? 0, scene)
  try {
    await agree(page)
    await Promise.race([firstWord.at, endedEarly(page, ended.at)])
    const started = await takeNotes(application)
    const pid = started.find((note) => note.name === 'vision-spawned')?.pid ?? 0
    // The session does something for a while, as a customer's would.
    await page.waitForTimeout(1_500)

    const stop = await whenTouched(page, '[data-intent="stop"]', 'pointerdown')
    const gone = whenGone(pid)
    await page.locator('#stop').click()
    const sentence = await ended.at
    const [visionGone, cameraClosed] = [await gone, await camera.closed]
    const notes = await takeNotes(application)
    const [from, to] = [await yes.at, await stop.at]
    if (instantOf(notes, 'window-closed') < to) throw new Error('it paused by itself before the stop')
    return {
      sign: (await sign.at) - from,
      visionReady: instantOf(started, 'record-ready') - from,
      cameraOpen: (await camera.opened) - from,
      firstLook: instantOf(started, 'record-hint') - from,
      found: instantOf(started, 'record-found') - from,
      firstWord: (await firstWord.at) - from,
      windowClosed: instantOf(notes, 'window-closed') - to,
      cameraClosed: cameraClosed - to,
      visionGone: visionGone - to,
      sentence: sentence - to,
    }
  } finally {
    camera.end()
  }
}

/** The next touch ends the closing sentence; a real one waits for the invitation. */
async function backToIdle(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('[data-intent="invite"]').first().waitFor()
}

function figuresOf(all: readonly Timings[], failed: number): Figure[] {
  const row = (what: string, name: keyof Timings, limit?: number): Figure => {
    const { p50, p95 } = summarize(all.map((timings) => timings[name]))
    const seen = `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`
    return { what, seen, ...(limit !== undefined && { goal: atMost(p95, limit, `${milliseconds(limit)} (p95)`) }) }
  }
  return [
    { what: 'sessions measured, and failed', seen: `${all.length}, ${failed}` },
    row('"Yes" → camera sign presented', 'sign', 1000),
    row('"Yes" → vision process ready', 'visionReady'),
    row('"Yes" → camera device open', 'cameraOpen'),
    row('"Yes" → first picture looked at', 'firstLook', 1000),
    row('"Yes" → face found, "Is this you?" asked', 'found'),
    row('"Yes" → first word on the screen', 'firstWord', 3500),
    row('stop → every track stopped, capture window closed', 'windowClosed', 100),
    row('stop → camera device closed', 'cameraClosed', 500),
    row('stop → vision process gone', 'visionGone', 500),
    row('stop → closing sentence on the screen', 'sentence'),
  ]
}

export const session: Bench = {
  name: 'session',
  method:
    'Sessions on a scene in which one face stays, one after the other in one player. "Yes" and stop are the instants of the input events; what the page shows counts once two animation frames have passed; the camera device and the vision process are read from /proc every 4 ms; records and windows are noted as they reach the main process. "First picture looked at" is the arrival of the first record, detection included. "Is this you?" stands for 2 s by design. On a starved machine sessions fail here: half a second without a picture is a doubt, and the player pauses.',
  async measure({ quick, sessions = quick ? 3 : 50 }) {
    const scene = await sceneFile('stays', 4711)
    const player = await startPlayer({ display: shopDisplay, camera: scene })
    const all: Timings[] = []
    let failed = 0
    try {
      const page = await player.page()
      await listenInMain(player.application)
      for (let round = 0; round < sessions; round += 1) {
        try {
          all.push(await oneSession(player, page, scene))
        } catch (error) {
          failed += 1
          process.stderr.write(`session ${round + 1} failed: ${error instanceof Error ? error.message : error}\n`)
        }
        await backToIdle(page)
      }
    } finally {
      await player.close()
    }
    return figuresOf(all, failed)
  },
}

if (import.meta.main) await runAlone(session)
