import { expect, test } from '@playwright/test'
import type { PlanItem } from '../../src/contract/plan.ts'
import { beneath, black, type Colour, distance, distanceToMixture, spreadColours } from './colours.ts'
import { makePatches, mediaFolder, type Patch } from './media.ts'
import { type Planted, plantFlashes } from './planted-flashes.ts'
import { type Frame, record } from './screencast.ts'
import { openStage, planItem } from './stage-bench.ts'
import { type StageServer, serveStage } from './stage-server.ts'

test.use({
  viewport: { width: 320, height: 180 },
})

const transitions = 60
/** Video carries colours less exactly than pictures do. */
const tolerance = 26
const colours = spreadColours(12)
/** The colours of no item of the loop: what an item from before it would show. */
const gone = colours.slice(10)
const flashes = Array.from({ length: 12 }, (_, index) => [black, gone[0], beneath, gone[1]][index % 4] ?? black)
let patches: readonly Patch[]
let server: StageServer
test.beforeAll(async () => {
  patches = await makePatches(colours.slice(0, 10))
  server = await serveStage(mediaFolder)
})
test.afterAll(() => server.close())

const moves: readonly PlanItem['transition'][] = [
  { kind: 'crossfade', milliseconds: 160, direction: 'left' },
  { kind: 'cut', milliseconds: 0, direction: 'left' },
  { kind: 'slide', milliseconds: 160, direction: 'left' },
  { kind: 'crossfade', milliseconds: 120, direction: 'left' },
  { kind: 'slide', milliseconds: 160, direction: 'up' },
  { kind: 'cut', milliseconds: 0, direction: 'left' },
  { kind: 'slide', milliseconds: 120, direction: 'right' },
]

function loop(): PlanItem[] {
  return Array.from({ length: transitions + 2 }, (_, index) => {
    const patch = patches[index % patches.length]
    const transition = moves[index % moves.length]
    if (!patch || !transition) throw new Error('no patch')
    const site = patch.kind === 'html' ? server.pageAddress : server.address
    return planItem(`item-${index}`, {
      kind: patch.kind,
      type: patch.type,
      source: `${site}/content/${patch.name}`,
      milliseconds: patch.kind === 'video' && index % 2 === 1 ? null : 420,
      transition,
      fit: index % 3 === 0 ? 'contain' : 'cover',
    })
  })
}

type Fault = {
  readonly at: number
  readonly item: number
  readonly colour: Colour
}

/**
 * Follows the loop through the frames: each point must be of the item on the stage, of the next one, or a mixture. After
 * the last item the stage begins again: a slow machine records the first frames of that, too.
 */
function follow(frames: readonly Frame[], order: readonly Colour[]) {
  const faults: Fault[] = []
  let item = 0
  for (const { at, points } of frames) {
    const now = order[item % order.length] ?? black
    const next = order[(item + 1) % order.length] ?? black
    const colour = points.find((point) => distanceToMixture(point, now, next) > tolerance)
    if (colour) faults.push({ at, item, colour })
    else if (points.every((point) => distance(point, next) <= tolerance)) item++
  }
  return { faults, reached: item }
}

/** The compositor draws a little later than the page believes. */
const isOf = ({ from, until }: Planted, { at }: Fault) => at >= from - 20 && at <= until + 120

test('60 transitions show no black and no stale frame, and would have been seen to', async ({ page }) => {
  const bench = await openStage(page, server.address)
  const items = loop()
  await bench.show({ revision: 1, takeover: 'now', items })
  await bench.presented(1)
  await page.waitForTimeout(250)
  const recording = await record(page)
  const planting = plantFlashes(page, flashes, { least: 500, most: 1_200 })
  await bench.presented(transitions + 2)
  const planted = await planting
  const frames = await recording.stop()

  const order = items.map((_, index) => patches[index % patches.length]?.colour ?? black)
  const { faults, reached } = follow(frames, order)
  const found = planted.filter((flash) => faults.some((fault) => isOf(flash, fault)))
  const own = faults.filter((fault) => !planted.some((flash) => isOf(flash, fault)))
  test.info().annotations.push({
    type: 'seen',
    description: `${frames.length} frames, ${reached} transitions, ${found.length} of ${planted.length} planted flashes`,
  })
  expect(own).toEqual([])
  expect(reached).toBeGreaterThanOrEqual(transitions)
  expect(bench.reports.filter(({ name }) => name === 'failed')).toEqual([])
  expect(bench.complaints).toEqual([])
  // A busy machine loses frames of the recording (seen: 17 of 20 at six times the cores). Below this the run proves
  // nothing; above it, a flaw that comes with a kind of transition is still met many times over in sixty.
  expect(found.length).toBeGreaterThanOrEqual(planted.length * 0.7)
  expect(await page.locator('video').count()).toBe(2)
})
