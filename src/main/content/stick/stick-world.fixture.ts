import { beforeEach } from 'vitest'
import type { PackageReason } from '../../../contract/reasons.ts'
import { type ContentSettings, defaultSettings } from '../../../contract/settings/settings.ts'
import type { ImportWork } from '../../../contract/views/import-view.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { type ManualClock, manualClock } from '../../base/time/manual-clock.ts'
import type { ImportRequest } from '../import/import-request.ts'
import type { Mount } from './mount.ts'
import type { StickContent } from './stick-content.node.ts'
import { watchSticks } from './stick-watch.ts'

export const activated: ImportEnding = {
  kind: 'activated',
  path: '/media/ONE/a.askfirst',
  id: 'shop',
  version: 2,
  title: 'Autumn',
  copied: 1,
  repaired: false,
}
export const refused = (reason: PackageReason): ImportEnding => ({ kind: 'refused', path: '', reason, sentence: '' })

/** What the watch finds, and what it made of it. */
type World = {
  clock: ManualClock
  mounts: Mount[]
  /** What is on every stick. */
  content: StickContent | null
  settings: ContentSettings
  /** How an import ends, and how far the screen is told that it is. */
  ending: ImportEnding
  stage: ImportWork['stage']
  taken: ImportRequest[]
  /** Sticks that a result was left on. */
  results: string[]
  forgotten: number
  /** The sticks that others were told of, time after time. */
  present: string[]
  /** What is remembered over a start. */
  kept: readonly string[]
}

const noWorld = (): World => ({
  clock: manualClock(),
  mounts: [],
  content: { paths: ['/media/ONE/a.askfirst'], loose: false, stamp: '1' },
  settings: defaultSettings.content,
  ending: activated,
  stage: 'done',
  taken: [],
  results: [],
  forgotten: 0,
  present: [],
  kept: [],
})

export const world = noWorld()

/** Before each test: no stick, and one package on any that comes. */
export function withFreshWorld(): void {
  beforeEach(() => void Object.assign(world, noWorld()))
}

export const stick = (changes: Partial<Mount> = {}): Mount => ({
  folder: '/media/ONE',
  fileSystem: 'vfat',
  removable: null,
  readOnly: false,
  identity: '96 8:17',
  ...changes,
})

/** Lets time pass, in steps that the watch keeps up with. */
export async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    world.clock.advance(500)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The watch over the sticks of the world, after its first look. */
export async function watch(): Promise<{ dispose(): void }> {
  const watched = watchSticks({
    clock: world.clock,
    settings: () => world.settings,
    mounts: async () => world.mounts,
    lookInto: async () => world.content,
    async take(request) {
      world.taken.push(request)
      await request.conclude(world.ending)
      return world.ending
    },
    leaveResult: async (root) => void world.results.push(root),
    told: () => ({ origin: 'stick', name: 'a', loose: false, stage: world.stage }) as ImportWork,
    forget: () => world.forgotten++,
    present: (sticks) => void world.present.push(sticks.map(({ folder }) => folder).join()),
    memory: {
      before: new Set(world.kept),
      keep: (stamps) => {
        world.kept = stamps
      },
    },
  })
  await pass(0)
  return watched
}
