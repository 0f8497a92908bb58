import { beforeAll, describe, expect, test } from 'vitest'
import { realNetworks, runScene, shortcomings } from '../../e2e/scenes/run-scene.ts'
import { sceneNames, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Networks } from './engine/networks.ts'
import type { Square } from './picture.ts'

const seed = 101

/** Landmarks of a head that looks straight on. */
const straightOn = ({ left, top, side }: Square) =>
  Array.from({ length: 68 }, (_, index) => {
    const across = { 36: 0.3, 45: 0.7 }[index] ?? 0.5
    return { x: left + across * side, y: top + (0.2 + (0.6 * index) / 67) * side }
  }).map((point, index) => (index === 45 ? { ...point, y: top + (0.2 + (0.6 * 36) / 67) * side } : point))

/** Networks that are sure of every face's age, so that only the gates can say "unknown". */
let sure: Networks
/** The same, to which every head is straight: nothing but light, noise and size is left. */
let sureAndStraight: Networks
beforeAll(async () => {
  const networks = await realNetworks()
  sure = { ...networks, age: async () => 42 }
  sureAndStraight = { ...sure, landmarks: async (_picture, square) => straightOn(square) }
})

describe('P9: no age is told of a face that cannot be seen well', { timeout: 120_000 }, () => {
  const scenes = sceneNames.filter((name) => sceneRecord(name).promise === 'P9')
  test.each(scenes.filter((name) => name !== 'turned'))('%s', async (name) => {
    expect(await shortcomings(sureAndStraight, { name, seed })).toEqual([])
  })
  // Of each of the held-out heads, the one that stands straightest included.
  test.each([101, 102, 103, 105])('turned from the beginning, lot %i', async (lot) => {
    expect(await shortcomings(sure, { name: 'turned', seed: lot })).toEqual([])
  })

  test('control: of a face that can be seen well it is told', async () => {
    const { words } = await runScene(sure, { name: 'stays', seed: 105 })
    expect(words.at(-1)?.words.ageBand).toBe('30-54')
  })
  test('control: a player that takes every head for straight is found out', async () => {
    expect(await shortcomings(sureAndStraight, { name: 'turned', seed })).toContainEqual(
      expect.stringContaining('30-54 was said'),
    )
  })
})
