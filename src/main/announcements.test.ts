import { expect, test } from 'vitest'
import { exampleItem, examplePlaylist } from '../contract/package/package-example.fixture.ts'
import type { ImportWork } from '../contract/views/import-view.ts'
import { announceToEachOther } from './announcements.ts'
import { createEmitter } from './base/emitter.ts'
import { createScreenControl } from './kiosk/screen-control.ts'
import { rehearse } from './personalization/session-rehearsal.fixture.ts'
import { openPage } from './playback/page.fixture.ts'
import { exampleAddress, exampleContent, exampleTime } from './playback/playback.fixture.ts'
import { createPlayback } from './playback/playback-runner.ts'
import type { ScreenNews } from './playback/screen-news.ts'
import { itemNews, playDesk } from './reports/plays/play-log.fixture.ts'

type Speakers = Parameters<typeof announceToEachOther>[0]

/** A part of which only what is given answers; whatever else is asked of it does nothing. */
const silent = <Part extends object>(own: Partial<Part> = {}): Part =>
  new Proxy(own, { get: (given, name) => Reflect.get(given, name) ?? (() => []) }) as Part

/** Everything that parts announce, with a real session among them. */
function listen({
  black = false,
  follow = (_: ScreenNews): void => undefined,
  playback = silent<Speakers['playback']>(),
  screenControl = silent<Speakers['screenControl']>({ black: () => black }),
  sessionChanged = (..._: Parameters<Speakers['reports']['sessionChanged']>): void => undefined,
} = {}) {
  const rehearsal = rehearse()
  const settingsChanged = createEmitter<void>()
  const imports = createEmitter<void>()
  const steps = createEmitter<void>()
  let stickWork: ImportWork | null = null
  let changes = 0
  let wakes = 0
  const speakers = {
    settings: silent<Speakers['settings']>({
      onChange: (told) => settingsChanged.on(() => told(rehearsal.shop.settings)),
    }),
    faults: silent<Speakers['faults']>(),
    content: silent<Speakers['content']>({
      watch: ({ changed }) => void imports.on(changed),
      stickWork: () => stickWork,
      onImport: steps.on,
    }),
    playback,
    reports: silent<Speakers['reports']>({ sessionChanged, plays: silent<Speakers['reports']['plays']>({ follow }) }),
    screen: silent<Speakers['screen']>({ wake: () => void wakes++, state: () => 'on' }),
    screenControl,
    sessionSide: silent<Speakers['sessionSide']>({
      session: rehearsal.runner,
      modes: silent<Speakers['sessionSide']['modes']>(),
    }),
    player: silent<Speakers['player']>(),
    desk: silent<Speakers['desk']>(),
    statusSide: silent<Speakers['statusSide']>(),
    update: silent<Speakers['update']>(),
    selfCheck: {
      somethingChanged() {
        changes += 1
      },
    },
    unexpected(error: unknown) {
      throw error
    },
  }
  const announcements = announceToEachOther(speakers)
  const importCame = (work: ImportWork | null): void => {
    stickWork = work
    steps.emit()
  }
  return {
    ...rehearsal,
    announcements,
    importCame,
    change: settingsChanged.emit,
    activate: imports.emit,
    changes: () => changes,
    wakes: () => wakes,
  }
}

test('P1: a camera that was held stays told, and nobody is asked, whatever settings or packages change', () => {
  const { runner, wait, change, activate, announcements } = listen()
  runner.answers.cameraHeld()
  runner.answers.captureGone()
  wait(1_000)
  change()
  activate()
  announcements.controlChanged()
  announcements.screenChanged()
  expect([runner.state(), runner.obstacle()]).toEqual(['blocked', 'camera-held'])
  expect(runner.intents.invite({})).toBe('not-now')
})

test('P16: the self-test hears of changed settings and of another package', () => {
  const { changes, change, activate } = listen()
  const atFirst = changes()
  change()
  activate()
  expect(changes()).toBe(atFirst + 2)
})

test('what staff make black is taken over in proof of play, and the page is not said to be gone', () => {
  const desk = playDesk()
  const log = desk.open()
  log.follow(itemNews('bread'))
  desk.clock.advance(4_000)
  listen({ black: true, follow: log.follow }).announcements.controlChanged()
  desk.clock.advance(4_000)
  log.dispose()
  expect(desk.lines('2026-01-05.jsonl').slice(1)).toMatchObject([{ milliseconds: 4_000, ending: 'taken-over' }])
  desk.remove()
})

test('what was under a black screen is a play of its own once it is seen again, in a loop of one item too', () => {
  const desk = playDesk()
  const log = desk.open()
  const { clock } = desk
  const bread = exampleItem('bread', { duration: 'PT1H' })
  const content = exampleContent({ playlists: [examplePlaylist('everyone', [bread])] })
  const playback = createPlayback({ clock, ...exampleTime(), random: () => 0.5, content, address: exampleAddress })
  const changed = createEmitter<void>()
  const screenControl = createScreenControl({ clock, playback, sessionOpen: () => false, changed: changed.emit })
  changed.on(listen({ playback, screenControl, follow: log.follow }).announcements.controlChanged)
  openPage(playback, clock)
  clock.advance(8_000)
  screenControl.blacken()
  clock.advance(60_000)
  screenControl.resume()
  clock.advance(12_000)
  log.dispose()
  expect(desk.lines('2026-01-05.jsonl').slice(1)).toMatchObject([
    { item: 'bread', milliseconds: 8_000, ending: 'taken-over' },
    { item: 'bread', milliseconds: 12_000, ending: 'ended' },
  ])
  desk.remove()
})

test('displays that are off come on when an import from a stick begins and when it is over, and for no other', () => {
  const { importCame, wakes } = listen()
  const about = { origin: 'stick', name: 'a.askfirst', loose: false } as const
  const wakesAfter = (...works: readonly (ImportWork | null)[]): number => {
    for (const work of works) importCame(work)
    return wakes()
  }
  expect(wakesAfter(null, null, null), 'one from the watched folder').toBe(0)
  expect(wakesAfter({ ...about, stage: 'found' })).toBe(1)
  const copying = { ...about, stage: 'copying', total: 9, secondsLeft: null } as const
  expect(wakesAfter({ ...about, stage: 'checking' }, { ...copying, bytes: 1 }, { ...copying, bytes: 8 })).toBe(1)
  const done = { ...about, stage: 'done', outcome: 'activated', title: 'Autumn' } as const
  expect(wakesAfter(done)).toBe(2)
  expect(wakesAfter(done, done, null), 'one from the watched folder while the stick is in').toBe(2)
  expect(wakesAfter({ ...about, stage: 'found' }), 'the stick is put in once more').toBe(3)
})

test('reports hear what a session is for: a training is no customer’s', () => {
  const heard: unknown[] = []
  const { shop, runner, toYes } = listen({ sessionChanged: (...told) => heard.push(told) })
  shop.mode = () => 'training'
  toYes()
  runner.intents.decline({})
  shop.mode = () => 'customer'
  toYes()
  expect(heard).toMatchObject([
    [false, 'asking', 'training'],
    [false, 'idle', 'customer'],
    [false, 'asking', 'customer'],
  ])
})
