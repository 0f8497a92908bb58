import { defaultSettings } from '../../contract/settings/settings.ts'
import { quietContent } from './content-view.fixture.ts'
import { exampleDay } from './day-view.fixture.ts'
import { quietEditor } from './editor-view.fixture.ts'
import { quietPrivacy } from './privacy-view.fixture.ts'
import { quietReports } from './reports-view.fixture.ts'
import type { StaffViewParts } from './staff-view.ts'
import { quietSystem } from './system-view.fixture.ts'

/** What stands where a PIN or a code is kept. */
export const secret = 'the record of the PIN'

/** A window that the manager has opened, while an item plays. */
export const exampleParts: StaffViewParts = {
  access: 'open',
  role: 'manager',
  waitSeconds: 0,
  recoveryCode: null,
  settings: {
    ...defaultSettings,
    pin: secret,
    staffPin: secret,
    recovery: secret,
    shop: { name: 'Market', contact: 'phone' },
  },
  session: 'idle',
  camera: 'off',
  ...quietPrivacy,
  content: quietContent,
  editor: quietEditor,
  update: { state: 'none' },
  reports: quietReports,
  engine: { name: 'wasm-simd', reason: 'native-not-installed' },
  faults: [{ code: 'no-camera', since: '2026-01-05T10:00:00.000Z' }],
  version: '0.1.0',
  host: 'stand-in',
  day: exampleDay,
  system: quietSystem,
  screenControl: { mode: 'playing' },
  playing: {
    package: 'market',
    packageTitle: 'Market, autumn',
    version: 3,
    playlist: 'wine',
    playlistTitle: 'Wine',
    item: 'riesling',
    picture: { kind: 'image', source: 'content/abc' },
    reason: { kind: 'trigger', trigger: 'seniors' },
    next: { playlist: 'wine', playlistTitle: 'Wine', item: 'merlot', reason: { kind: 'trigger', trigger: 'seniors' } },
    since: '2026-01-05T10:00:00.000Z',
    unsignedFolder: false,
  },
}
