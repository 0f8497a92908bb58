import { expect, test } from 'vitest'
import { textIn } from './package-text.ts'

test('a package’s text comes in the language asked for, its base, the shop’s, that one’s base, or the first there is', () => {
  const texts = { fr: 'Pain', de: 'Brot', en: 'Bread', 'de-simple': 'Brot zum Essen' }
  expect(textIn(texts, 'en', 'de')).toEqual({ text: 'Bread', language: 'en' })
  expect(textIn(texts, 'de-simple')).toEqual({ text: 'Brot zum Essen', language: 'de-simple' })
  expect(textIn({ fr: 'Pain', de: 'Brot' }, 'de-simple', 'fr')).toEqual({ text: 'Brot', language: 'de' })
  expect(textIn(texts, 'ar', 'en')).toEqual({ text: 'Bread', language: 'en' })
  expect(textIn({ fr: 'Pain', de: 'Brot' }, 'ar', 'de-simple')).toEqual({ text: 'Brot', language: 'de' })
  expect(textIn({ fr: 'Pain', it: 'Pane' }, 'ar', 'de')).toEqual({ text: 'Pain', language: 'fr' })
})
