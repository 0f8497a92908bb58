import { describe, expect, test } from 'vitest'
import { everyTongue } from './tongues.ts'
import { wordingOf } from './wording.ts'
import type { CustomerWords } from './words.ts'

/** What can be read before a yes. */
const readBefore = ['sheet', 'way', 'paused'] as const

type Leaf = { readonly place: string; readonly changed: unknown }

/** The entry once for each sentence in it, with that one changed; of a list also with its last sentence left out. */
function leaves(entry: unknown, place: string): readonly Leaf[] {
  if (typeof entry === 'string') return [{ place, changed: `${entry}!` }]
  if (typeof entry === 'function') {
    const changed = (first: string, second: string) => `${entry(first, second)}!`
    // Of as many parts as before, or there would be another text for that reason.
    return [{ place, changed: entry.length === 1 ? (first: string) => changed(first, '') : changed }]
  }
  if (typeof entry !== 'object' || entry === null) throw new Error(`${place} is no sentence`)
  const inner = Object.entries(entry).flatMap(([name, value]) =>
    leaves(value, `${place}.${name}`).map((leaf) => ({
      place: leaf.place,
      changed: Array.isArray(entry) ? entry.with(Number(name), leaf.changed) : { ...entry, [name]: leaf.changed },
    })),
  )
  return Array.isArray(entry) ? [...inner, { place: `${place} without its last`, changed: entry.slice(0, -1) }] : inner
}

const leavesBefore = (words: CustomerWords): readonly (Leaf & { readonly part: (typeof readBefore)[number] })[] =>
  readBefore.flatMap((part) => leaves(words[part], part).map((leaf) => ({ part, ...leaf })))

describe('P13: the wording holds every sentence that can be read before a yes', () => {
  const text = wordingOf(everyTongue)

  test.each(everyTongue)('in $language: it changes with each of them', (words) => {
    const same = leavesBefore(words)
      .filter(({ part, changed }) => {
        const tongues = everyTongue.map((each) => (each === words ? { ...each, [part]: changed } : each))
        return wordingOf(tongues) === text
      })
      .map(({ place }) => place)
    expect(same).toEqual([])
  })

  test('as it is read, with the places that something is put into', () => {
    const said = JSON.parse(text)
    expect(Object.keys(said)).toEqual(everyTongue.map(({ language }) => language))
    for (const { language, sheet, way, paused } of everyTongue) {
      expect(said[language].sheet.yes).toBe(sheet.yes)
      expect(said[language].sheet.howLongText).toBe(sheet.howLongText('{1}'))
      expect(said[language].way.limits).toEqual(way.limits)
      expect(said[language].paused.title).toBe(paused.title)
    }
  })

  test('control: a sentence that is said after a yes is none of them', () => {
    const changed = everyTongue.map((words) => ({ ...words, mirror: { ...words.mirror, title: 'Something else' } }))
    expect(wordingOf(changed)).toBe(text)
  })
})
