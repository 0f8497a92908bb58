import { expect, test } from 'vitest'
import { everyTongue } from './tongues.ts'
import { wordingOf } from './wording.ts'

test('P13: the wording holds every sentence of the sheet in every language, and changes with each', () => {
  const text = wordingOf(everyTongue)
  const said = JSON.parse(text)
  for (const { language, sheet, way, paused } of everyTongue) {
    expect(said[language].sheet.yes).toBe(sheet.yes)
    expect(said[language].sheet.howLongText).toContain('{1}')
    expect(said[language].way.limits).toEqual(way.limits)
    expect(said[language].paused.title).toBe(paused.title)
  }
  const changed = everyTongue.map((words, place) =>
    place === 0 ? { ...words, sheet: { ...words.sheet, whyText: 'For something else.' } } : words,
  )
  expect(wordingOf(changed)).not.toBe(text)
})
