import { afterEach, expect, test, vi } from 'vitest'
import { startPump } from './pump.ts'

afterEach(() => vi.restoreAllMocks())

test('a picture is of the instant at which its frame was read, however long cutting it takes', async () => {
  let now = 1_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  let give = (_frame: VideoFrame): void => undefined
  const sent: { at: number }[] = []
  const port = {
    onmessage: null as (() => void) | null,
    postMessage: (message: { at: number }) => sent.push(message),
    close: () => undefined,
  }
  const stop = startPump(
    { nextFrame: () => new Promise((resolve) => (give = resolve)), close: async () => undefined },
    port as unknown as MessagePort,
    () => {
      now += 120
      return { width: 32, height: 32, wholeHeight: 32, pixels: new Uint8Array(32 * 32 * 3) }
    },
    { opened: () => undefined, lost: () => undefined },
  )
  const frame = async (read: number): Promise<void> => {
    now = read
    port.onmessage?.()
    give({ close: () => undefined } as VideoFrame)
    await new Promise((resolve) => setTimeout(resolve))
  }
  for (const read of [1_000, 1_200, 1_850]) await frame(read)
  stop()
  expect(sent.map(({ at }) => at)).toEqual([1_000, 1_200, 1_850])
})
