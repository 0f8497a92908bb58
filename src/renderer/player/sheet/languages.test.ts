import { expect, test } from 'vitest'
import { languages } from '../../../contract/settings/settings-languages.ts'
import { likelyLanguages } from './languages.ts'

test('in sight are at most four languages, the shop’s first, and the one in use among them', () => {
  for (const shop of languages)
    for (const inUse of languages) {
      const likely = likelyLanguages(shop, inUse)
      expect(likely[0]).toBe(shop)
      expect(likely).toContain(inUse)
      expect(new Set(likely).size).toBe(likely.length)
      expect(likely.length).toBeLessThanOrEqual(4)
    }
  expect(likelyLanguages('de', 'de')).toEqual(['de', 'en', 'de-simple'])
  expect(likelyLanguages('de', 'ar')).toEqual(['de', 'en', 'ar'])
  expect(likelyLanguages('en', 'ar')).toEqual(['en', 'de', 'ar'])
})
