import { join } from 'node:path'
import { type MessagePortMain, utilityProcess } from 'electron'
import type { MainToVision, VisionToMain } from '../../contract/workers/vision.ts'
import { bareEnvironment } from '../base/processes/bare-environment.ts'
import type { Clock } from '../base/time/clock.ts'
import { followEnd } from './process-end.node.ts'
import { createRecordBorder, type RecordBorder } from './record-border.ts'

/** What a vision process is started for. */
export type VisionWork = Pick<Extract<MainToVision, { type: 'load' }>, 'purposes' | 'task' | 'source'>

export type VisionProcess = {
  /** Loads the models of the agreed purposes; `ready` follows as a record. Called once. */
  load(work: VisionWork): void
  /** Lets it take pictures: those that come on this port, or, with none, those that it draws itself. */
  frames(port?: MessagePortMain): void
  watch(): void
  /** Asks the process to end, as soon as it exists, and kills it when it does not within 200 ms. `gone` follows either way. */
  end(): void
  pid(): number | undefined
}

export type VisionProcessReports = {
  record(record: VisionToMain): void
  /** Something came that is no record, or too many too early: nothing more is taken from this process. */
  invalid(): void
  /** The process does not exist any more. */
  gone(): void
}

export type VisionDirectories = { readonly models: string; readonly wasm: string }

/**
 * Starts the vision process: its own process, no output, and nothing of this one's environment. What it says is parsed at this
 * border and nowhere else (P5).
 */
export function startVisionProcess(
  directories: VisionDirectories,
  clock: Clock,
  reports: VisionProcessReports,
): VisionProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'vision.js'), [], {
    serviceName: 'askfirst-vision',
    stdio: 'ignore',
    env: bareEnvironment(process.platform, process.env),
  })
  // Before `load` nothing was agreed to, and nothing may come.
  let border: RecordBorder | undefined
  let listening = true
  let ended = false
  const send = (message: MainToVision, ports: MessagePortMain[] = []): void => {
    if (!ended) child.postMessage(message, ports)
  }
  child.on('message', (message: unknown) => {
    if (!listening) return
    const record = border?.accept(message, clock.monotonic())
    if (record) reports.record(record)
    else if (!border?.forgives()) {
      listening = false
      reports.invalid()
    }
  })
  const following = followEnd(child, clock, {
    told() {
      ended = true
      listening = false
    },
    gone: reports.gone,
  })
  return {
    load(work) {
      border = createRecordBorder(work.task, work.purposes)
      const { models: modelsDirectory, wasm: wasmDirectory } = directories
      send({ type: 'load', ...work, modelsDirectory, wasmDirectory })
    },
    frames: (port) => send({ type: 'frames' }, port ? [port] : []),
    watch: () => send({ type: 'watch' }),
    end() {
      listening = false
      following.end()
    },
    pid: () => child.pid,
  }
}
