import { expect, test } from 'vitest'
import { packageReasonSchema } from '../reasons.ts'
import { staffLanguages } from '../settings/settings-languages.ts'
import { mayTryAgain, whatToDo } from './what-to-do.ts'

test('who put a playlist together here is not told to ask for one, nor to copy it once more', () => {
  for (const language of staffLanguages)
    for (const reason of packageReasonSchema.options)
      expect(whatToDo(language, reason, 'draft'), reason).not.toMatch(
        /ask for a new|a new one|neues paket|ein neues|copy|kopieren|ordner|folder/i,
      )
})

test('nobody is told to plug in what lies in a folder, and who chose it can try again', () => {
  for (const language of staffLanguages) {
    for (const reason of packageReasonSchema.options) {
      for (const origin of ['chosen', 'inbox', 'draft'] as const)
        expect(whatToDo(language, reason, origin), `${reason} ${origin}`).not.toMatch(
          /plug|stick|einstecken|stecken sie/i,
        )
    }
    for (const reason of ['source-gone', 'read-error'] as const) {
      expect(whatToDo(language, reason, 'stick')).toMatch(/plug|stecken sie/i)
      expect(whatToDo(language, reason, 'chosen')).toMatch(/try again|versuchen sie es/i)
      expect(mayTryAgain(reason)).toBe(true)
    }
  }
  expect(mayTryAgain('manifest-invalid')).toBe(false)
})
