import type { ContentView } from '../../contract/views/content-view.ts'

/** What the settings window is told of packages before any was brought, for tests. */
export const quietContent: ContentView = {
  packages: [],
  line: null,
  chosen: null,
  history: [],
  keys: [],
  options: { inbox: null, allowUnsigned: false },
  dialogs: true,
  disk: { freeBytes: 118_400_000_000, usedBytes: 0, looseBytes: 0 },
  cleaned: null,
  check: null,
}

const signer = { kind: 'trusted', keyId: '5F2B8C41D09E7A63' } as const

/** The same on a player that has been at work for some time. */
export const busyContent: ContentView = {
  ...quietContent,
  packages: [
    {
      id: 'markt-am-eck',
      version: 12,
      manifestSha256: 'a1b2'.repeat(16),
      title: 'Markt am Eck, Herbst',
      createdAt: '2026-01-02T08:00:00+01:00',
      takenAt: '2026-01-05T08:12:00.000Z',
      files: 34,
      bytes: 412_300_000,
      signer,
      role: 'active',
    },
    {
      id: 'markt-am-eck',
      version: 11,
      manifestSha256: 'c3d4'.repeat(16),
      title: 'Markt am Eck, Spätsommer',
      createdAt: '2025-12-01T08:00:00+01:00',
      takenAt: '2025-12-03T07:40:00.000Z',
      files: 31,
      bytes: 388_900_000,
      signer: { kind: 'unsigned' },
      role: 'previous',
    },
  ],
  line: 'markt-am-eck',
  history: [
    {
      kind: 'taken',
      at: '2026-01-05T08:12:00.000Z',
      origin: 'stick',
      name: 'markt-12.askfirst',
      id: 'markt-am-eck',
      version: 12,
      title: 'Markt am Eck, Herbst',
    },
    {
      kind: 'refused',
      at: '2026-01-05T08:02:00.000Z',
      origin: 'inbox',
      name: 'markt-12-neu.askfirst',
      reason: 'asset-corrupt',
      sentence:
        'The file assets/kuerbis.webp is not the one that the manifest lists, at assets["kuerbis.webp"]. Run askfirst refresh on the folder if the file was changed on purpose, or put the right file there.',
    },
    {
      kind: 'went-back',
      at: '2025-12-20T16:30:00.000Z',
      id: 'markt-am-eck',
      version: 10,
      title: 'Markt am Eck, Advent',
    },
  ],
  keys: [
    { id: '5F2B8C41D09E7A63', line: 'RWRjep7QQYwrX0Jk3c2bq8Zs1m9r5vYp7Qw2Lx4Tn6Ub8Vd0Gh3Kj5Ma' },
    { id: '9A01C44E7B2D63F0', line: 'RWTwYy17TsQBmkq4Tn2Ud8Vg0Hj3Kl5Mb7Nc9Pd1Qe3Rf5Sg7Th9Ui1W' },
  ],
  disk: { freeBytes: 118_400_000_000, usedBytes: 801_200_000, looseBytes: 12_400_000 },
  cleaned: { at: '2026-01-01T10:00:00.000Z', bytes: 380_000_000 },
}
