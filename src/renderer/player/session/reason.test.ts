import { expect, test } from 'vitest'
import type { SignalName, Words as SignalWords } from '../../../contract/signals.ts'
import { signals } from '../../../contract/signals.ts'
import { everyTongue, tonguesFor } from '../../ui/words/tongues.ts'
import type { DeclaredView, WatchingView } from '../scene.ts'
import { declaredReason, watchingReason } from './reason.ts'

const { words: german, other: english } = tonguesFor('de')
const watching = (words: SignalWords, used: readonly SignalName[], everyone = false): WatchingView => ({
  state: 'watching',
  appearance: { language: 'de', contrast: 'normal', textSize: 'normal', position: 'normal' },
  sign: '0'.repeat(32),
  words,
  used: [...used],
  everyone,
  endsSoon: false,
})

test('the reason names the words that were used, and no other', () => {
  const known: SignalWords = { audience: 'one', dwell: 'staying', attention: 'looking', distance: 'near' }
  expect(watchingReason(watching(known, ['dwell']), german)).toBe(
    'Weil Sie schon eine Weile hier stehen, sehen Sie diese Angebote.',
  )
  expect(watchingReason(watching(known, ['attention', 'dwell']), english)).toBe(
    'Because you look this way and have stayed for a while, you see these offers.',
  )
  expect(watchingReason(watching(known, []), german)).toBe('Sie sehen gerade, was alle sehen.')
  expect(watchingReason(watching(known, ['dwell'], true), german)).toBe('Sie sehen jetzt, was alle anderen sehen.')
})

test('a clause with a subject of its own keeps it, and so does the one after it', () => {
  const known: SignalWords = { ageBand: '30-54', audience: 'group', attention: 'looking', dwell: 'staying' }
  expect(watchingReason(watching(known, ['attention', 'dwell', 'ageBand']), german)).toBe(
    'Weil Sie herschauen, schon eine Weile hier stehen und Ihr Alter geschätzt wurde, sehen Sie diese Angebote.',
  )
  expect(watchingReason(watching(known, ['attention', 'audience', 'dwell']), english)).toBe(
    'Because you look this way, there are several of you and you have stayed for a while, you see these offers.',
  )
})

test('a word that is not known is no reason', () => {
  expect(watchingReason(watching({}, ['dwell', 'ageBand']), german)).toBe('Sie sehen gerade, was alle sehen.')
})

test('the age itself is never in the reason: it waits behind "show"', () => {
  for (const words of everyTongue)
    for (const ageBand of signals.ageBand.options)
      expect(watchingReason(watching({ ageBand }, ['ageBand']), words)).not.toMatch(/\d/)
})

test('every value of every signal has a clause of its own', () => {
  for (const words of everyTongue)
    for (const name of ['audience', 'attention', 'dwell', 'distance'] as const) {
      const sentences = signals[name].options.map((value) => watchingReason(watching({ [name]: value }, [name]), words))
      expect(new Set([...sentences, words.reason.general]).size).toBe(sentences.length + 1)
    }
})

test('what was told is said back, by label and never by id', () => {
  const view: DeclaredView = {
    ...watching({}, []),
    state: 'declared',
    moreTime: false,
    declaration: { interests: ['x-1', 'x-2'], ageBand: '55-plus', audience: 'group', adult: false },
    interests: [
      { id: 'x-1', label: { de: 'Brot', en: 'Bread' }, restricted: [] },
      { id: 'x-2', label: { de: 'Käse', en: 'Cheese' }, restricted: [] },
    ],
    usedInterests: ['x-2'],
    used: ['audience', 'ageBand'],
  }
  expect(declaredReason(view, german, 'de').text).toBe(
    'Weil Sie „Käse“ mögen, zu mehreren sind und Ihr Alter angegeben haben, sehen Sie diese Angebote.',
  )
  expect(declaredReason({ ...view, used: [] }, english, 'de').text).toBe(
    'Because you like “Cheese”, you see these offers.',
  )
  expect(declaredReason({ ...view, used: [], usedInterests: [] }, english, 'de').text).toBe(
    'You see what everyone sees.',
  )
})
