import { expect, test } from 'vitest'
import { type Act, countOf } from './act.ts'
import { guideInGerman } from './guide.de.ts'
import { guideInEnglish } from './guide.en.ts'
import { guideOf } from './guide.ts'

const acts: readonly Act[] = [
  { kind: 'outside', what: 'Plug the stick in.' },
  { kind: 'pin', at: 'Open settings' },
  { kind: 'key', key: 'Tab', times: 3 },
  { kind: 'press', name: 'Show “\u2068soup\u2069”', at: 'Offers' },
  { kind: 'sees', text: 'Saved' },
]

test('counts every key, the PIN once, and nothing that is done elsewhere or only read', () => {
  expect(countOf(acts)).toBe(5)
  expect(countOf([])).toBe(0)
})

test('numbers the steps as they are counted, by the names that were pressed', () => {
  const text = guideOf([{ name: 'support', acts }], { name: 'off', acts: [] }, guideInEnglish)
  expect(text).toContain('| Support bundle | 5 |')
  expect(text).toContain(
    [
      '- Plug the stick in.',
      '- **1.** **Open settings**: enter the PIN.',
      '- **2–4.** Key Tab, 3 times.',
      '- **5.** At **Offers**: press **Show “soup”**.',
      '- The window says: *Saved*',
      '',
      '5 steps.',
    ].join('\n'),
  )
  const renamed = acts.map((act) => (act.kind === 'press' ? { ...act, name: 'Look' } : act))
  expect(guideOf([{ name: 'support', acts: renamed }], { name: 'off', acts: [] }, guideInEnglish)).not.toBe(text)
  expect(guideOf([{ name: 'support', acts }], { name: 'off', acts: [] }, guideInGerman)).toContain('5 Schritte.')
})
