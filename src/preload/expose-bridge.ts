import { contextBridge, ipcRenderer } from 'electron'
import { bridgeNames } from '../contract/calls/bridge.ts'
import type { CallAnswer } from '../contract/calls/call-answer.ts'
import type { CallArguments, CallsOf, WindowRole } from '../contract/calls/calls.ts'

const answerTo = (name: string, argument: unknown): Promise<CallAnswer> => ipcRenderer.invoke(`call:${name}`, argument)

/** Makes one call of a `role` window for its preload, and tells what main answered. */
export function invoke<Role extends WindowRole, Name extends keyof CallsOf<Role> & string>(
  _role: Role,
  name: Name,
  argument: CallArguments<Role, Name>,
): Promise<CallAnswer> {
  return answerTo(name, argument)
}

/** Exposes a window's own calls and events as `window.askfirst`, and nothing else: no generic channel. */
export function exposeBridge(role: WindowRole): void {
  const names = bridgeNames[role]
  const call: Record<string, (argument: unknown) => Promise<void>> = {}
  for (const name of Object.keys(names.calls)) {
    call[name] = async (argument) => {
      const answer = await answerTo(name, argument)
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
