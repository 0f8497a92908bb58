import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { FromHub, ToHub } from './hub-words.ts'

export type HubProcess = {
  /** Says nothing to a hub that is gone. */
  tell(words: ToHub): void
  isRunning(): boolean
  /** Lets go of the hub, which ends Chromium and everything else of ours; resolves when it is gone itself. */
  end(): Promise<void>
}

/** Starts the hub: Chromium, the utility processes and every port are its own, so that main never holds a frame. */
export function startHub(node: string, listener: { hear(words: FromHub): void; gone(): void }): HubProcess {
  const hub: ChildProcess = fork(join(import.meta.dirname, 'hub.ts'), [], {
    execPath: node,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const exited = new Promise<void>((resolve) => hub.once('exit', () => resolve()))
  hub.on('message', listener.hear)
  hub.on('exit', listener.gone)
  return {
    tell(words) {
      if (hub.connected) hub.send(words)
    },
    isRunning: () => hub.exitCode === null && hub.signalCode === null,
    async end() {
      hub.disconnect()
      await exited
    },
  }
}
