import type { Addresses } from './addresses.ts'
import type { Devtools } from './devtools.ts'
import type { Displays } from './display.ts'
import type { ToHub } from './hub-words.ts'
import type { Ipc } from './ipc.ts'
import type { PortTable } from './ports.ts'
import type { Sessions } from './session.ts'

/** What the parts of the stand-in share; made once, in stand-in.ts. */
export interface Runtime {
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
