import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sceneFrames } from '../e2e/scenes/make-scenes.ts'
import type { SceneName } from '../e2e/scenes/scene-list.ts'
import { prepareModels } from '../tools/models/prepare.ts'
import { atLeast, atMost, type Bench, type Figure, megabytes, percent, times } from './measuring/figure.ts'
import { runAlone } from './measuring/run.ts'
import { shareOf } from './measuring/statistics.ts'
import type { ChainName, FromChain, ToChain } from './measuring/vision-chain.ts'
import { wholeFrames } from './measuring/whole-frames.ts'

const frameMilliseconds = 200
/** In each, one face is there from its second second on. */
const scenes: readonly SceneName[] = ['stays', 'comes-near', 'turns-away']
const seed = 201
const faceFrom = 2000

type Cost = {
  /** Milliseconds of processor time for a second of video at five pictures a second. */
  readonly perSecond: number
  readonly memory: number
  readonly hits: readonly boolean[]
}

type Plan = {
  readonly scenes: readonly SceneName[]
  readonly until: number
  /** Of the usual chains, the slowest looks at every n-th picture only; its pictures do not depend on each other. */
  readonly every: number
}

const framesOf = async (chain: ChainName, name: SceneName) =>
  chain === 'player' ? sceneFrames(name, seed) : wholeFrames(name, seed, frameMilliseconds)

async function costOf(chain: ChainName, models: string, { scenes: names, until, every }: Plan): Promise<Cost> {
  const child = fork(join(import.meta.dirname, 'measuring/vision-chain.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${chain} ended with ${code}`)
  })
  failed.catch(() => undefined)
  const send = (words: ToChain): void => void child.send(words)
  const answer = async (): Promise<FromChain> => {
    const [words]: FromChain[] = await Promise.race([once(child, 'message'), failed])
    if (!words) throw new Error('no answer')
    return words
  }
  const wasm = dirname(
    createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  )
  const looks: Extract<FromChain, { type: 'looked' }>[] = []
  const hits: boolean[] = []
  try {
    send({ type: 'load', chain, models, wasm })
    await answer()
    for (const name of names) {
      send({ type: 'scene' })
      let index = 0
      for await (const { at, ...picture } of await framesOf(chain, name)) {
        if (at >= until) break
        index += 1
        if ((index - 1) % every !== 0) continue
        send({ type: 'frame', picture, at })
        const looked = await answer()
        if (looked.type !== 'looked') continue
        looks.push(looked)
        if (at >= faceFrom) hits.push(looked.hit)
      }
    }
  } finally {
    child.disconnect()
  }
  const cpu = looks.reduce((total, look) => total + look.cpu, 0)
  return {
    perSecond: (cpu / looks.length) * (1000 / frameMilliseconds),
    memory: Math.max(...looks.map(({ memory }) => memory)),
    hits,
  }
}

export const visionCost: Bench = {
  name: 'vision-cost',
  method:
    'Scenes of real faces that are held out of tuning (but for three bounds, see vision.md), five pictures a second, each chain in a process of its own on the same engine; processor time of that process while it looks, whatever thread. The player gets its marked area at 320 × 320 as in a session, age included, and begins anew after a doubt. The usual chains get the whole picture, 640 × 480: one face, landmarks and age, every time (`detectSingleFace().withFaceLandmarks().withAgeAndGender()`), with TinyFaceDetector at 416 and with the default detector (SSD MobileNet; it looks at every fifth picture, for time). A hit is a picture with a face in it in which the chain found one with a score of a half or more.',
  async measure({ quick }) {
    const models = await mkdtemp(join(tmpdir(), 'askfirst-bench-models-'))
    try {
      await prepareModels(models)
      const plan: Plan = quick ? { scenes: ['stays'], until: 6000, every: 1 } : { scenes, until: 20_000, every: 1 }
      const player = await costOf('player', models, plan)
      const tiny = await costOf('tiny-416', models, plan)
      const usual = await costOf('default-detector', models, { ...plan, every: 5 })
      return figuresOf(player, tiny, usual)
    } finally {
      await rm(models, { recursive: true, force: true })
    }
  },
}

function figuresOf(player: Cost, tiny: Cost, usual: Cost): Figure[] {
  const core = (cost: Cost): string => `${percent(cost.perSecond / 1000)} of a core`
  const [hits, tinyHits, usualHits] = [player, tiny, usual].map((cost) => shareOf(cost.hits))
  const [toTiny, toUsual] = [tiny.perSecond / player.perSecond, usual.perSecond / player.perSecond]
  return [
    { what: 'vision at 5 Hz', seen: core(player), goal: atMost(player.perSecond, 200, '20 % of a core') },
    {
      what: 'its memory at most',
      seen: megabytes(player.memory),
      goal: atMost(player.memory, 400 * 1024 ** 2, '400 MB'),
    },
    { what: 'TinyFace 416, landmarks, age on whole frames at 5 Hz', seen: core(tiny) },
    { what: '… against the player', seen: times(toTiny), goal: atLeast(toTiny, 3.5, '3.5 ×') },
    { what: '… its memory at most', seen: megabytes(tiny.memory) },
    { what: 'default detector, landmarks, age on whole frames at 5 Hz', seen: core(usual) },
    { what: '… against the player', seen: times(toUsual), goal: atLeast(toUsual, 10, '10 ×') },
    { what: '… its memory at most', seen: megabytes(usual.memory) },
    {
      what: 'face found: player',
      seen: `${percent(hits ?? Number.NaN)} of ${player.hits.length}`,
      goal: atLeast(hits ?? Number.NaN, tinyHits ?? Number.NaN, 'TinyFace 416'),
    },
    { what: 'face found: TinyFace 416', seen: `${percent(tinyHits ?? Number.NaN)} of ${tiny.hits.length}` },
    { what: 'face found: default detector', seen: `${percent(usualHits ?? Number.NaN)} of ${usual.hits.length}` },
  ]
}

if (import.meta.main) await runAlone(visionCost)
