import { beforeEach, describe, expect, test } from 'vitest'
import type { PackageReason } from '../../../contract/reasons.ts'
import { type ContentSettings, defaultSettings } from '../../../contract/settings/settings.ts'
import type { ImportWork } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { manualClock } from '../../base/manual-clock.ts'
import type { ImportRequest } from '../import/import-request.ts'
import type { Mount } from './mount.ts'
import type { StickContent } from './stick-content.node.ts'
import { watchSticks } from './stick-watch.ts'

const activated: ImportEnding = {
  kind: 'activated',
  path: '/media/ONE/a.askfirst',
  id: 'shop',
  version: 2,
  title: 'Autumn',
  copied: 1,
  repaired: false,
}
const refused = (reason: PackageReason): ImportEnding => ({ kind: 'refused', path: '', reason, sentence: '' })
const gone = refused('source-gone')

let clock = manualClock()
let mounts: Mount[] = []
let content: StickContent | null = null
let settings: ContentSettings = defaultSettings.content
let taken: ImportRequest[] = []
let ending: ImportEnding = activated
let results: string[] = []
let stage: ImportWork['stage'] = 'done'
let forgotten = 0
let present: string[] = []
let kept: readonly string[] = []

const stick = (changes: Partial<Mount> = {}): Mount => ({
  folder: '/media/ONE',
  fileSystem: 'vfat',
  removable: null,
  readOnly: false,
  identity: '96 8:17',
  ...changes,
})

async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    clock.advance(500)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function watch(): Promise<{ dispose(): void }> {
  const watched = watchSticks({
    clock,
    settings: () => settings,
    mounts: async () => mounts,
    lookInto: async () => content,
    async take(request) {
      taken.push(request)
      await request.conclude(ending)
      return ending
    },
    leaveResult: async (root) => void results.push(root),
    told: () => ({ origin: 'stick', name: 'a', loose: false, stage }) as ImportWork,
    forget: () => forgotten++,
    present: (sticks) => void present.push(sticks.map(({ folder }) => folder).join()),
    memory: {
      before: new Set(kept),
      keep: (stamps) => {
        kept = stamps
      },
    },
  })
  await pass(0)
  return watched
}

beforeEach(() => {
  clock = manualClock()
  mounts = []
  content = { paths: ['/media/ONE/a.askfirst'], loose: false, stamp: '1' }
  settings = defaultSettings.content
  taken = []
  ending = activated
  results = []
  stage = 'done'
  forgotten = 0
  present = []
  kept = []
})

