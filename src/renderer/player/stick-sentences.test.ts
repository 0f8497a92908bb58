import { expect, test } from 'vitest'
import type { ImportWork } from '../../contract/import-view.ts'
import { packageReasonSchema } from '../../contract/reasons.ts'
import { staffLanguages } from '../../contract/settings-languages.ts'
import { stickSentences } from './stick-sentences.ts'

const about = { origin: 'stick', name: 'a.askfirst', loose: false } as const
const copying = (secondsLeft: number | null): ImportWork => ({
  ...about,
  stage: 'copying',
  bytes: 1,
  total: 2,
  secondsLeft,
})
const timeLeft = (seconds: number | null): string => stickSentences(copying(seconds), 'en').lines.join(' ')

test('the time left is told as coarsely as it is known', () => {
  const told = [null, 0, 9, 10, 41, 50, 51, 60, 61, 3_000, 5_400, 7_300].map((seconds) =>
    timeLeft(seconds).replace(/ ?(left\. )?Please leave it in\.$/, ''),
  )
  expect(told).toEqual([
    '',
    'A few seconds',
    'A few seconds',
    'About 10 seconds',
    'About 50 seconds',
    'About 50 seconds',
    'About a minute',
    'About a minute',
    'About 2 minutes',
    'About 50 minutes',
    'About 2 hours',
    'About 3 hours',
  ])
})

test('every reason says why, what to do, and that the stick can be taken out unless staff may still want it', () => {
  for (const language of staffLanguages)
    for (const reason of packageReasonSchema.options) {
      const refused: ImportWork = { ...about, stage: 'refused', reason, sentence: '', onRequest: false }
      const { lines } = stickSentences(refused, language)
      expect(lines).toHaveLength(2)
      const asked = stickSentences({ ...refused, onRequest: true }, language)
      expect(asked.lines[0]).toBe(lines[0])
      expect(asked.lines[1]).not.toBe(lines[1])
      expect(lines[0]).toMatch(/^[A-ZÄÖÜ][^.]+\. [A-ZÄÖÜ].+\.$/)
    }
})

test('a title is told as far as there is room', () => {
  const done = (title: string): ImportWork => ({ ...about, stage: 'done', outcome: 'activated', title })
  expect(stickSentences(done('Autumn'), 'en').lines).toEqual(['“Autumn” plays from the next item on.'])
  expect(stickSentences(done('x'.repeat(200)), 'en').lines[0]?.length).toBeLessThan(100)
})
