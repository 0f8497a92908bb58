import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reach } from '../../contract/settings/settings.ts'
import { staffLanguages } from '../../contract/settings/settings-languages.ts'
import { privacyInGerman } from '../../renderer/settings/words/privacy.de.ts'
import { privacyInEnglish } from '../../renderer/settings/words/privacy.en.ts'
import { shopFacts } from './document-facts.fixture.ts'
import type { DocumentFacts } from './document-facts.ts'
import { makeDocument } from './documents.ts'

const root = join(import.meta.dirname, '../../..')

/** The text of every element of one name, without marks. */
const texts = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
const made = (document: Parameters<typeof makeDocument>[0], language: 'de' | 'en' = 'en'): string =>
  makeDocument(document, language, shopFacts).text

describe('what the documents tell', () => {
  test.each(staffLanguages)(
    'P6: the assessment, in %s, calls the age band what it is, and says where it is turned on',
    (language) => {
      const row = texts(made('impact-assessment', language), 'tr').find((each) => each.startsWith('P6 '))
      const said = {
        de: ['biometrischen Merkmal', 'Art. 9 DSGVO', 'Anhang III', '„Personalisierung“'],
        en: ['biometric feature', 'Art. 9 GDPR', 'Annex III', '“Personalization”'],
      }[language]
      for (const part of said) expect(row).toContain(part)
    },
  )

  test.each(staffLanguages)(
    'P10: notice, card and assessment, in %s, name all that is read, also whether somebody is alone',
    (language) => {
      const alone = { de: 'allein', en: 'alone' }[language]
      for (const document of ['door-notice', 'staff-card', 'impact-assessment'] as const) {
        expect(texts(made(document, language), 'main').join(' '), document).toContain(alone)
      }
    },
  )

  test.each(staffLanguages)(
    'P8: the assessment, in %s, asks on what ground others in the area are noticed',
    (language) => {
      const others = { de: 'Rechtsgrundlage für andere im Bereich', en: 'Legal basis for others in the marked area' }[
        language
      ]
      expect(texts(made('impact-assessment', language), 'p').some((each) => each.startsWith(others))).toBe(true)
    },
  )

  test.each(staffLanguages)(
    'P14: the export, in %s, speaks of no total over several items, as there is none',
    (language) => {
      expect(texts(made('officer-export', language), 'p').join(' ')).not.toMatch(/[“„]\*[“”]/)
    },
  )

  test.each(staffLanguages)(
    'P12: the assessment, in %s, says of camera and of touch how long each lasts',
    (language) => {
      const name = { de: 'Dauer', en: 'Duration' }[language]
      const row = texts(made('impact-assessment', language), 'tr').find((each) => each.startsWith(`${name} `))
      const said = {
        de: ['mit Kamera höchstens 3 Minuten', 'bis 3 Minuten lang nichts gedrückt wurde'],
        en: ['with the camera at most 3 minutes', 'until nothing was pressed for 3 minutes'],
      }[language]
      for (const part of said) expect(row).toContain(part)
    },
  )

  test.each(staffLanguages)('P13: the export, in %s, says what a crash takes from the receipts', (language) => {
    const said = {
      de: 'Was seit der letzten vollen Stunde gezählt war',
      en: 'since the last full hour before the player',
    }
    expect(texts(made('officer-export', language), 'li').join(' ')).toContain(said[language])
  })

  describe('the card for staff tells what its holder can do', () => {
    const card = (language: 'de' | 'en', change: Partial<DocumentFacts> = {}): string =>
      texts(makeDocument('staff-card', language, { ...shopFacts, ...change }).text, 'main').join(' ')
    const where = (reach: Reach): Partial<DocumentFacts> => ({
      settings: { ...shopFacts.settings, screen: { ...shopFacts.settings.screen, reach } },
    })

    test.each(staffLanguages)('in %s: of a screen that nobody can touch, no corner and no button on it', (language) => {
      const byTouch = { de: /linke obere Ecke|Am Bildschirm Stopp/, en: /top left corner|Stop on the screen/ }[language]
      expect(card(language), 'control: where it can be touched').toMatch(byTouch)
      expect(card(language, where('button'))).not.toMatch(byTouch)
      expect(card(language, where('button'))).toContain('F7')
    })

    test.each(staffLanguages)('in %s: with a PIN of their own, that the manager shows what is kept', (language) => {
      const [own, manager] = {
        de: ['zeige ich Ihnen gern', 'zeigt Ihnen die Leitung'],
        en: ['I can show you', 'the manager can show you'],
      }[language]
      expect(card(language)).toContain(own)
      expect(card(language)).not.toContain(manager)
      expect(card(language, { staffPin: true })).toContain(manager)
      expect(card(language, { staffPin: true })).not.toContain(own)
    })

    test.each(staffLanguages)('in %s: where nobody is asked, of no yes and of no session to end', (language) => {
      const ofSessions = {
        de: /und Ja sagt|Eine Sitzung beenden|schalte ich es/,
        en: /and says yes|To end a session|turn it off/,
      }[language]
      expect(card(language), 'control: where somebody is').toMatch(ofSessions)
      expect(card(language, where('none'))).not.toMatch(ofSessions)
    })

    test.each(staffLanguages)('in %s: where the counts stand, by the name that the window gives it', (language) => {
      const { documents } = { de: privacyInGerman, en: privacyInEnglish }[language]
      expect(card(language)).toContain(documents.each['officer-export'].name)
    })
  })

  test('docs/privacy.md lists the open points of the assessment, word by word', async () => {
    const privacy = await readFile(join(root, 'docs/privacy.md'), 'utf8')
    const [, section = ''] = /^## Questions that the shop has to answer\n([\s\S]*?)^## /m.exec(privacy) ?? []
    const listed = section
      .split(/^- /m)
      .slice(1)
      .map((point) => `${point.replaceAll(/\s+/g, ' ').trim()}:`)
    const [, open = ''] = made('impact-assessment').split('<h2>6. ')
    expect(listed).not.toEqual([])
    expect(listed).toEqual(texts(open, 'p').slice(1))
  })
})
