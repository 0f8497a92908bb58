import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { truthOf } from '../../contract/package/condition-truth.ts'
import type { Condition } from '../../contract/package/package.ts'
import type { Audience } from '../../contract/signals.ts'
import { audiences, conditions } from './arbitraries.fixture.ts'
import { wordsBehind } from './condition.ts'

const looking: Condition = { signal: 'attention', is: ['looking'] }
const seen = (words: Audience['words'], ...interests: readonly string[]): Audience => ({
  words,
  interests: [...interests],
})

describe('what holds', () => {
  test.each<[string, Condition, Audience, boolean | undefined]>([
    ['a signal with that value', looking, seen({ attention: 'looking' }), true],
    ['a signal with another value', looking, seen({ attention: 'away' }), false],
    ['a signal that was not read is not known', looking, seen({}), undefined],
    ['nor is its not', { not: looking }, seen({}), undefined],
    ['a not of another value', { not: looking }, seen({ attention: 'away' }), true],
    ['an interest that was told', { interest: 'wine' }, seen({}, 'wine'), true],
    ['one that was not told is not known', { interest: 'wine' }, seen({}, 'bread'), undefined],
    ['nor is its not', { not: { interest: 'wine' } }, seen({}, 'bread'), undefined],
    ['an unknown age is no age', { signal: 'ageBand', is: ['55-plus'] }, seen({ ageBand: 'unknown' }), undefined],
    ['nor is its not', { not: { signal: 'ageBand', is: ['55-plus'] } }, seen({ ageBand: 'unknown' }), undefined],
    ['but it can be asked for', { signal: 'ageBand', is: ['unknown'] }, seen({ ageBand: 'unknown' }), true],
    ['all of what holds', { all: [looking, { interest: 'wine' }] }, seen({ attention: 'looking' }, 'wine'), true],
    [
      'all with one that is not known',
      { all: [looking, { interest: 'wine' }] },
      seen({ attention: 'looking' }),
      undefined,
    ],
    ['all with one that is false', { all: [{ interest: 'wine' }, looking] }, seen({ attention: 'away' }), false],
    ['any of them', { any: [{ interest: 'wine' }, looking] }, seen({ attention: 'looking' }), true],
    [
      'any with one that is not known',
      { any: [{ interest: 'wine' }, looking] },
      seen({ attention: 'away' }),
      undefined,
    ],
  ])('%s', (_name, condition, audience, expected) => {
    expect(truthOf(condition, audience)).toBe(expected)
  })

  test('knowing less never makes anything hold that did not', () => {
    fc.assert(
      fc.property(conditions, audiences, fc.nat(), (condition, audience, pick) => {
        const names = Object.keys(audience.words)
        const left = names.filter((_, place) => ((pick >> place) & 1) === 0)
        const words = Object.fromEntries(Object.entries(audience.words).filter(([name]) => left.includes(name)))
        const interests = audience.interests.filter((_, place) => ((pick >> (place + 5)) & 1) === 0)
        const less = truthOf(condition, { words, interests })
        if (less !== undefined) expect(truthOf(condition, audience)).toBe(less)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('P10: the words named are those that the decision rests on', () => {
  const part = (audience: Audience, names: readonly string[], interests: readonly string[]): Audience => ({
    words: Object.fromEntries(Object.entries(audience.words).filter(([name]) => names.includes(name))),
    interests: audience.interests.filter((interest) => interests.includes(interest)),
  })

  test('P10: they alone decide the same, without any one of them they do not, and there is always one', () => {
    let held = 0
    fc.assert(
      fc.property(conditions, audiences, (condition, audience) => {
        if (truthOf(condition, audience) !== true) return
        held++
        const { used, usedInterests } = wordsBehind(condition, audience)
        expect(used.length + usedInterests.length).toBeGreaterThan(0)
        expect(truthOf(condition, part(audience, used, usedInterests))).toBe(true)
        for (const name of used) {
          const others = used.filter((other) => other !== name)
          expect(truthOf(condition, part(audience, others, usedInterests))).not.toBe(true)
        }
        for (const interest of usedInterests) {
          const others = usedInterests.filter((other) => other !== interest)
          expect(truthOf(condition, part(audience, used, others))).not.toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
    expect(held).toBeGreaterThan(300)
  })

  test('P10: where less is enough, the age is left out first', () => {
    const either: Condition = { any: [{ signal: 'ageBand', is: ['55-plus'] }, looking] }
    const both = seen({ ageBand: '55-plus', attention: 'looking' })
    expect(wordsBehind(either, both)).toEqual({ used: ['attention'], usedInterests: [] })
  })
})
