import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareModels } from '../../../tools/models/prepare.ts'
import { captureToVisionSchema, type VisionToMain } from '../../contract/workers/vision.ts'
import { startEngine } from '../engine/engine.node.ts'
import { loadNetworks } from '../engine/networks.node.ts'
import type { Networks } from '../engine/networks.ts'
import { acquireScore } from '../face.ts'
import { wholeOf } from '../picture.ts'
import { createPipeline } from '../pipeline.ts'
import { placeOf } from '../tracking/search.ts'
import { wholeSize } from '../tracking/window.ts'
import { drawPicture } from './drawn-face.ts'
import { openDrawnPort } from './drawn-port.ts'
import { drawnFaceAt, drawnStory } from './drawn-story.ts'

const purposes = { presence: true, ageBand: false } as const

let networks: Networks
beforeAll(async () => {
  const require = createRequire(import.meta.url)
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  const models = await mkdtemp(join(tmpdir(), 'askfirst-drawn-'))
  await prepareModels(models)
  networks = await loadNetworks(await startEngine(wasm), models, purposes)
})

const facesIn = async (face: Parameters<typeof drawPicture>[2]) => {
  const picture = drawPicture(320, 320, face)
  const faces = await networks.faces(picture, wholeOf(picture), wholeSize, acquireScore)
  return faces.map((found) => placeOf(found, picture))
}

describe('a drawn face', () => {
  test.each([
    [0.3, 'left'],
    [0.5, 'centre'],
    [0.7, 'right'],
  ] as const)('is found where it is drawn, at %d of the width', async (x, place) => {
    expect(await facesIn({ x, y: 0.45, size: 0.5, turn: 0 })).toEqual([place])
  })
  test('control: nothing is found where nothing is drawn', async () => {
    expect(await facesIn(undefined)).toEqual([])
  })
})

test.each([
  [0.5, 0.9],
  [0.45, 0.7],
])('the search finds a drawn face that fills the picture, at %d of the height, %d high', async (y, size) => {
  let found: number | undefined
  let at = 0
  const pipeline = createPipeline(
    networks,
    purposes,
    () => at,
    (record) => {
      if (record.type === 'found') found ??= at
    },
  )
  for (; at < 1_000 && found === undefined; at += 100) {
    await pipeline.frame(drawPicture(320, 320, { x: 0.5 + 0.005 * Math.sin(at / 300), y, size, turn: 0 }), at)
  }
  expect(found).toBeLessThan(1_000)
})

/** What the pipeline says of the drawn story until a time, with "Is this you?" taking two seconds, as main makes it. */
async function story(until: number) {
  let at = 0
  const log: (VisionToMain & { at: number })[] = []
  const pipeline = createPipeline(
    networks,
    purposes,
    () => at,
    (record) => log.push({ ...record, at }),
  )
  for (; at < until && pipeline.interval() !== undefined; at += 240) {
    const found = log.find(({ type }) => type === 'found')
    if (found && at >= found.at + 2000) pipeline.watch()
    await pipeline.frame(drawPicture(320, 320, drawnFaceAt(at)), at)
  }
  return log
}

test('the drawn story is told as a camera would tell it: found, looking, away, looking, lost', async () => {
  const log = await story(drawnStory.leaves + 5_000)
  const words = log.flatMap((record) => (record.type === 'words' ? [record.words] : []))
  const attention = words.map((word) => word.attention)
  expect(log[0]).toMatchObject({ type: 'hint', hint: 'no-face' })
  expect(log.find(({ type }) => type === 'found')).toMatchObject({ place: 'centre' })
  expect(attention.filter((word, index) => word !== attention[index - 1])).toEqual(['looking', 'away', 'looking'])
  expect(words.at(-1)).toMatchObject({ audience: 'one', dwell: 'staying', distance: 'near' })
  expect(log.at(-1)).toMatchObject({ type: 'doubt', doubt: 'lost' })
  expect(log.at(-1)?.at).toBeGreaterThan(drawnStory.leaves)
}, 60_000)

test('the drawn port answers each request with one picture that fits the frame port', () => {
  const actions: (() => void)[] = []
  const pictures: unknown[] = []
  const port = openDrawnPort({
    now: () => 7_000,
    after(_, action) {
      actions.push(action)
      return () => undefined
    },
  })
  port.on('message', ({ data }) => pictures.push(data))
  port.start()
  expect(actions).toHaveLength(0)
  port.postMessage({ type: 'next' })
  for (const action of actions) action()
  expect(pictures.map((picture) => captureToVisionSchema.safeParse(picture).success)).toEqual([true])
})
