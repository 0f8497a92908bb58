import { expect, test } from 'vitest'
import { packageReasonSchema } from '../../../contract/reasons.ts'
import { type StaffLanguage, staffLanguages } from '../../../contract/settings/settings-languages.ts'
import type { ImportWork } from '../../../contract/views/import-view.ts'
import { stickNews } from './stick-sentences.ts'

const about = { origin: 'stick', name: 'a.askfirst', loose: false } as const
const copying = (secondsLeft: number | null): ImportWork => ({
  ...about,
  stage: 'copying',
  bytes: 1,
  total: 2,
  secondsLeft,
})
const linesOf = (work: ImportWork | null, language: StaffLanguage, update: string | null = null) =>
  stickNews({ work, language, update })?.lines ?? []
const timeLeft = (seconds: number | null): string => linesOf(copying(seconds), 'en').join(' ')

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
      const lines = linesOf(refused, language)
      expect(lines).toHaveLength(2)
      const asked = linesOf({ ...refused, onRequest: true }, language)
      expect(asked[0]).toBe(lines[0])
      expect(asked[1]).not.toBe(lines[1])
      expect(lines[0]).toMatch(/^[A-ZÄÖÜ][^.]+\. [A-ZÄÖÜ].+\.$/)
    }
})

test('a newer package that was passed over is named, and where its reason stands', () => {
  const done: ImportWork = { ...about, stage: 'done', outcome: 'activated', title: 'Autumn', passedOver: 'autumn-13' }
  expect(linesOf(done, 'en')).toEqual([
    '“Autumn” plays from the next item on.',
    'A newer package was not taken: “autumn-13”. The page Content in the settings says why.',
  ])
})

test('files that are left out are counted, and it is said where they are named', () => {
  const leftOut = [
    { why: 'heic' as const, files: 6, names: ['a.heic'] },
    { why: 'type' as const, files: 1, names: ['notes.txt'] },
  ]
  const done: ImportWork = { ...about, loose: true, stage: 'done', outcome: 'activated', title: 'Autumn', leftOut }
  expect(linesOf(done, 'en')).toEqual([
    'Your pictures and films play from the next item on.',
    '7 files are left out. The page Content in the settings says which, and why.',
  ])
  expect(linesOf({ ...done, leftOut: leftOut.slice(1) }, 'de')).toEqual([
    'Ihre Bilder und Filme laufen ab dem nächsten Beitrag.',
    '1 Datei bleibt weg. Welche und warum, steht in den Einstellungen unter Inhalte.',
  ])
})

test('a title is told as far as there is room', () => {
  const done = (title: string): ImportWork => ({ ...about, stage: 'done', outcome: 'activated', title })
  expect(linesOf(done('Autumn'), 'en')).toEqual(['“Autumn” plays from the next item on.'])
  expect(linesOf(done('x'.repeat(200)), 'en')[0]?.length).toBeLessThan(100)
})

test('a version of the player on the stick is told alone, or once an import from it is over, and not meanwhile', () => {
  const done: ImportWork = { ...about, stage: 'done', outcome: 'activated', title: 'Autumn' }
  expect(stickNews({ work: null, language: 'en', update: null })).toBeNull()
  expect(stickNews({ work: null, language: 'en', update: '0.2.0' })).toMatchObject({
    stage: 'update',
    headline: 'New version 0.2.0 for this player',
  })
  expect(linesOf(done, 'en', '0.2.0')).toEqual([...linesOf(done, 'en'), expect.stringContaining('version 0.2.0')])
  expect(linesOf(copying(3), 'en', '0.2.0')).toEqual(linesOf(copying(3), 'en'))
})
