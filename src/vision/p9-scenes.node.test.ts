import { beforeAll, describe, expect, test } from 'vitest'
import { realNetworks, runScene, shortcomings } from '../../e2e/scenes/run-scene.ts'
import { sceneNames, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Networks } from './networks.ts'
import type { Square } from './picture.ts'

const seed = 101

/** Landmarks of a head that looks straight on; each head in the test pictures is turned too far for an age to be read. */
const straightOn = ({ left, top, side }: Square) =>
  Array.from({ length: 68 }, (_, index) => {
    const across = { 36: 0.3, 45: 0.7 }[index] ?? 0.5
    return { x: left + across * side, y: top + (0.2 + (0.6 * index) / 67) * side }
  }).map((point, index) => (index === 45 ? { ...point, y: top + (0.2 + (0.6 * 36) / 67) * side } : point))

/** Networks that are sure of every face, so that only the gates for light, noise and size can say "unknown". */
let sure: Networks
beforeAll(async () => {
  const networks = await realNetworks()
  sure = { ...networks, landmarks: async (_picture, square) => straightOn(square), age: async () => 42 }
})

describe('P9: no age is told of a face that cannot be seen well', { timeout: 120_000 }, () => {
  test.each(sceneNames.filter((name) => sceneRecord(name).promise === 'P9'))('%s', async (name) => {
    expect(await shortcomings(sure, { name, seed })).toEqual([])
  })

  test('control: of a face that can be seen well it is told', async () => {
    const { words } = await runScene(sure, { name: 'stays', seed })
    expect(words.at(-1)?.words.ageBand).toBe('30-54')
  })
})
