import type { MainToVision, VisionToMain } from '../contract/workers/vision.ts'
import { openDrawnPort } from './drawn/drawn-port.ts'
import { type RunningEngine, startEngine } from './engine/engine.node.ts'
import { ModelError } from './engine/models.node.ts'
import { loadNetworks, warmUp } from './engine/networks.node.ts'
import type { Networks } from './engine/networks.ts'
import type { FramePort } from './frame-port.ts'
import { type Loop, startLoop, type Timing } from './loop.ts'
import { createPipeline, type Pipeline } from './pipeline.ts'
import { createZonePipeline } from './zone/zone-pipeline.ts'

export type VisionSession = { receive(message: MainToVision, port: FramePort | undefined): void }

/** One session of the vision process, from `load` to the doubt or fault that ends it. */
export function startSession(timing: Timing, send: (record: VisionToMain) => void): VisionSession {
  let source: 'camera' | 'drawn' | undefined
  let pipeline: Pipeline | undefined
  let port: FramePort | undefined
  let loop: Loop | undefined

  async function load(message: Extract<MainToVision, { type: 'load' }>): Promise<void> {
    let running: RunningEngine
    try {
      running = await startEngine(message.wasmDirectory)
    } catch {
      send({ type: 'fault', code: 'engine-failed' })
      return
    }
    let networks: Networks
    try {
      networks = await loadNetworks(running, message.modelsDirectory, message.purposes)
      pipeline =
        message.task === 'zone'
          ? createZonePipeline(networks, timing.now, send)
          : createPipeline(networks, message.purposes, timing.now, send)
    } catch (error) {
      send({ type: 'fault', code: error instanceof ModelError ? error.code : 'engine-failed' })
      return
    }
    send({ type: 'ready', engine: running.engine })
    begin()
    // While the first picture is on its way.
    await warmUp(networks).catch(() => send({ type: 'fault', code: 'engine-failed' }))
  }

  function begin(): void {
    if (!pipeline || !port || loop) return
    const [to, from] = [pipeline, port]
    const started = startLoop({
      timing,
      ask: (message) => from.postMessage(message),
      async take(picture, at) {
        await to.frame(picture, at)
        const interval = to.interval()
        return interval === undefined ? undefined : { interval, patience: to.patience() }
      },
      lapse: () => to.lapse(),
      fault: (code) => send({ type: 'fault', code }),
    })
    loop = started
    from.on('message', (event) => started.receive(event.data))
    from.on('close', () => started.close())
    from.start()
  }

  return {
    receive(message, framePort) {
      if (message.type === 'load' && !source) {
        source = message.source
        load(message)
      } else if (message.type === 'frames' && !port) {
        // A session on the drawn face takes no pictures from anybody, whatever port it is handed.
        port = source === 'drawn' ? openDrawnPort(timing) : framePort
        begin()
      } else if (message.type === 'watch') {
        pipeline?.watch()
        loop?.hurry()
      }
    },
  }
}
