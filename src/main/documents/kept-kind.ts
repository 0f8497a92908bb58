import type { KeptFile } from '../../contract/views/privacy-view.ts'

/** What the engine that draws the windows lays into the data folder, by Chromium's own names. */
const engine: ReadonlySet<string> = new Set([
  'blob_storage',
  'Cache',
  'Code Cache',
  'Cookies',
  'Cookies-journal',
  'Crashpad',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'Dictionaries',
  'DIPS',
  'DIPS-wal',
  'GPUCache',
  'Local State',
  'Local Storage',
  'Network',
  'Network Persistent State',
  'Partitions',
  'Preferences',
  'Session Storage',
  'Shared Dictionary',
  'SharedStorage',
  'SharedStorage-wal',
  'Trust Tokens',
  'Trust Tokens-journal',
  'TransportSecurity',
  'VideoDecodeStats',
  'WebStorage',
])

/** What keeps a second player from the same folder: it lies here whatever else of the engine's lies elsewhere. */
const locks: ReadonlySet<string> = new Set([
  'lockfile',
  'SingletonCookie',
  'SingletonLock',
  'SingletonSocket',
  'stand-in-lock',
])

/** `.new`: for as long as it is being written (`unfinished-of.ts`). */
const file = (name: string): RegExp => new RegExp(`^(?:${name})(?:\\.new)?$`)
/** Set aside because it made no sense, with the time in its name (`set-aside.ts`); receipts with their day before it. */
const aside = (name: string, ending: string): RegExp => new RegExp(`^${name}\\.broken-[\\dTZ-]+(?:${ending})?$`)

const kinds: readonly (readonly [RegExp, KeptFile['kind']])[] = [
  [file('receipts\\.jsonl'), 'receipts'],
  [aside('receipts', '\\.jsonl'), 'receipts'],
  [/^wordings$/, 'wordings'],
  // The journal is there for as long as totals are being added; a write-ahead log there is none (P14).
  [/^totals\.sqlite(?:-journal)?$/, 'viewing-totals'],
  [aside('totals', '\\.sqlite'), 'viewing-totals'],
  [/^plays$/, 'plays'],
  [file('redemptions\\.json'), 'redemptions'],
  [aside('redemptions', '\\.json'), 'redemptions'],
  // The probe tells whether anything can be written here (`sign-of-life.node.ts`).
  [/^status\.json(?:\.new|\.probe)?$/, 'status'],
  [/^logs$/, 'log'],
  [file('settings\\.last-good\\.json'), 'settings'],
  // By electron-store, for as long as it writes.
  [/^settings\.json(?:\.tmp-[\da-f]+)?$/, 'settings'],
  [aside('settings', '\\.json'), 'settings'],
  [/^factory-reset$/, 'settings'],
  [/^pin-attempts$/, 'pin-attempts'],
  [file('clock-seen'), 'clock-seen'],
  [file('recoveries\\.json'), 'recoveries'],
  [/^content$/, 'content'],
  [file('(?:imports|sticks|inbox)\\.json'), 'import-history'],
  [/^draft$/, 'draft'],
  [aside('draft', ''), 'draft-broken'],
  [/^trusted-keys$/, 'trusted-keys'],
  // On Windows; on Debian it lies with the system's helper.
  [/^update$/, 'update'],
  [/^documents$/, 'document'],
  [file('audit\\.json'), 'audit'],
]

/** What an entry of the data folder is for, by its name. What nobody here knows is `unknown`, and is shown all the same. */
export function keptKind(name: string): KeptFile['kind'] {
  return (
    kinds.find(([pattern]) => pattern.test(name))?.[1] ?? (engine.has(name) || locks.has(name) ? 'engine' : 'unknown')
  )
}

/** Whether an entry of the data folder is the engine's, and no lock: where the engine has a folder of its own, nothing is. */
export const isOfEngine = (name: string): boolean => engine.has(name)
