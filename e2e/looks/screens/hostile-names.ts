import type { Manifest } from '../../../src/contract/package/package.ts'
import { exampleShop } from '../../../src/main/playback/example-shop.fixture.ts'

/** What a name from outside may be: very long, turned round by its characters, and markup. */
export const hostile = `${'Sehr langer Titel '.repeat(20)}\u202Egnp.exe <img src=x onerror=alert(1)>`

/** The example shop, with a playlist whose title tries everything that a page could fall for. */
export const hostileShop: Partial<Manifest> = {
  playlists: (exampleShop.playlists ?? []).map((playlist) =>
    playlist.id === 'markup' || playlist.id === 'breakfast' ? { ...playlist, title: hostile.repeat(24) } : playlist,
  ),
}
