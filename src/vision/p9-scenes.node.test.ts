import { beforeAll, describe, expect, test } from 'vitest'
import { realNetworks, runScene, shortcomings } from '../../e2e/scenes/run-scene.ts'
import { sceneNames, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Networks } from './networks.ts'

const seed = 101

/** An age network that is sure of every face, so that only the gates before it can say "unknown". */
let sure: Networks
beforeAll(async () => {
  sure = { ...(await realNetworks()), age: async () => 42 }
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
