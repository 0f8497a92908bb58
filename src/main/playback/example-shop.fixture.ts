import type { Manifest } from '../../contract/package/package.ts'
import { examplePlaylist } from '../../contract/package/package-example.fixture.ts'

const title = (id: string, text: string, items: readonly string[]) => examplePlaylist(id, items, { title: text })

/** A small shop that plans its week and has rules of every kind. Its titles try what a page does with them. */
export const exampleShop: Partial<Manifest> = {
  playlists: [
    title('everyone', 'Für alle', ['soup', 'apples', 'bread']),
    title('breakfast', 'Frühstück', ['rolls', 'coffee']),
    title('evening', 'Wein und Käse am Abend', ['cheese', 'grapes']),
    title('small', 'Kleine Mengen', ['half-loaf']),
    title('markup', '<b>Fett</b> & <img src=x>', ['olives']),
    title('arabic', 'عروض اليوم', ['dates']),
  ],
  schedule: [
    { playlist: 'everyone', priority: 0 },
    { playlist: 'breakfast', priority: 3, days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', until: '10:30' },
    { playlist: 'evening', priority: 3, days: ['thu', 'fri', 'sat'], from: '17:00', until: '02:00' },
  ],
  interests: [
    { id: 'bread', label: { de: 'Brot', en: 'Bread' } },
    { id: 'wine', label: { de: 'Wein', en: 'Wine' } },
  ],
  triggers: [
    { id: 'bread', when: { interest: 'bread' }, playlist: 'small', at: 'now', holdFor: 'PT20S' },
    {
      id: 'both',
      when: {
        all: [
          { signal: 'ageBand', is: ['55-plus'] },
          { any: [{ interest: 'wine' }, { signal: 'distance', is: ['near'] }] },
        ],
      },
      playlist: 'markup',
      at: 'boundary',
      holdFor: 'PT90S',
      cooldown: 'PT10S',
    },
    { id: 'age', when: { signal: 'ageBand', is: ['55-plus'] }, playlist: 'small', at: 'boundary', holdFor: 'PT20S' },
    {
      id: 'not-away',
      when: { not: { signal: 'attention', is: ['away'] } },
      playlist: 'arabic',
      at: 'now',
      holdFor: 'PT6S',
    },
  ],
}
