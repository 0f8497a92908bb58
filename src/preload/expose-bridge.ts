import { contextBridge, ipcRenderer } from 'electron'
import { bridgeNames } from '../contract/calls/bridge.ts'
import type { CallAnswer } from '../contract/calls/call-answer.ts'
import type { WindowRole } from '../contract/calls/calls.ts'

/** Exposes a window's own calls and events as `window.askfirst`, and nothing else: no generic channel. */
export function exposeBridge(role: WindowRole): void {
  const names = bridgeNames[role]
  const call: Record<string, (argument: unknown) => Promise<void>> = {}
  for (const name of Object.keys(names.calls)) {
    call[name] = async (argument) => {
      const answer: CallAnswer = await ipcRenderer.invoke(`call:${name}`, argument)
      if (!answer.ok) throw new Error(answer.reason)
    }
  }
  const on: Record<string, (listener: (snapshot: unknown) => void) => () => void> = {}
  for (const name of Object.keys(names.events)) {
    on[name] = (listener) => {
      const forward = (_event: unknown, snapshot: unknown): void => listener(snapshot)
      ipcRenderer.on(`event:${name}`, forward)
      return () => {
        ipcRenderer.off(`event:${name}`, forward)
      }
    }
  }
  contextBridge.exposeInMainWorld('askfirst', { call, on })
}
