import { EventEmitter } from 'node:events'
import { assemble, type EmitterMember } from '../refusal.ts'

export type IpcSurface = Pick<
  Electron.IpcMain,
  EmitterMember | 'handle' | 'handleOnce' | 'removeHandler' | 'removeAllListeners'
>
export type IpcHandler = Parameters<Electron.IpcMain['handle']>[1]

export type Ipc = {
  readonly surface: IpcSurface
  handler(channel: string): IpcHandler | undefined
  emit(channel: string, ...values: unknown[]): void
}

/** `ipcMain` and each `webContents.ipc`: listeners by channel and one handler by channel. */
export function createIpc(name: string): Ipc {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  const handlers = new Map<string, IpcHandler>()
  const handle = (channel: string, handler: IpcHandler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }
  const members = {
    handle,
    handleOnce(channel: string, handler: IpcHandler) {
      handle(channel, (event, ...values) => {
        handlers.delete(channel)
        return handler(event, ...values)
      })
    },
    removeHandler: (channel: string) => void handlers.delete(channel),
  }
  return {
    surface: assemble(name, emitter, members) as unknown as IpcSurface,
    handler: (channel) => handlers.get(channel),
    emit: (channel, ...values) => void emitter.emit(channel, ...values),
  }
}
