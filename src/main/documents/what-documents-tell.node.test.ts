import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { staffLanguages } from '../../contract/settings/settings-languages.ts'
import { shopFacts } from './document-facts.fixture.ts'
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
