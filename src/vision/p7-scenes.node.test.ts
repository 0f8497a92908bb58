import { beforeAll, describe, expect, test } from 'vitest'
import { realNetworks, shortcomings } from '../../e2e/scenes/run-scene.ts'
import { type SceneName, sceneNames, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import type { Networks } from './engine/networks.ts'
import { sizeOf } from './face.ts'

const seed = 101

let networks: Networks
beforeAll(async () => {
  networks = await realNetworks()
})

describe('P7: not a word of anybody who did not agree', { timeout: 120_000 }, () => {
  test.each(sceneNames.filter((name) => sceneRecord(name).promise === 'P7'))('%s', async (name) => {
    expect(await shortcomings(networks, { name, seed })).toEqual([])
  })

  test('crosses, where the one who passes is hidden by the one in front but for a moment', async () => {
    expect(await shortcomings(networks, { name: 'crosses', seed: 207 })).toEqual([])
  })

  test.each(['swap', 'uncovers', 'replaced-in-search', 'one-of-two-leaves'] satisfies SceneName[])(
    'control: a player that overhears each doubt is found out, %s',
    async (name) => {
      expect(await shortcomings(networks, { name, seed }, { deaf: true })).toContainEqual(
        expect.stringContaining('of somebody who did not agree'),
      )
    },
  )

  test.each(['second-beside', 'bystander-behind'] satisfies SceneName[])(
    'control: a look that sees only the largest face is found out, %s',
    async (name) => {
      const narrow: Networks = {
        ...networks,
        async faces(...words) {
          const faces = await networks.faces(...words)
          return faces.toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, 1)
        },
      }
      expect(await shortcomings(narrow, { name, seed })).not.toEqual([])
    },
  )
})
