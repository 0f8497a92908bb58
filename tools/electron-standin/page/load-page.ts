import type { EventEmitter } from 'node:events'
import type { ContentsState } from '../module/contents-state.ts'
import { preventable } from '../refusal.ts'
import type { Runtime } from '../runtime.ts'

const netErrors: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
}

/** `webContents.loadURL` on a page that is there: resolves when it has loaded or was destroyed, throws as Electron does. */
export async function loadPage(
  { addresses }: Runtime,
  state: ContentsState,
  emitter: EventEmitter,
  wanted: string,
): Promise<void> {
  const address = addresses.toChromium(new URL(wanted).href)
  state.own = address
  state.loading = true
  state.navigated = true
  emitter.emit('did-start-loading')
  const { promise, resolve } = Promise.withResolvers<void>()
  const finished = () => resolve()
  emitter.once('did-finish-load', finished)
  emitter.once('destroyed', finished)
  const result = await state.page?.send('Page.navigate', { url: address })
  if (result?.errorText === undefined) return promise
  emitter.off('did-finish-load', finished)
  state.loading = false
  const code = result.errorText.replace('net::', '')
  const errno = netErrors[code] ?? -2
  emitter.emit('did-fail-load', preventable({}), errno, code, wanted, true, state.id, 1)
  throw Object.assign(new Error(`${code} (${errno}) loading '${wanted}'`), { code, errno, url: wanted })
}
