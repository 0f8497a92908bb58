import { EventEmitter } from 'node:events'
import { assemble, type EmitterMember, preventable, refuse } from '../refusal.ts'
import type { Runtime } from '../runtime.ts'
import type { FromHub } from './hub-words.ts'
import type { MessagePort } from './ports.ts'

export type UtilitySurface = Pick<Electron.UtilityProcess, EmitterMember | 'kill' | 'pid' | 'stdout' | 'stderr'> & {
  postMessage(message: unknown, transfer?: MessagePort[]): void
}

export type UtilityProcesses = {
  readonly surface: { fork(file: string, args?: string[], options?: Electron.ForkOptions): UtilitySurface }
  hear(words: FromHub): void
}

/** `utilityProcess`: forked by the hub, so that its ports never pass main. */
export function createUtilityProcesses(runtime: () => Runtime, isReady: () => boolean): UtilityProcesses {
  let count = 0
  const running = new Map<
    number,
    { emitter: EventEmitter; name: string; setPid(pid: number | undefined): void; killed(): boolean }
  >()

  function fork(file: string, args: string[] = [], options: Electron.ForkOptions = {}): UtilitySurface {
    if (!isReady()) throw new Error('utilityProcess cannot be created before app is ready')
    if (options.stdio === 'pipe' || Array.isArray(options.stdio)) refuse('utilityProcess.fork with piped output')
    count += 1
    const utility = count
    const emitter = new EventEmitter()
    let pid: number | undefined
    let wasKilled = false
    const env: Record<string, string> = {}
    // Electron clears the environment only for one that holds something: an empty one inherits everything of main's.
    const given = Object.keys(options.env ?? {}).length > 0 ? options.env : process.env
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) env[name] = value
    delete env.NODE_OPTIONS
    running.set(utility, {
      emitter,
      name: options.serviceName ?? 'Node Utility Process',
      setPid: (value) => {
        pid = value
      },
      killed: () => wasKilled,
    })
    runtime().tellHub({
      op: 'fork',
      utility,
      order: {
        file,
        args,
        execArgv: options.execArgv ?? [],
        env,
        cwd: options.cwd,
        stdio: options.stdio === 'ignore' ? 'ignore' : 'inherit',
      },
    })
    return assemble('UtilityProcess', emitter, {
      stdout: null,
      stderr: null,
      get pid() {
        return pid
      },
      postMessage(body: unknown, transfer?: Electron.MessagePortMain[]) {
        runtime().tellHub({ op: 'utility-post', utility, message: runtime().ports.pack(body, transfer) })
      },
      kill() {
        // Electron has nothing to kill before the child has spawned: it says no, and the child comes all the same.
        if (pid === undefined || !running.has(utility)) return false
        wasKilled = true
        runtime().tellHub({ op: 'utility-kill', utility })
        return true
      },
    }) as unknown as UtilitySurface
  }

  return {
    surface: assemble('utilityProcess', {}, { fork }),
    hear(words) {
      if (!('utility' in words)) return
      const found = running.get(words.utility)
      if (!found) return
      if (words.op === 'utility-spawn') {
        found.setPid(words.pid)
        found.emitter.emit('spawn')
      } else if (words.op === 'utility-message') {
        found.emitter.emit('message', runtime().ports.unpack(words.message).data)
      } else if (words.op === 'utility-exit') {
        running.delete(words.utility)
        found.setPid(undefined)
        // Electron reports the end by our own kill() as 0.
        const code = found.killed() ? 0 : (words.code ?? 128)
        found.emitter.emit('exit', code)
        runtime().emitApp('child-process-gone', preventable({}), {
          type: 'Utility',
          reason: words.signal ? (found.killed() ? 'killed' : 'crashed') : code === 0 ? 'clean-exit' : 'abnormal-exit',
          exitCode: code,
          serviceName: 'node.mojom.NodeService',
          name: found.name,
        })
      }
    },
  }
}
