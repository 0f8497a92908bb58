import { expect, test } from 'vitest'
import { signals } from '../../../contract/signals.ts'
import { imaginedSchema } from '../../../contract/views/preview-view.ts'
import { imaginedOf, type Person, personOf, valuesOf, withWord } from './imagined-person.ts'

const everything: Person = {
  by: 'camera',
  words: { audience: 'group', attention: 'away', dwell: 'staying', distance: 'near', ageBand: '55-plus' },
  interests: ['wine', 'gold'],
}
const offered = { age: true, interests: ['wine'] }

test('the page knows every value that a signal has', () => {
  const all = Object.entries(signals).map(([name, schema]) => [name, [...schema.options]])
  expect(valuesOf).toEqual(Object.fromEntries(all))
})

test('by camera only what a camera says, and no age that is not offered', () => {
  const { audience: _, ...seen } = everything.words
  expect(imaginedOf(everything, offered)).toEqual({ by: 'camera', words: seen })
  expect(imaginedOf(everything, { ...offered, age: false })).not.toHaveProperty('words.ageBand')
  expect(imaginedSchema.safeParse(imaginedOf(everything, offered)).success).toBe(true)
})

test('by touch only what can be tapped', () => {
  const told = imaginedOf({ ...everything, by: 'touch' }, offered)
  expect(told).toEqual({ by: 'touch', told: { audience: 'group', ageBand: '55-plus', interests: ['wine'] } })
  const unsure = imaginedOf({ by: 'touch', words: { ageBand: 'unknown' }, interests: [] }, offered)
  expect(unsure).toMatchObject({ told: { ageBand: null, audience: null } })
})

test('a word is changed, and taken away', () => {
  expect(withWord({ distance: 'far' }, 'ageBand', '30-54')).toEqual({ distance: 'far', ageBand: '30-54' })
  expect(withWord({ distance: 'far' }, 'distance', '')).toEqual({})
})

test('an answer names the person that it is about', () => {
  for (const by of ['camera', 'touch'] as const) {
    const imagined = imaginedOf({ ...everything, by }, offered)
    expect(imaginedOf(personOf(imagined), offered)).toEqual(imagined)
  }
})
