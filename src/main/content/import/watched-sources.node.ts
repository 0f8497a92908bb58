import { basename, resolve } from 'node:path'
import type { ContentSettings } from '../../../contract/settings/settings.ts'
import type { Clock } from '../../base/time/clock.ts'
import { watchInbox } from '../inbox/inbox.node.ts'
import { inboxMoves } from '../inbox/inbox-folder.node.ts'
import type { UnmovedMemory } from '../inbox/unmoved-memory.node.ts'
import { listMounts } from '../stick/mounts.node.ts'
import { lookIntoStick } from '../stick/stick-content.node.ts'
import { type StickWatchParts, watchSticks } from '../stick/stick-watch.ts'
import type { ImportDesk } from './import-desk.ts'
import { type ImportRequest, noAllowances } from './import-request.ts'

export type WatchedSourcesParts = {
  readonly clock: Clock
  readonly settings: () => ContentSettings
  /** The folder to watch; empty: none. */
  readonly inbox: () => string
  readonly dataDirectory: string
  readonly desk: ImportDesk
  readonly leaveResult: StickWatchParts['leaveResult']
  readonly sticksPresent: StickWatchParts['present']
  readonly stickMemory: StickWatchParts['memory']
  readonly inboxMemory: UnmovedMemory
  readonly inboxUsable: (usable: boolean) => void
}

function fromInbox(path: string, loose: boolean): ImportRequest {
  return {
    origin: 'inbox',
    name: basename(path),
    loose,
    paths: [path],
    allowances: noAllowances,
    isThere: async () => true,
    conclude: async () => undefined,
  }
}

/** Watches the places that packages come to by themselves: sticks, and the inbox that the settings name. */
export function watchSources(parts: WatchedSourcesParts) {
  const { clock, settings, inbox, desk, leaveResult, inboxUsable } = parts
  let folder = ''
  let endInbox = (): void => undefined
  const sticks = watchSticks({
    clock,
    settings,
    mounts: listMounts,
    lookInto: lookIntoStick,
    take: desk.take,
    leaveResult,
    told: desk.stickWork,
    forget: () => desk.forget('stick'),
    present: parts.sticksPresent,
    memory: parts.stickMemory,
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
      dataDirectory: parts.dataDirectory,
      take: (path, loose) => desk.take(fromInbox(path, loose)),
      moves: inboxMoves,
      memory: parts.inboxMemory,
      usable: inboxUsable,
    })
    endInbox = watched.dispose
  }

  settingsChanged()
  return {
    settingsChanged,
    dispose() {
      endInbox()
      sticks.dispose()
    },
  }
}
