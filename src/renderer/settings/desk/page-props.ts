import type { Bridge } from '../../../contract/calls/bridge.ts'
import type { ImportView } from '../../../contract/views/import-view.ts'
import type { PlaylistsView } from '../../../contract/views/playlists-view.ts'
import type { PreviewView } from '../../../contract/views/preview-view.ts'
import type { DeskView } from './desk-view.ts'
import type { Changes } from './use-changes.ts'

/** What every page of the window gets. */
export type PageProps = {
  readonly bridge: Bridge<'settings'>
  readonly view: DeskView
  /** What is imported now, or was last. */
  readonly importing: ImportView
  /** The playlists of what plays, as far as staff asked for them. */
  readonly playlists: PlaylistsView
  /** What staff asked of the active package. */
  readonly preview: PreviewView
  readonly changes: Changes
  /** Turns to another page, for what is set there. */
  readonly turnTo: (page: 'camera' | 'personalization') => void
}
