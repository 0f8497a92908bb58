import { expect, test } from 'vitest'
import { endReasonSchema } from '../../../contract/reasons.ts'
import { languages } from '../../../contract/settings.ts'
import { lengthInWords, wordCount } from '../formats.ts'
import { everyTongue, textIn, tonguesFor } from './tongues.ts'

function sentences(entry: unknown, path: string): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]]
  if (typeof entry !== 'object' || entry === null) return []
  return Object.entries(entry).flatMap(([name, inner]) => sentences(inner, `${path}.${name}`))
}

test('every language of the player has its words, and the other one beside it', () => {
  expect(everyTongue.map(({ language }) => language).toSorted()).toEqual([...languages].toSorted())
  for (const language of languages) {
    const { words, other } = tonguesFor(language)
    expect(words.language).toBe(language)
    expect(other.language).not.toBe(language)
  }
})

test('no sentence is empty, but the reasons that are the customer’s own doing', () => {
  for (const words of everyTongue) {
    const empty = sentences(words, '').filter(([, text]) => text.trim() === '')
    expect(empty.map(([path]) => path)).toEqual(['.closing.reasons.stop', '.closing.reasons.declined'])
    expect(Object.keys(words.closing.reasons).toSorted()).toEqual([...endReasonSchema.options].toSorted())
  }
})

test('P11: the sheet leaves room for a shop’s name and contact within 60 words', () => {
  const nameAndContact = 10

  for (const { sheet, language } of everyTongue) {
    const own = [
      sheet.notForChildren,
      sheet.title,
      sheet.who,
      sheet.what,
      sheet.whatText,
      sheet.why,
      sheet.whyText,
      sheet.howLong,
      sheet.howLongText(lengthInWords(300, language)),
      sheet.howToStop,
      sheet.howToStopText,
      sheet.age,
    ]
    expect(wordCount(own.join(' '))).toBeLessThanOrEqual(60 - nameAndContact)
  }
})

test('the two answers are about as long as each other', () => {
  for (const { sheet } of everyTongue) {
    expect(Math.abs(sheet.no.length - sheet.yes.length)).toBeLessThanOrEqual(6)
  }
})

test('a text is given in the language in use, or in the one there is', () => {
  expect(textIn({ de: 'Brot', en: 'Bread' }, 'en')).toBe('Bread')
  expect(textIn({ fr: 'Pain' }, 'de')).toBe('Pain')
})
