import type { World } from './settings-world.ts'

/** What staff are asked before a package comes that nobody signed, for another programme. */
export const unsignedQuestion = {
  state: 'asking',
  name: 'other.askfirst',
  loose: false,
  package: {
    id: 'other-shop',
    version: 3,
    manifestSha256: 'e5f6'.repeat(16),
    title: 'Harbour delicatessen',
    createdAt: '2026-01-03T08:00:00Z',
    playlists: 1,
    items: 1,
    files: 1,
    bytes: 1000,
    restricted: [],
    signer: { kind: 'unsigned' },
    lineStays: false,
  },
  doubts: ['signature-missing', 'other-line'],
} as const satisfies World['content']['chosen']
