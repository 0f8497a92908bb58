import type { EditorView } from '../../contract/views/editor-view.ts'
import type { PlaylistsView } from '../../contract/views/playlists-view.ts'

/** What the settings window is told of the editor before anything was put into it, for tests. */
export const quietEditor: EditorView = {
  title: '',
  items: [],
  loop: 'sequential',
  place: { kind: 'alone' },
  called: false,
  undo: false,
  redo: false,
  work: null,
  notes: [],
  refused: null,
  saved: null,
  playing: 'Markt am Eck, Herbst',
  otherwise: { title: 'Markt am Eck, Herbst', before: false },
  sticks: [],
  dialogs: true,
}

const limits = { validFrom: null, validUntil: null, restricted: null } as const
const picture = { kind: 'image', source: 'content/picture.svg', length: null, ...limits } as const

/** The same with a draft that somebody is at work on. */
export const busyEditor: EditorView = {
  ...quietEditor,
  title: 'Angebote im Herbst',
  items: [
    { ...picture, id: 'kuerbis', name: 'kürbis.jpg', milliseconds: 10_000 },
    { ...picture, id: 'apfel', name: 'IMG_20261102_081233.jpg', milliseconds: 7_500 },
    {
      ...limits,
      id: 'film',
      name: 'backstube.mp4',
      kind: 'video',
      source: 'content/picture.svg',
      milliseconds: null,
      length: 24_300,
    },
    { ...picture, id: 'brot', name: 'brot.png', milliseconds: 10_000 },
  ],
  place: { kind: 'times', days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: { from: '11:00', until: '14:00' } },
  undo: true,
  notes: [
    { name: 'IMG_0042.HEIC', note: 'type-unknown' },
    { name: 'handy.mov', note: 'type-unknown' },
    { name: 'backstube.mp4', note: 'may-not-play' },
  ],
  sticks: [
    { folder: '/media/stick', name: 'stick', files: 5 },
    { folder: '/media/stick/DCIM', name: 'stick/DCIM', files: 128 },
  ],
  saved: {
    path: '/home/kasse/Dokumente/markt-am-eck-made-here-202611260415.askfirst',
    bytes: 18_400_000,
    signedBy: null,
  },
}

/** The same with a playlist of the shop that a camera word can call, in an order of chance, with items that have limits. */
export const calledEditor: EditorView = {
  ...busyEditor,
  title: 'Ab 55',
  loop: 'shuffle',
  place: { kind: 'instead', playlist: 'wine', title: 'Ab 55' },
  called: true,
  items: busyEditor.items.map((item, place) => ({
    ...item,
    ...(place === 0 && { validUntil: '2025-10-31T23:59:59+01:00' }),
    ...(place === 1 && { validFrom: '2026-12-01T08:00:00+01:00' }),
    ...(place === 3 && { validUntil: '2026-12-24T18:00:00+01:00', restricted: 'alcohol' as const }),
  })),
  notes: [],
  saved: null,
}

const pictures = (count: number): PlaylistsView['playlists'][number]['pictures'] =>
  Array.from({ length: count }, (_, place) => ({ id: `p${place}`, kind: 'image', source: 'content/picture.svg' }))

const ofTheShop = { called: false, added: false } as const

/** The playlists of what plays, for tests. */
export const somePlaylists: PlaylistsView = {
  package: 'Markt am Eck, Herbst',
  playlists: [
    { id: 'everyone', title: 'Für alle', items: 12, ...ofTheShop, pictures: pictures(4) },
    { id: 'breakfast', title: 'Frühstück', items: 3, ...ofTheShop, pictures: pictures(3) },
    { id: 'wine', title: 'Wein und Käse', items: 2, ...ofTheShop, called: true, pictures: pictures(2) },
    { id: 'own-1', title: 'Feierabend', items: 1, called: false, added: true, pictures: pictures(1) },
  ],
  opened: null,
}