describe('a stick', () => {
  test('is found within three seconds, taken once, and gets its result', async () => {
    await watch()
    await pass(5_000)
    mounts = [stick(), stick({ folder: '/boot/efi', identity: '30 8:1' })]
    await pass(3_000)
    expect(taken).toMatchObject([{ origin: 'stick', name: 'a.askfirst', paths: ['/media/ONE/a.askfirst'] }])
    expect(results).toEqual(['/media/ONE'])
    await pass(60_000)
    expect(taken).toHaveLength(1)
  })
  test('is told to others too, whatever is on it, and so is that it is out', async () => {
    content = null
    mounts = [stick(), stick({ folder: '/boot/efi', identity: '30 8:1' })]
    await watch()
    await pass(2_000)
    expect(new Set(present)).toEqual(new Set(['/media/ONE']))
    mounts = []
    await pass(2_000)
    expect(present.at(-1)).toBe('')
    settings = { ...settings, sticks: false }
    mounts = [stick()]
    await pass(2_000)
    expect(present.at(-1)).toBe('')
  })
  test('is not taken while somebody copies onto it, and again when that changed it', async () => {
    mounts = [stick()]
    await watch()
    for (const stamp of ['2', '3', '4']) {
      if (content) content = { ...content, stamp }
      await pass(1_000)
    }
    expect(taken).toHaveLength(0)
    await pass(2_000)
    expect(taken).toHaveLength(1)
    if (content) content = { ...content, stamp: '5' }
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
  test('without anything for the player is left alone, and so are all where staff want none', async () => {
    content = null
    mounts = [stick()]
    await watch()
    await pass(5_000)
    content = { paths: ['/media/ONE/a.askfirst'], loose: false, stamp: '1' }
    settings = { ...settings, sticks: false }
    await pass(5_000)
    expect([taken, results]).toEqual([[], []])
  })
  test('that cannot be written to is taken all the same', async () => {
    mounts = [stick({ readOnly: true })]
    await watch()
    await pass(3_000)
    expect(taken).toHaveLength(1)
    expect(results).toEqual([])
  })
  test('is forgotten some seconds after it is out', async () => {
    mounts = [stick()]
    await watch()
    await pass(20_000)
    expect(forgotten).toBe(0)
    mounts = []
    await pass(3_000)
    expect(forgotten).toBe(0)
    await pass(6_000)
    expect(forgotten).toBe(1)
  })
  test('that nobody takes out is spoken of for ten minutes', async () => {
    mounts = [stick()]
    await watch()
    await pass(10 * 60_000)
    expect(forgotten).toBe(0)
    await pass(5_000)
    expect(forgotten).toBe(1)
  })
})

describe('a stick that is pulled too early', () => {
  test('is waited for, and goes on when it is back', async () => {
    mounts = [stick()]
    ending = gone
    stage = 'source-gone'
    await watch()
    await pass(3_000)
    mounts = []
    await pass(60_000)
    expect([results, forgotten]).toEqual([['/media/ONE'], 0])
    ending = activated
    stage = 'done'
    mounts = [stick({ identity: '97 8:17' })]
    await pass(3_000)
    expect(taken).toHaveLength(2)
    await pass(60_000)
    expect(forgotten).toBe(0)
  })
  test('goes on even if it was back before the next look', async () => {
    mounts = [stick()]
    ending = gone
    stage = 'source-gone'
    await watch()
    await pass(2_000)
    ending = activated
    await pass(4_000)
    expect(taken).toHaveLength(2)
    await pass(20_000)
    expect(taken).toHaveLength(2)
  })
  test('is not waited for for ever', async () => {
    mounts = [stick()]
    stage = 'source-gone'
    await watch()
    await pass(3_000)
    mounts = []
    await pass(3 * 60_000)
    expect(forgotten).toBe(1)
  })
  test('is known to be gone, whatever the reading failed with', async () => {
    mounts = [stick()]
    await watch()
    await pass(3_000)
    const isThere = async (reason: PackageReason, then: () => void = () => undefined): Promise<boolean> => {
      const asked = taken[0]?.isThere(reason)
      await pass(1_000)
      then()
      await pass(3_000)
      return (await asked) ?? false
    }
    expect(await isThere('signature-missing')).toBe(true)
    expect(await isThere('read-error')).toBe(true)
    // The system unmounts only after it noticed.
    expect(await isThere('read-error', () => (mounts = []))).toBe(false)
    expect(await isThere('asset-missing')).toBe(false)
  })
})

describe('a stick that stays in when the player starts anew', () => {
  async function startAnew(): Promise<void> {
    const first = await watch()
    await pass(3_000)
    first.dispose()
    // To the system it is another one after a start of the whole machine.
    mounts = mounts.map((mount) => stick({ ...mount, identity: '31 8:17' }))
    clock = manualClock()
    await watch()
  }

  test.each<[string, ImportEnding]>([
    ['taken', activated],
    ['there already', refused('already-active')],
    ['refused', refused('signature-missing')],
  ])('brings nothing that was %s before: what staff showed since then stays', async (_, before) => {
    mounts = [stick()]
    ending = before
    await startAnew()
    await pass(60_000)
    expect(taken).toHaveLength(1)
  })
  test('brings what changed since then', async () => {
    mounts = [stick()]
    await startAnew()
    if (content) content = { ...content, stamp: '2' }
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
  test.each<[string, ImportEnding]>([
    ['not taken through no fault of its own', refused('no-space')],
    ['called off', { kind: 'aborted' }],
  ])('brings what was %s', async (_, before) => {
    mounts = [stick()]
    ending = before
    await startAnew()
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
  test('is taken when somebody pulls it and puts it in again', async () => {
    mounts = [stick()]
    await startAnew()
    await pass(3_000)
    mounts = []
    await pass(1_000)
    mounts = [stick({ identity: '32 8:17' })]
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
  test('is known even if the system takes a while to mount it, and no longer', async () => {
    mounts = [stick()]
    const first = await watch()
    await pass(3_000)
    // The system shuts down: it unmounts, and then ends the player.
    mounts = []
    await pass(3_000)
    first.dispose()
    clock = manualClock()
    await watch()
    await pass(20_000)
    mounts = [stick({ identity: '31 8:17' })]
    await pass(10_000)
    expect(taken).toHaveLength(1)
    mounts = []
    await pass(20_000)
    expect(kept).toEqual([])
    mounts = [stick({ identity: '32 8:17' })]
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
  test('is new where it comes only long after the start', async () => {
    mounts = [stick()]
    const first = await watch()
    await pass(3_000)
    first.dispose()
    mounts = []
    clock = manualClock()
    await watch()
    await pass(40_000)
    mounts = [stick({ identity: '31 8:17' })]
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
  test('is new where it was out while the player ran', async () => {
    mounts = [stick()]
    const first = await watch()
    await pass(3_000)
    mounts = []
    await pass(20_000)
    first.dispose()
    clock = manualClock()
    mounts = [stick({ identity: '31 8:17' })]
    await watch()
    await pass(3_000)
    expect(taken).toHaveLength(2)
  })
})

test('no look follows once it is ended', async () => {
  const watched = await watch()
  watched.dispose()
  await pass(3_000)
  expect(clock.waiting()).toBe(0)
})
