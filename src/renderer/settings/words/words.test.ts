import { describe, expect, test } from 'vitest'
import { type FaultCode, packageReasonSchema } from '../../../contract/reasons.ts'
import { refusalWords } from '../../../contract/refusal-words/refusal-words.ts'
import { staffLanguages } from '../../../contract/settings/settings-languages.ts'
import { stickWords } from '../../ui/words/stick-words.ts'
import { wordsByLanguage } from './language.ts'

function written(entry: unknown, path: string): [string, string][] {
  if (typeof entry === 'string') return [[path, entry]]
  if (typeof entry !== 'object' || entry === null) return []
  return Object.entries(entry).flatMap(([name, inner]) => written(inner, `${path}.${name}`))
}

const { de, en } = wordsByLanguage

describe('what staff read', () => {
  test('is quoted with the marks of its language', () => {
    for (const language of staffLanguages)
      expect(written(wordsByLanguage[language], language).filter(([, text]) => text.includes('"'))).toEqual([])
  })

  test('has shares in the form of its language, and never one that a line may tear', () => {
    for (const [words, share] of [
      [de, '75\u00a0%'],
      [en, '75%'],
    ] as const) {
      const shares = [words.area.at(75, true), words.area.size(75, 75), words.now.volume.percent(75)]
      for (const each of shares) {
        expect(each).toContain(share)
        expect(each).not.toMatch(/\d %/)
      }
    }
  })

  test('calls it the same to install a version, on the screen and in the settings', () => {
    const stem = { de: 'Installier', en: 'Install' }
    for (const language of staffLanguages) {
      const { install, yes, question } = wordsByLanguage[language].update
      expect(stickWords[language].updateTodo).toMatch(new RegExp(`^${stem[language]}`))
      expect([install, yes]).toEqual([install, yes].map(() => expect.stringMatching(new RegExp(`^${stem[language]}`))))
      expect(question('1.2.3').toLowerCase()).toContain(stem[language].toLowerCase())
    }
  })

  test('of a package in German does not call two things "Programm"', () => {
    for (const reason of packageReasonSchema.options)
      expect(refusalWords.de[reason].why, reason).not.toMatch(/\bProgramm(s|e)?\b/)
    expect(de.attention.faults['asset-corrupt'].what).not.toMatch(/Programm/)
  })

  test('restarts the same thing in both languages', () => {
    for (const code of Object.keys(de.attention.faults) as FaultCode[]) {
      const player = [
        /den Player neu/i.test(de.attention.faults[code].todo),
        /restart the player/i.test(en.attention.faults[code].todo),
      ]
      const device = [
        /das Gerät neu\./i.test(de.attention.faults[code].todo),
        /restart the device/i.test(en.attention.faults[code].todo),
      ]
      expect(player[0], code).toBe(player[1])
      expect(device[0], code).toBe(device[1])
    }
  })

  test('of choosing without a camera holds with buttons beside the screen, too', () => {
    for (const { attention, firstStart, privacy } of [de, en]) {
      const said = [attention.faults['no-camera'].what, firstStart.customers.noCamera, privacy.today.sessionsOf(15)]
      for (const each of said) expect(each).not.toMatch(/touch|tippen|berühren|von Hand/i)
    }
  })

  test('of a draft says who has not read it: native speakers, or a test group of easy German', () => {
    const { draft } = de.personalization.wording
    expect(draft('fr')).toContain('von klein auf')
    expect(draft('de-simple')).toContain('Prüfgruppe')
    expect(en.personalization.wording.draft('fr')).toContain('native speaker')
    expect(en.personalization.wording.draft('de-simple')).toContain('test group')
  })

  test('P13: of the one switch says what is counted, and not that everything is erased', () => {
    expect(de.personalization.on).toMatch(/Gezählt wird je Tag/)
    expect(en.personalization.on).toMatch(/counted by day/)
    for (const { personalization } of [de, en]) expect(personalization.on).not.toMatch(/alles gelöscht|everything/)
  })
})
