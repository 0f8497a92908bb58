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
    expect(english(older)).toBe('When someone aged 55 or over agrees, show')
    expect(german(older)).toBe('Wenn jemand ab 55 zustimmt, zeige')
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
  })

  test('an opposite is said of each part', () => {
    const away: Condition = { signal: 'attention', is: ['away'] }
    const older: Condition = { signal: 'ageBand', is: ['30-54', '55-plus'] }
    const wine: Condition = { interest: 'wine' }
    expect(german({ not: away })).toBe('Wenn die Person nicht wegschaut, zeige')
    expect(english({ not: away })).toBe('When the person does not look away, show')
    expect(german({ not: { any: [away, wine] } })).toBe(
      'Wenn die Person nicht wegschaut und niemand „\u2068Wein\u2069“ antippt, zeige',
    )
    expect(english({ not: { all: [away, older] } })).toBe(
      'When the person does not look away or (nobody aged 30 to 54 agrees and nobody aged 55 or over agrees), show',
    )
    expect(english({ all: [{ not: { not: away } }, { not: wine }] })).toBe(
      'When the person looks away and nobody taps “\u2068Wine\u2069”, show',
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
