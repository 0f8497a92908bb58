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
  'lockfile',
  'Network',
  'Network Persistent State',
  'Partitions',
  'Preferences',
  'Session Storage',
  'Shared Dictionary',
  'SharedStorage',
  'SharedStorage-wal',
  // The lock of the stand-in for Electron.
  'stand-in-lock',
  'SingletonCookie',
  'SingletonLock',
  'SingletonSocket',
  'Trust Tokens',
  'Trust Tokens-journal',
  'TransportSecurity',
  'VideoDecodeStats',
  'WebStorage',
])

const kinds: readonly (readonly [RegExp, KeptFile['kind']])[] = [
  [/^receipts\.(jsonl|broken-.+)/, 'receipts'],
  [/^wordings$/, 'wordings'],
  [/^totals\.(sqlite|broken-.+)/, 'viewing-totals'],
  [/^plays$/, 'plays'],
  [/^redemptions\.(json|broken-.+)/, 'redemptions'],
  [/^status\.json/, 'status'],
  [/^logs$/, 'log'],
  [/^settings\.(json|last-good\.json|broken-.+)/, 'settings'],
  [/^factory-reset$/, 'settings'],
  [/^pin-attempts/, 'pin-attempts'],
  [/^clock-seen/, 'clock-seen'],
  [/^recoveries\.json/, 'recoveries'],
  [/^content$/, 'content'],
  [/^(imports|sticks|inbox)\.json/, 'import-history'],
  [/^draft$/, 'draft'],
  [/^draft\.broken-/, 'draft-broken'],
  [/^trusted-keys$/, 'trusted-keys'],
  // On Windows; on Debian it lies with the system's helper.
  [/^update$/, 'update'],
  [/^documents$/, 'document'],
  [/^audit\.json/, 'audit'],
]

/** What an entry of the data folder is for, by its name. What nobody here knows is `unknown`, and is shown all the same. */
export function keptKind(name: string): KeptFile['kind'] {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? (engine.has(name) ? 'engine' : 'unknown')
}
