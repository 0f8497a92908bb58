import { basename, resolve } from 'node:path'
import type { ImportEnding } from '../../../contract/import.ts'
import type { Clock } from '../../base/clock.ts'
import { watchInbox } from '../inbox/inbox.node.ts'
import { type ImportRequest, noAllowances } from './import-request.ts'

export type WatchedSourcesParts = {
  readonly clock: Clock
  /** The folder to watch; empty: none. */
  readonly inbox: () => string
  readonly take: (request: ImportRequest) => Promise<ImportEnding>
  readonly inboxUsable: (usable: boolean) => void
}

/** Watches the places that packages come to by themselves. */
export function watchSources({ clock, inbox, take, inboxUsable }: WatchedSourcesParts) {
  let folder = ''
  let endInbox = (): void => undefined

  const fromInbox = (path: string): ImportRequest => ({
    origin: 'inbox',
    name: basename(path),
    loose: false,
    paths: [path],
    allowances: noAllowances,
    isThere: async () => true,
    conclude: async () => undefined,
  })

  function settingsChanged(): void {
    if (inbox() === folder) return
    endInbox()
    folder = inbox()
    inboxUsable(true)
    if (folder === '') return
    const watched = watchInbox({
      clock,
      folder: resolve(folder),
      take: (path) => take(fromInbox(path)),
      usable: inboxUsable,
    })
    endInbox = watched.dispose
  }

  settingsChanged()
  return { settingsChanged, dispose: () => endInbox() }
}
