import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pack } from './packs.ts'
import type { Spoil } from './spoilt-disk.ts'
import {
  type Ending,
  type FromWorker,
  fromWorkerSchema,
  type ToWorker,
  type Work,
  type WorkerOrder,
} from './worker-words.ts'

export type Doing = Omit<Extract<FromWorker, { type: 'doing' }>, 'type'>

export type Worker = {
  /** Resolves when it waits for its first order; its disk was not touched yet. */
  readonly ready: Promise<void>
  /** Works on and on, until it is killed. */
  work(seed: number): void
  /**
   * Imports one package; once it has copied `holdAt` bytes it waits for `goOn`. A worker that fails, or is killed meanwhile,
   * ends it with `failed: …`.
   */
  import(path: string, holdAt?: number): Promise<Ending>
  goOn(): void
  /** Resolves when the import has copied so many bytes, has ended, or is gone. */
  hasCopied(bytes: number): Promise<void>
  /** Resolves when it begins that work, or is gone. */
  reaches(work: Work): Promise<void>
  /** What it was at last; undefined: nothing yet. */
  doing(): Doing | undefined
  /** What it could not do; undefined: all went well. */
  failed(): string | undefined
  /** Kills it with -9, and resolves when it is gone. */
  kill(): Promise<void>
}

type WorkerOptions = { readonly spoil?: Spoil | undefined; readonly hopeful?: boolean; readonly slow?: boolean }

// What Node made of the sources is kept for the next worker: hundreds are started.
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'askfirst-fault-workers') }

/** Starts a process that works on the store in the folder `store` when it is told to. */
export function startWorker(store: string, packs: readonly Pack[], options: WorkerOptions = {}): Worker {
  const { spoil, hopeful = false, slow = false } = options
  const order: WorkerOrder = {
    store,
    spoil,
    hopeful,
    slow,
    packs: packs.map(({ path, version }) => ({ path, version })),
  }
  const child: ChildProcess = fork(join(import.meta.dirname, 'store-worker.ts'), [JSON.stringify(order)], {
    env: environment,
    execArgv: [],
  })
  const gone = once(child, 'exit')
  let doing: Doing | undefined
  let failed: string | undefined
  let settle = (_ending: Ending): void => undefined
  let copied = (_bytes: number): void => undefined
  let reached = (_work: Work | 'gone'): void => undefined
  const send = (message: ToWorker): void => void child.send(message)
  const end = (ending: Ending): void => {
    copied(Number.POSITIVE_INFINITY)
    settle(ending)
  }
  const fail = (message: string): void => {
    failed ??= message
    end({ how: `failed: ${message}`, bytes: 0 })
    reached('gone')
  }
  const ready = new Promise<void>((resolve) => {
    child.on('message', (data) => {
      const message = fromWorkerSchema.parse(data)
      if (message.type === 'ready') resolve()
      else if (message.type === 'doing') {
        doing = message
        reached(message.work)
      } else if (message.type === 'copied') copied(message.bytes)
      else if (message.type === 'ended') end(message.ending)
      else fail(message.message)
    })
    child.on('exit', () => {
      end({ how: 'failed: it is gone', bytes: 0 })
      reached('gone')
      resolve()
    })
  })
  return {
    ready,
    work: (seed) => send({ type: 'work', seed }),
    import(path, holdAt) {
      return new Promise((resolve) => {
        settle = resolve
        send({ type: 'import', path, holdAt: holdAt ?? null })
      })
    },
    goOn: () => send({ type: 'go on' }),
    hasCopied(wanted) {
      return new Promise((resolve) => {
        copied = (bytes) => (bytes >= wanted ? resolve() : undefined)
      })
    },
    reaches(wanted) {
      return new Promise((resolve) => {
        reached = (work) => (work === wanted || work === 'gone' ? resolve() : undefined)
      })
    },
    doing: () => doing,
    failed: () => failed,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
