import { describe, expect, test } from 'vitest'
import { growthOf, type Measure, memoryGrowthSince, type Sample } from './growth.ts'

const level: Sample = {
  done: 0,
  memory: 600e6,
  parts: { main: 100e6, pages: 300e6, graphics: 100e6, others: 100e6 },
  mainHeap: 21e6,
  pageHeap: 4e6,
  handles: 420,
  processes: 9,
  files: 6,
  bytes: 40_000,
  logBytes: 3_000,
  nodes: 500,
  documents: 3,
  frames: 3,
  listeners: 40,
  layoutObjects: 60,
  resources: 30,
  arrayBuffers: 4,
  contexts: 4,
  detached: 0,
  observers: 30,
  workers: 1,
  embedderHeap: 3e6,
  backingStorage: 1e6,
}

/** Samples of a player that needs the same all the time, give or take what a collector leaves. */
function steady(count: number, every = 25): Sample[] {
  return Array.from({ length: count }, (_, index) => ({
    ...level,
    done: index * every,
    memory: level.memory * (1 + 0.03 * Math.sin(index * 2.4)),
    handles: level.handles + (index % 3),
    nodes: level.nodes + ((index * 7) % 40),
  }))
}

const growing = (samples: readonly Sample[]): Measure[] =>
  growthOf(samples).flatMap(({ measure, grows }) => (grows ? [measure] : []))

describe('what grows over many sessions', () => {
  test.each([8, 20, 80])('nothing does, where only the collector is late (%i samples)', (count) => {
    expect(growing(steady(count))).toEqual([])
  })

  test.each<[Measure, number]>([
    ['memory', 64_000],
    ['mainHeap', 16_000],
    ['pageHeap', 16_000],
    ['handles', 1],
    ['processes', 0.02],
    ['files', 0.1],
    ['bytes', 1_000],
    ['logBytes', 100],
    ['nodes', 2],
    ['frames', 2],
    ['contexts', 2],
    ['embedderHeap', 16_000],
    ['backingStorage', 16_000],
  ])('control: %s that each session leaves behind is found', (measure, each) => {
    const leaking = steady(80).map((sample) => ({ ...sample, [measure]: sample[measure] + sample.done * each }))
    expect(growing(leaking)).toEqual([measure])
  })

  test('the share by which memory grew since the player was warm, whatever it did before', () => {
    const grown = (share: number) =>
      steady(80, 250).map((sample) => {
        const since = sample.done < 2_000 ? -1 : (sample.done - 2_000) / 17_750
        return { ...sample, memory: sample.memory + level.memory * share * since }
      })
    for (const share of [0, 0.01, 0.05]) expect(memoryGrowthSince(grown(share), 2_000)).toBeCloseTo(share, 2)
  })

  test('a step that is taken once is no growth: a cache that fills up', () => {
    const stepped = steady(80).map((sample, index) => ({ ...sample, handles: sample.handles + (index > 5 ? 30 : 0) }))
    expect(growing(stepped)).toEqual([])
  })

  test('a step that lasts is growth, where it comes late: it is not measured against itself', () => {
    const stepped = steady(80).map((sample, index) => ({
      ...sample,
      memory: sample.memory + (index > 55 ? 100e6 : 0),
    }))
    expect(growing(stepped)).toEqual(['memory'])
  })

  test('a few samples say nothing', () => {
    expect(() => growthOf(steady(7))).toThrow('too few')
  })
})
