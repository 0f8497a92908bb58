import type { Devtools } from './chromium/devtools.ts'
import type { Displays } from './chromium/display.ts'
import type { ToHub } from './hub/hub-words.ts'
import type { PortTable } from './hub/ports.ts'
import type { Ipc } from './module/ipc.ts'
import type { Sessions } from './module/session.ts'
import type { Addresses } from './scheme/addresses.ts'

/** What the parts of the stand-in share; made once, in stand-in.ts. */
export type Runtime = {
  readonly addresses: Addresses
  readonly devtools: Devtools
  readonly sessions: Sessions
  readonly ports: PortTable
  readonly ipcMain: Ipc
  /** That of the main display when the stand-in started. */
  readonly displaySize: { readonly width: number; readonly height: number }
  readonly displays: Pick<Displays, 'near' | 'onChange'>
  readonly isHeadless: boolean
  tellHub(words: ToHub): void
  emitApp(event: string, ...values: unknown[]): boolean
}
