import { describe, expect, test } from 'vitest'
import type { Condition } from '../../../contract/package/package.ts'
import { personalizationInGerman } from '../words/personalization.de.ts'
import { personalizationInEnglish } from '../words/personalization.en.ts'
import { clauseOf, interestLabel, wordsInUse } from './rule-sentence.ts'

const interests = [{ id: 'wine', label: { de: 'Wein', en: 'Wine' } }]
const english = (condition: Condition) =>
  personalizationInEnglish.rules.when(
    clauseOf(condition, { interests, words: personalizationInEnglish.rules, language: 'en' }),
  )
const german = (condition: Condition) =>
  personalizationInGerman.rules.when(
    clauseOf(condition, { interests, words: personalizationInGerman.rules, language: 'de' }),
  )

describe('a rule as a sentence', () => {
  test('one word', () => {
    const older: Condition = { signal: 'ageBand', is: ['55-plus'] }
    expect(english(older)).toBe('When someone of 55 or older agrees, show')
    expect(german(older)).toBe('Wenn jemand von 55 oder älter zustimmt, zeige')
  })

  test('an interest is quoted, and kept apart from the sentence around it', () => {
    expect(english({ interest: 'wine' })).toBe('When someone taps “\u2068Wine\u2069”, show')
    expect(german({ interest: 'wine' })).toBe('Wenn jemand „\u2068Wein\u2069“ antippt, zeige')
  })

  test('groups within groups stand in brackets, and a group of one does not', () => {
    const looks: Condition = { signal: 'attention', is: ['looking'] }
    const near: Condition = { signal: 'distance', is: ['near', 'far'] }
    expect(english({ all: [looks, near] })).toBe(
      'When the person looks this way and (the person stands near the screen or the person stands further off), show',
    )
    expect(english({ all: [{ any: [looks] }] })).toBe('When the person looks this way, show')
    expect(german({ not: { any: [looks, { interest: 'wine' }] } })).toBe(
      'Wenn nicht zutrifft, dass (die Person herschaut oder jemand „\u2068Wein\u2069“ antippt), zeige',
    )
  })

  test('a label in no language of staff is shown in its own, a long one is cut, and an unknown one stands for itself', () => {
    expect(interestLabel('wine', [{ id: 'wine', label: { fr: 'Vin' } }], 'de')).toBe('Vin')
    expect(interestLabel('wine', [{ id: 'wine', label: { de: 'W'.repeat(300) } }], 'de')).toBe(`${'W'.repeat(60)}…`)
    expect(interestLabel('gold', interests, 'de')).toBe('gold')
  })

  test('what a choice rests on is said by name and value', () => {
    const { simulator } = personalizationInEnglish
    expect(wordsInUse(['distance', 'ageBand'], { distance: 'near', ageBand: '55-plus' }, ['Wine'], simulator)).toBe(
      'Distance: near, Age: 55 or older, Wine',
    )
  })
})
