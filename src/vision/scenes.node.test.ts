import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sceneFrames } from '../../e2e/scenes/make-scenes.ts'
import { eventAt, type SceneName, sceneNames } from '../../e2e/scenes/scene.ts'
import { prepareModels } from '../../tools/models/prepare.ts'
import type { Words } from '../contract/signals.ts'
import type { VisionToMain } from '../contract/vision.ts'
import { startEngine } from './engine.node.ts'
import { loadNetworks } from './networks.node.ts'
import type { Networks } from './networks.ts'
import { createPipeline } from './pipeline.ts'

/** Heads that no threshold of the vision process was tuned on. */
const seeds = [101, 102]
const purposes = { presence: true, ageBand: true } as const
const event = eventAt * 1000

let networks: Networks
beforeAll(async () => {
  const require = createRequire(import.meta.url)
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  const models = await mkdtemp(join(tmpdir(), 'askfirst-scenes-'))
  await prepareModels(models)
  networks = await loadNetworks(await startEngine(wasm), models, purposes)
})

type Timed<Record> = Record & { readonly at: number }

/** What the pipeline says of a scene until a second, with "Is this you?" taking two seconds, as main makes it. */
async function watch(name: SceneName, seed: number, until: number) {
  let at = 0
  const log: Timed<VisionToMain>[] = []
  const pipeline = createPipeline(
    networks,
    purposes,
    () => at,
    (record) => log.push({ ...record, at }),
  )
  for await (const frame of sceneFrames(name, seed)) {
    at = frame.at
    const found = log.find(({ type }) => type === 'found')
    if (found && at >= found.at + 2000) pipeline.watch()
    if (at > until * 1000 || pipeline.ended()) break
    await pipeline.frame(frame, at)
  }
  const words = log.flatMap((record): Timed<Words>[] =>
    record.type === 'words' ? [{ ...record.words, at: record.at }] : [],
  )
  const doubt = log.find((record) => record.type === 'doubt')
  return { log, words, doubt, found: log.find((record) => record.type === 'found') }
}

function sceneNameOf(name: string): SceneName {
  const found = sceneNames.find((one) => one === name)
  if (!found) throw new Error(`no scene ${name}`)
  return found
}

// The first run composes each scene, which a busy machine may take its time for.
describe.each(seeds)('scenes of real faces, seed %i', { timeout: 240_000 }, (seed) => {
  test.each(['empty-room', 'drawn-figure'] as const)('%s: nobody is found', async (name) => {
    const { found, words } = await watch(name, seed, 6)
    expect(found).toBeUndefined()
    expect(words).toEqual([])
  })
  test('somebody comes near and stays', async () => {
    const { words, doubt, found } = await watch('comes-near', seed, 14)
    expect(found?.at).toBeLessThan(3000)
    expect(words.length).toBeGreaterThan(5)
    expect(words[0]).toMatchObject({ audience: 'one', attention: 'looking', dwell: 'arriving' })
    expect(words.map(({ distance }) => distance)).not.toContain('far')
    expect(words.at(-1)).toMatchObject({ dwell: 'engaged' })
    expect(doubt).toBeUndefined()
  })
  /** Until when, in milliseconds from the event, there must be a doubt: for a swap, before the other one enters. */
  const latest = { leaves: 1500, swap: 1500, ducks: 1500, covered: 400, 'second-beside': 2500, crosses: 8000 } as const
  test.each(Object.entries(latest))(
    'P7, %s: a doubt before anybody else could be taken for the one',
    async (name, limit) => {
      const { words, doubt } = await watch(sceneNameOf(name), seed, 18)
      expect(words.length).toBeGreaterThan(0)
      expect(doubt?.at).toBeGreaterThanOrEqual(event)
      expect(doubt?.at).toBeLessThan(event + limit)
    },
  )
  test('a head turns away: it is said, or the face is lost, but nobody is said to look', async () => {
    const { words, doubt } = await watch('turns-away', seed, 16)
    const turned = words.filter(({ at }) => at > event + 3500 && at < event + 6000)
    expect(words[0]?.attention).toBe('looking')
    expect(turned.filter(({ attention }) => attention !== 'away')).toEqual([])
    expect(turned.length > 0 || (doubt?.at ?? 0) >= event).toBe(true)
  })
  test('a picture that never moves gets no word', async () => {
    const { words, doubt } = await watch('frozen', seed, 12)
    expect(words).toEqual([])
    expect(doubt).toMatchObject({ doubt: 'frozen' })
  })
  test('P9, noise and dark: no age is told', async () => {
    const noisy = await watch('noisy', seed, 14)
    expect(noisy.words.filter(({ ageBand }) => ageBand !== 'unknown')).toEqual([])
    expect((await watch('dark', seed, 4)).words).toEqual([])
  })
})
