import { quietContent } from '../../src/main/staff/content-view.fixture.ts'
import { breakfast, exampleDay } from '../../src/main/staff/day-view.fixture.ts'
import { quietEditor } from '../../src/main/staff/editor-view.fixture.ts'
import { quietPrivacy } from '../../src/main/staff/privacy-view.fixture.ts'
import { quietReports } from '../../src/main/staff/reports-view.fixture.ts'
import type { StaffViewParts } from '../../src/main/staff/staff-view.ts'
import { quietSystem } from '../../src/main/staff/system-view.fixture.ts'

/** What staff are told of the player, beside their own settings. */
export type World = Omit<StaffViewParts, 'access' | 'role' | 'waitSeconds' | 'recoveryCode' | 'settings'>

/** A player on which all is well, and nothing is under way. */
export const quietWorld = {
  ...quietPrivacy,
  content: quietContent,
  editor: quietEditor,
  update: { state: 'none' },
  reports: quietReports,
  session: 'idle',
  camera: 'off',
  engine: { name: 'wasm-simd', reason: 'native-not-installed' },
  faults: [],
  version: '0.1.0',
  host: 'Electron 45.4.1',
  screenControl: { mode: 'playing' },
  day: exampleDay,
  system: quietSystem,
  playing: {
    package: 'markt-am-eck',
    packageTitle: 'Markt am Eck, Herbst',
    version: 12,
    playlist: 'everyone',
    playlistTitle: 'Für alle',
    item: 'kuerbis-suppe',
    picture: { kind: 'image', source: 'content/picture.svg' },
    reason: breakfast,
    next: { playlist: 'everyone', playlistTitle: 'Für alle', item: 'apfel-woche', reason: breakfast },
    since: '2026-01-05T10:00:00Z',
    unsignedFolder: false,
  },
} satisfies World
