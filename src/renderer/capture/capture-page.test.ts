import { expect, test } from 'vitest'
import { defaultSettings } from '../../contract/settings/settings.ts'
import type { CameraOpening, OpenCamera } from './camera.ts'
import { type CapturePageParts, startCapturePage } from './capture-page.ts'

const order = { camera: defaultSettings.camera, physical: null }
const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The page with a camera that opens when the test says so, and all that happened, in order. */
function startPage() {
  const happened: string[] = []
  let [open, stop] = [(_order: typeof order): void => undefined, (_nothing: Record<string, never>): void => undefined]
  let opens = (_opening: CameraOpening): void => undefined
  const camera: OpenCamera = {
    nextFrame: () => new Promise(() => undefined),
    close: async () => void happened.push('closed'),
  }
  const said = (name: string) => async (): Promise<void> => void happened.push(name)
  const channel = new MessageChannel()
  const parts: CapturePageParts = {
    call: {
      ready: said('ready'),
      opened: said('opened'),
      stopped: said('stopped'),
      failed: async ({ code }) => void happened.push(code),
    },
    on: {
      open: (listener) => {
        open = listener
        return () => undefined
      },
      adjust: () => () => undefined,
      stop: (listener) => {
        stop = listener
        return () => undefined
      },
    },
    port: Promise.resolve(channel.port1),
    openCamera: () => {
      happened.push('asked for a camera')
      return new Promise((resolve) => (opens = resolve))
    },
    createSampler: () => () => ({ width: 32, height: 32, wholeHeight: 32, pixels: new Uint8Array(0) }),
  }
  startCapturePage(parts)
  return {
    happened,
    open: () => open(order),
    stop: () => stop({}),
    opens: (opening: CameraOpening = { ok: true, camera }) => opens(opening),
  }
}

test('P15: a camera that is still opening when it is stopped is closed before the page says that all is stopped', async () => {
  const page = startPage()
  page.open()
  page.stop()
  await aTurn()
  expect(page.happened).toEqual(['ready', 'asked for a camera'])
  page.opens()
  await aTurn()
  expect(page.happened).toEqual(['ready', 'asked for a camera', 'closed', 'stopped'])
})

test('a camera that cannot be opened is told once, with its reason, and a stop after it is answered', async () => {
  const page = startPage()
  page.open()
  page.opens({ ok: false, failure: 'camera-in-use' })
  await aTurn()
  page.stop()
  await aTurn()
  expect(page.happened).toEqual(['ready', 'asked for a camera', 'camera-in-use', 'stopped'])
})

test('it asks for one camera only, however often it is told to open one', async () => {
  const page = startPage()
  page.open()
  page.open()
  page.opens()
  await aTurn()
  page.stop()
  await aTurn()
  expect(page.happened).toEqual(['ready', 'asked for a camera', 'closed', 'stopped'])
})
