import type { MainToVision, VisionToMain } from '../contract/vision.ts'
import { type RunningEngine, startEngine } from './engine.node.ts'
import { type Loop, startLoop, type Timing } from './loop.ts'
import { ModelError } from './models.node.ts'
import { loadNetworks } from './networks.node.ts'
import { createPipeline, type Pipeline } from './pipeline.ts'

/** The part of a message port that is used; Electron's fits. */
export type FramePort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
}

export type VisionSession = { receive(message: MainToVision, port: FramePort | undefined): void }

/** One session of the vision process, from `load` to the doubt or fault that ends it. */
export function startSession(timing: Timing, send: (record: VisionToMain) => void): VisionSession {
  let loaded = false
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
    try {
      const networks = await loadNetworks(running, message.modelsDirectory, message.purposes)
      pipeline = createPipeline(networks, message.purposes, timing.now, send)
    } catch (error) {
      send({ type: 'fault', code: error instanceof ModelError ? error.code : 'engine-failed' })
      return
    }
    send({ type: 'ready', engine: running.engine })
    begin()
  }

  function begin(): void {
    if (!pipeline || !port || loop) return
    const [to, from] = [pipeline, port]
    const started = startLoop({
      timing,
      ask: (message) => from.postMessage(message),
      async take(picture, at) {
        await to.frame(picture, at)
        return !to.ended()
      },
      fault: (code) => send({ type: 'fault', code }),
    })
    loop = started
    from.on('message', (event) => started.receive(event.data))
    from.on('close', () => started.close())
    from.start()
  }

  return {
    receive(message, framePort) {
      if (message.type === 'load' && !loaded) {
        loaded = true
        load(message)
      } else if (message.type === 'frames' && framePort && !port) {
        port = framePort
        begin()
      } else if (message.type === 'watch') pipeline?.watch()
    },
  }
}
