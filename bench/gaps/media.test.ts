import { expect, test } from 'vitest'
import { black, distance, distanceToMixture } from '../../e2e/stage/colours.ts'
import { tolerance } from './follow.ts'
import { gapItems, goneColours } from './media.ts'

test('every way from one kind to another is a cut between two that came as cuts, so that its lateness can be told', () => {
  const cuts = gapItems.flatMap(({ kind, enters }, place) => {
    const last = gapItems.at(place - 1)
    return enters === 'cut' && last?.enters === 'cut' ? [`${last.kind} → ${kind}`] : []
  })
  const kinds = ['image', 'video', 'html']
  const others = kinds.flatMap((from) => kinds.filter((to) => to !== from).map((to) => `${from} → ${to}`))
  expect(cuts.toSorted()).toEqual([...others, 'image → image', 'video → video'].toSorted())
})

test('a round takes as long as it always did: what was measured before can be held against it', () => {
  expect(gapItems.reduce((sum, { length }) => sum + length, 0)).toBe(13_800)
})

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
