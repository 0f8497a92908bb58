import { execFile, spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { noteProcess } from '../src/main/base/processes/noted-process.node.ts'
import { captureServices } from '../src/main/diagnostics/camera-handles.node.ts'
import { cameraHolders, comeToWords, expectNothingLooks, settled } from './fixtures/camera-session.ts'
import { mainBundle, type Patch, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { agree, sayYes, sentences, stop } from './fixtures/person.ts'
import { type RunningPlayer, startPlayer } from './fixtures/player.ts'
import { type QuickShop, quickShop } from './fixtures/quick-shop.ts'
import { faceAlwaysFound, type ScriptedApplication } from './fixtures/scripted-vision.ts'
import { sceneFile } from './scenes/make-scenes.ts'

// Several sessions in one test. Each has a player of its own, so that none has to wait for another where several run at a time.
test.describe.configure({ mode: 'parallel', timeout: 180_000 })

const camera = () => sceneFile('stays', 7)

/** Whether a process of the player holds the camera. */
const cameraOpen = (player: RunningPlayer) => async () => (await player.cameraHandles()) > 0

/** Stops these processes where they stand; what does not exist any more is left in peace. */
function freeze(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
}

/** Whether the closing sentence is on the screen while something is still left, at any moment until `done`. */
async function saidTooEarly(
  page: Page,
  done: () => Promise<boolean>,
  left: () => Promise<boolean> | boolean,
): Promise<boolean> {
  let early = false
  await expect
    .poll(
      async () => {
        // Asked first: where the sentence is what is waited for, it is looked at once more below.
        const isDone = await done()
        const said = await page.getByText(sentences.de.closing).isVisible()
        // Looked for after the sentence: what goes in between has not been lied about.
        if (said && (await left())) early = true
        return early || isDone
      },
      // Often: the watch over cameras ends such a lie within its second.
      { intervals: [20] },
    )
    .toBe(true)
  return early
}

test.describe('forgetting that is seen', () => {
  let shop: QuickShop
  let application: ScriptedApplication
  let player: RunningPlayer
  test.beforeAll(async () => {
    shop = await quickShop()
    application = await faceAlwaysFound()
  })
  test.afterAll(() => Promise.all([rm(shop.folder, { recursive: true }), application.remove()]))
  test.beforeEach(async () => {
    player = await startPlayer({
      camera: await camera(),
      content: shop.folder,
      application: application.directory,
    })
  })
  test.afterEach(() => player.close())

  test('P15: the sentence comes when the camera is closed, never before', async () => {
    const page = await comeToWords(player)
    await page.getByRole('button', { name: sentences.de.stop }).first().click()
    const closing = page.getByText(sentences.de.closing)
    expect(await saidTooEarly(page, () => closing.isVisible(), cameraOpen(player))).toBe(false)
    await expectNothingLooks(player)
    await settled(player, page)

    await test.step('a vision process that does not answer is killed, and all ends well', async () => {
      await comeToWords(player)
      const vision = await player.visionProcesses()
      expect(vision).toHaveLength(1)
      freeze(vision)
      await stop(page)
      await expectNothingLooks(player)
      await settled(player, page)
      expect((await player.status()).faults).toEqual([])
    })
  })

  test('P15: a camera that does not close is not said to be closed, and what holds it is killed', async () => {
    const page = await comeToWords(player)
    const holders = await cameraHolders(player)
    expect(holders).toHaveLength(1)
    freeze(holders)
    await page.getByRole('button', { name: sentences.de.stop }).first().click()
    const blocked = async () => (await page.locator('#camera-state').getAttribute('data-camera')) === 'unsure'
    expect(await saidTooEarly(page, blocked, cameraOpen(player))).toBe(false)
    await expect(page.getByText(sentences.de.closing)).toHaveCount(0)
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
    await player.statusWhen(({ faults }) => faults.some(({ code }) => code === 'camera-not-closed'))
    await expect.poll(() => player.cameraHandles()).toBe(0)
    await expect.poll(async () => (await player.processes()).filter((pid) => holders.includes(pid))).toEqual([])
    const seen = new Set<string>()
    await player.statusWhen(({ playing }) => {
      if ('item' in playing && playing.item) seen.add(playing.item)
      return seen.size >= 2
    })
    await expect(page.getByRole('button', { name: sentences.de.invitation })).toHaveCount(0)
  })
})

test('P15: an end before there is a vision process is one like any other', async () => {
  const application = await patchedApplication([
    {
      file: mainBundle,
      find: 'vision = started;',
      replace: 'vision = started; queueMicrotask(() => answers().recordInvalid());',
    },
  ])
  const player = await startPlayer({ camera: await camera(), application: application.directory })
  try {
    const page = await player.page()
    await sayYes(page)
    await expect(page.getByText(sentences.de.closing)).toBeVisible()
    await expectNothingLooks(player)
    await settled(player, page)
    expect((await player.status()).faults).toEqual([])
  } finally {
    await player.close()
    await application.remove()
  }
})

/**
 * A camera that takes its time: whoever opens this pipe waits until somebody writes into it. Somebody who only tries to
 * is told at once whether anybody waits (ENXIO: nobody does).
 */
async function slowCamera(folder: string): Promise<{ path: string; isAwaited(): Promise<boolean> }> {
  const path = join(folder, 'slow.mjpeg')
  await promisify(execFile)('mkfifo', [path])
  return {
    path,
    async isAwaited() {
      const writer = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch((error: { code?: string }) => {
        if (error.code === 'ENXIO') return undefined
        throw error
      })
      await writer?.close()
      return writer !== undefined
    },
  }
}

/** Somebody stops once the slow camera is being opened. */
async function stopOnceOpening(player: RunningPlayer, page: Page): Promise<void> {
  await page.getByRole('button', { name: sentences.de.stop }).first().waitFor()
  await expect.poll(async () => captureServices(await player.processes())).toHaveLength(1)
  await page.getByRole('button', { name: sentences.de.stop }).first().click()
}

/** Whether a slow camera would still be opened after the session ended like this, and its end was told. */
async function openedAfterTheEnd(leave = stopOnceOpening, ...patches: Patch[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-slow-camera-'))
  const slow = await slowCamera(folder)
  const application = await patchedApplication([...patience, ...patches])
  const player = await startPlayer({ camera: slow.path, application: application.directory })
  try {
    const page = await player.page()
    await sayYes(page)
    await leave(player, page)
    await page.getByText(sentences.de.closing).waitFor()
    // What was asked for before, and nobody ended, is done by now.
    await page.waitForTimeout(1_000)
    return await slow.isAwaited()
  } finally {
    await player.close()
    await application.remove()
    await rm(folder, { recursive: true })
  }
}

test('P15: a camera that is still being opened when somebody stops is never opened after the closing sentence', async () => {
  expect(await openedAfterTheEnd()).toBe(false)
})

test('P15: a capture page that breaks has asked for no camera that is opened afterwards', async () => {
  const broken = {
    file: 'renderer/assets/capture-*.js',
    find: 'function createSampler({ zone, rotation, mirror }) {',
    replace: 'function createSampler({ zone, rotation, mirror }) { throw new Error("no canvas");',
  }
  expect(await openedAfterTheEnd(async () => undefined, broken)).toBe(false)
})

/** Stops the capture page's process where it stands, as its window goes. */
const frozenPage: Patch = {
  file: mainBundle,
  find: 'if (!window.isDestroyed()) window.destroy();',
  replace:
    'if (!window.isDestroyed()) { process.kill(window.webContents.getOSProcessId(), "SIGSTOP"); window.destroy(); }',
}

/** The process of the capture page that is open. */
const capturePage = async (player: RunningPlayer): Promise<number> =>
  (await player.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('askfirst://capture'))
      ?.webContents.getOSProcessId(),
  )) ?? 0

/** Whether the end is told while the process that the capture page lived in is still there. */
async function saidBeforeItWasGone(processOf: typeof capturePage, ...patches: Patch[]): Promise<boolean> {
  const application = await patchedApplication([...patience, ...patches])
  const player = await startPlayer({ camera: await camera(), application: application.directory })
  try {
    const page = await player.page()
    await agree(page)
    await expect.poll(cameraOpen(player)).toBe(true)
    const renderer = noteProcess(await processOf(player))
    expect(renderer.exists()).toBe(true)
    await page.getByRole('button', { name: sentences.de.stop }).first().click()
    const closing = page.getByText(sentences.de.closing)
    const early = await saidTooEarly(page, () => closing.isVisible(), renderer.exists)
    if (!early) expect((await player.status()).faults).toEqual([])
    return early
  } finally {
    await player.close()
    await application.remove()
  }
}

/** The same for a process in its place that nobody else ends: how soon Chromium ends a page's is its own affair. */
async function saidBeforeAnotherWasGone(...patches: Patch[]): Promise<boolean> {
  const lasting = spawn('sleep', ['600'])
  const { pid = 0 } = lasting
  const other = { file: mainBundle, find: 'noteProcess(contents.getOSProcessId())', replace: `noteProcess(${pid})` }
  try {
    return await saidBeforeItWasGone(async () => pid, other, ...patches)
  } finally {
    lasting.kill('SIGKILL')
  }
}

test('P15: the sentence waits for the process of the capture page, which is killed if it does not end', async () => {
  expect(await saidBeforeItWasGone(capturePage, frozenPage)).toBe(false)
  expect(await saidBeforeAnotherWasGone()).toBe(false)
})

test.describe('control', () => {
  let hasty: ScriptedApplication
  test.beforeAll(async () => {
    hasty = await faceAlwaysFound([
      {
        file: mainBundle,
        find: 'if (mayOpen || isOpen || clock.monotonic() < waiting.openingUntil) {',
        replace: 'if (false) {',
      },
    ])
  })
  test.afterAll(() => hasty.remove())

  test('P15, control: a player that does not wait says so over an open camera, and is found out', async () => {
    const player = await startPlayer({ camera: await camera(), application: hasty.directory })
    try {
      const page = await comeToWords(player)
      const holders = await cameraHolders(player)
      freeze(holders)
      await page.getByRole('button', { name: sentences.de.stop }).first().click()
      expect(await saidTooEarly(page, async () => false, cameraOpen(player))).toBe(true)
      for (const pid of holders) process.kill(pid, 'SIGKILL')
    } finally {
      await player.close()
    }
  })

  test('P15, control: a player that does not wait for the process of the capture page is found out', async () => {
    const careless = [
      { file: mainBundle, find: 'renderersLeft() || (pids', replace: '(pids' },
      { file: mainBundle, find: 'clock.after(rendererEnds, ', replace: 'Object(' },
    ]
    expect(await saidBeforeAnotherWasGone(...careless)).toBe(true)
  })

  test('P15, control: a player that leaves the opening to itself is found out', async () => {
    const careless = { file: mainBundle, find: 'killProcesses(captureServices(', replace: 'Object(captureServices(' }
    expect(await openedAfterTheEnd(stopOnceOpening, careless)).toBe(true)
  })
})
