import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf } from '../../src/contract/calendar-day.ts'
import { dayMilliseconds } from '../../src/contract/day-length.ts'
import { type Manifest, manifestSchema } from '../../src/contract/package/package.ts'
import { defaultSettings } from '../../src/contract/settings/settings.ts'
import { dayEnd, playChainBegin } from '../../src/main/reports/plays/play-chain.node.ts'
import { lineOf } from '../../src/main/reports/plays/play-day.ts'
import type { Play } from '../../src/main/reports/plays/play-line.ts'
import { hashPin } from '../../src/main/staff/pin.node.ts'

export type InstallationSize = {
  readonly items: number
  readonly playlists: number
  readonly plays: number
  readonly days: number
}

const packageId = 'large'
const itemName = (place: number): string => `offer-${String(place).padStart(5, '0')}`

/** Makes a package folder of this many items in as many playlists. They share a picture: what counts here is the list. */
export async function makeLongPackage(folder: string, { items, playlists }: InstallationSize): Promise<void> {
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#465"/></svg>'
  const sha256 = createHash('sha256').update(picture).digest('hex')
  const each = Math.ceil(items / playlists)
  const manifest: Manifest = {
    format: 'askfirst/1',
    id: packageId,
    version: 1,
    title: 'A large installation',
    createdAt: '2026-01-05T09:00:00Z',
    assets: { 'picture.svg': { sha256, bytes: picture.length, type: 'image/svg+xml' } },
    playlists: Array.from({ length: playlists }, (_, list) => ({
      id: `list-${list}`,
      title: `List ${list}`,
      loop: 'sequential' as const,
      items: Array.from({ length: Math.min(each, items - list * each) }, (__, place) => ({
        id: itemName(list * each + place),
        kind: 'image' as const,
        asset: 'picture.svg',
        duration: 'PT7S',
      })),
    })),
    schedule: Array.from({ length: 24 }, (_, hour) => ({
      playlist: `list-${hour}`,
      priority: 1,
      from: `${String(hour).padStart(2, '0')}:00`,
      until: `${String((hour + 1) % 24).padStart(2, '0')}:00`,
    })),
    triggers: [],
    interests: [],
    defaultPlaylist: 'list-0',
  }
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'assets/picture.svg'), picture)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifestSchema.parse(manifest)))
}

/** A day on which every item that can be is on, one after the other: no shorter summary of it is possible. */
function dayText(day: string, begin: number, first: number, { items, plays, days }: InstallationSize): string {
  const count = Math.round(plays / days)
  const milliseconds = Math.floor(dayMilliseconds / count)
  const lines = [lineOf({ day, kept: 'every-play' })]
  for (let place = 0; place < count; place++) {
    const play: Play = {
      at: new Date(begin + place * milliseconds).toISOString(),
      milliseconds,
      package: packageId,
      version: 1,
      playlist: `list-${place % 24}`,
      item: itemName((first + place) % items),
      reason: { kind: 'schedule', entry: place % 24 },
      display: 'on',
      ending: 'complete',
    }
    lines.push(lineOf(play))
  }
  return lines.join('')
}

/** Fills a data folder with a play log that ends yesterday, its chain included. Answers how many bytes it has. */
export async function makeLongPlayLog(dataDirectory: string, size: InstallationSize): Promise<number> {
  const folder = join(dataDirectory, 'plays')
  await mkdir(folder, { recursive: true })
  let [previous, bytes] = [playChainBegin, 0]
  for (let place = 0; place < size.days; place++) {
    const noon = new Date()
    noon.setHours(12, 0, 0, 0)
    noon.setDate(noon.getDate() - size.days + place)
    const day = dayOf(noon)
    const midnight = new Date(noon).setHours(0, 0, 0, 0)
    const text = dayText(day, midnight, place * 97, size)
    const end = dayEnd(text, day, place + 1, previous)
    previous = end.head
    bytes += text.length
    await writeFile(join(folder, `${day}.jsonl`), text + lineOf(end))
  }
  return bytes
}

/** Settings with a PIN, in English, of a shop where nobody is asked. */
export async function writeStaffSettings(dataDirectory: string, pin: string): Promise<void> {
  const settings = {
    ...defaultSettings,
    pin: await hashPin(pin),
    staff: { ...defaultSettings.staff, language: 'en' },
    firstStart: { step: 'done' },
    personalization: { ...defaultSettings.personalization, enabled: false },
    shop: { name: 'Example shop', contact: '030 1234567' },
    screen: { ...defaultSettings.screen, reach: 'touch' },
  }
  await mkdir(dataDirectory, { recursive: true })
  await writeFile(join(dataDirectory, 'settings.json'), JSON.stringify(settings))
}
