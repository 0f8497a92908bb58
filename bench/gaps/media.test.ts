import { expect, test } from 'vitest'
import { black, distance, distanceToMixture } from '../../e2e/stage/colours.ts'
import { tolerance } from './follow.ts'
import { gapItems, goneColours } from './media.ts'

test('no colour can be taken for another, nor for a mixture of the two that it may stand between', () => {
  const all = [...gapItems.map(({ colour }) => colour), ...goneColours, black]
  const tooNear = gapItems.flatMap(({ colour, enters }, place) => {
    const last = gapItems.at(place - 1)?.colour ?? colour
    return all
      .filter((other) => other !== colour && other !== last)
      .filter((other) =>
        enters === 'cut'
          ? distance(other, colour) < 2 * tolerance
          : distanceToMixture(other, last, colour) < 1.5 * tolerance,
      )
      .map((other) => [place, other])
  })
  expect(tooNear).toEqual([])
})
