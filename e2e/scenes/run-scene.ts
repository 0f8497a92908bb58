import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Purposes } from '../../src/contract/signals.ts'
import type { VisionToMain } from '../../src/contract/workers/vision.ts'
import { startEngine } from '../../src/vision/engine/engine.node.ts'
import { loadNetworks } from '../../src/vision/engine/networks.node.ts'
import type { Networks } from '../../src/vision/engine/networks.ts'
import { createPipeline } from '../../src/vision/pipeline.ts'
import { prepareModels } from '../../tools/models/prepare.ts'
import { type Account, unmet } from './expectation.ts'
import { type ClipWish, clipFrames } from './make-scenes.ts'
import { eventOf } from './scene.ts'
import { sceneRecord } from './scene-list.ts'

/** Everything agreed to, so that every word can be wrong. */
const purposes: Purposes = { presence: true, ageBand: true }
/** How long "Is this you?" takes, in milliseconds, as main makes it. */
const isThisYou = 2000

/** The real engine and networks, on a copy of the models of their own. */
export async function realNetworks(): Promise<Networks> {
  const wasm = dirname(
    createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  )
  const models = await mkdtemp(join(tmpdir(), 'askfirst-scenes-'))
  await prepareModels(models)
  return loadNetworks(await startEngine(wasm), models, purposes)
}

type Manner = {
  /** A control: what a player would say that overhears every doubt, and goes on with whoever is there. */
  readonly deaf?: boolean
}

/**
 * Puts a scene's clip through the pipeline, by the clock of the scene: a picture is asked for at the pipeline's own pace
 * and is the next that the camera gives.
 */
export async function runScene(networks: Networks, wish: ClipWish, { deaf = false }: Manner = {}): Promise<Account> {
  let now = 0
  const log: { readonly at: number; readonly record: VisionToMain }[] = []
  const begin = () =>
    createPipeline(
      networks,
      purposes,
      () => now,
      (record) => log.push({ at: now / 1000, record }),
    )
  let pipeline = begin()
  let foundAt: number | undefined
  let asked = 0
  for (const frame of await clipFrames(wish)) {
    if (frame.at < asked) continue
    now = frame.at
    if (foundAt !== undefined && now >= foundAt + isThisYou) pipeline.watch()
    await pipeline.frame(frame, now)
    if (foundAt === undefined && log.at(-1)?.record.type === 'found') foundAt = now
    if (deaf && pipeline.interval() === undefined) pipeline = begin()
    const interval = pipeline.interval()
    if (interval === undefined) break
    asked += Math.max(interval, now - asked)
  }
  const doubt = log.find(({ record }) => record.type === 'doubt')
  return {
    found: log.find(({ record }) => record.type === 'found')?.at,
    words: log.flatMap(({ at, record }) => (record.type === 'words' ? [{ at, words: record.words }] : [])),
    doubt: doubt?.record.type === 'doubt' ? { at: doubt.at, doubt: doubt.record.doubt } : undefined,
  }
}

/** In which points a scene falls short of what is expected of it; none: all is well. */
export async function shortcomings(networks: Networks, wish: ClipWish, manner?: Manner): Promise<readonly string[]> {
  const account = await runScene(networks, wish, manner)
  return unmet(sceneRecord(wish.name).expects, eventOf(wish.name, 'clip'), account)
}
