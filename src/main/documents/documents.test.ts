import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StaffSettings, staffSettingsSchema } from '../../contract/settings/settings.ts'
import { staffLanguages } from '../../contract/settings/settings-languages.ts'
import { privacyDocumentSchema, promiseSchema } from '../../contract/views/privacy-view.ts'
import { shopFacts } from './document-facts.fixture.ts'
import type { DocumentFacts } from './document-facts.ts'
import { makeDocument } from './documents.ts'

type Kind = (typeof privacyDocumentSchema.options)[number]

const all = privacyDocumentSchema.options.flatMap((document) =>
  staffLanguages.map((language) => ({ document, language })),
)
const withSettings = (change: Partial<StaffSettings>): DocumentFacts => ({
  ...shopFacts,
  settings: { ...shopFacts.settings, ...change },
})
const text = (document: Kind, facts: DocumentFacts = shopFacts, language: 'de' | 'en' = 'en') =>
  makeDocument(document, language, facts).text
/** What a reader sees: without style and marks. */
const seen = (html: string) => html.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('every document', () => {
  test.each(all)('$document in $language: says its language, needs no other file, runs nothing', (each) => {
    const { document, language } = each
    const { fileName, text } = makeDocument(document, language, shopFacts)
    expect(fileName).toBe(`${document}.${language}.html`)
    expect(text).toMatch(new RegExp(`^<!doctype html>\\s<html lang="${language}">`))
    expect(text).not.toMatch(/<script|<img|<link|src=|href=|url\(|@import/)
    expect(text).toContain("default-src 'none'")
  })

  test.each(all)('$document in $language: leaves no gap where something should stand', ({ document, language }) => {
    const bare: DocumentFacts = {
      ...withSettings({ shop: { name: '', contact: '' } }),
      build: '',
      receipts: '',
      receiptsHead: null,
      selfTest: null,
      audit: null,
    }
    for (const facts of [shopFacts, bare]) {
      const shown = seen(makeDocument(document, language, facts).text)
      expect(shown).not.toMatch(/undefined|null|NaN|\[object|TODO|\$\{|\{\{|Invalid Date|=>/)
    }
    // The same search finds a gap where there is one.
    expect(seen(`<p>${undefined}</p>`)).toMatch(/undefined/)
  })

  test('whatever the shop calls itself stands there as text', () => {
    const sign = fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', 'img src=x onerror=alert(1)', 'Café', ' ')
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 6 }), fc.constantFrom(...all), (signs, each) => {
        const name = signs.join('')
        const plain = makeDocument(each.document, each.language, withSettings({ shop: { name: 'X', contact: 'Y' } }))
        const hostile = makeDocument(each.document, each.language, withSettings({ shop: { name, contact: name } }))
        const marks = (html: string) => html.match(/<[^>]*>/g)?.length
        expect(marks(hostile.text)).toBe(marks(plain.text))
      }),
      { numRuns: 60 },
    )
    expect(text('door-notice', withSettings({ shop: { name: '<b>Eck</b>', contact: 'x' } }))).toContain(
      '&lt;b&gt;Eck&lt;/b&gt;',
    )
  })
})

describe('the last audit and the last self-test, as the assessment and the export tell of them', () => {
  const told = ['impact-assessment', 'officer-export'] as const
  const audited = (change: Partial<NonNullable<DocumentFacts['audit']>>) => ({
    ...shopFacts,
    audit: { at: '2026-01-04T09:30:00.000Z', kept: 11, broken: 0, notTried: 7, ...change },
  })
  const here = { de: /11 hier gehalten \(nur Teile/, en: /11 kept here \(only parts/ }

  test.each(told)('P17: nothing is called kept but here, and in parts: %s', (document) => {
    for (const language of staffLanguages) expect(seen(text(document, shopFacts, language))).toMatch(here[language])
    expect(seen(text(document))).not.toMatch(/\d kept(?! here)|audit of all promises/)
  })

  test.each(told)('P17: an audit of another version of the program says so, by its checksum: %s', (document) => {
    const another = 'another version of the program (checksum 0123456789abcdef…)'
    expect(seen(text(document, audited({ build: '0123456789abcdef'.repeat(4) })))).toContain(another)
    expect(seen(text(document, audited({ build: shopFacts.build }))), 'control: one of this does not').not.toMatch(
      /another version|which version/,
    )
    expect(seen(text(document, audited({}))), 'an older file').toContain('does not say of which version')
  })

  test.each(told)('P16: a check that the last self-test left out stands with its own time: %s', (document) => {
    const earlier = { check: 'drawn-face', promise: 'P7', at: '2025-11-06T12:00:00.000Z', result: 'kept' } as const
    const selfTest = { at: '2026-01-05T10:00:00.000Z', checks: [...(shopFacts.selfTest?.checks ?? []), earlier] }
    const shown = seen(text(document, { ...shopFacts, selfTest }))
    expect(shown).toMatch(/A drawn face is found, and an empty picture is not kept \(on 6 November 2025/)
    expect(shown.match(/\(on \d/g), 'and no other').toHaveLength(1)
  })
})

/** Another value of each setting, and the documents beside assessment and export that speak of it. */
const otherSettings: {
  readonly [Group in Exclude<keyof StaffSettings, 'firstStart'>]: {
    readonly [Field in keyof StaffSettings[Group]]: readonly [StaffSettings[Group][Field], ...Kind[]]
  }
} = {
  staff: { language: ['en'] },
  shop: { name: ['Other', 'door-notice', 'staff-card'], contact: ['Other', 'door-notice', 'staff-card'] },
  appearance: { language: ['en'], contrast: ['high'], textSize: ['large'], position: ['low'] },
  screen: { diagonalInches: [55], reach: ['none', 'door-notice', 'staff-card'], rotation: [90] },
  display: { name: ['LG TV'], powerOff: [false] },
  hours: {
    always: [true],
    week: [{ ...shopFacts.settings.hours.week, sun: [{ from: '10:00', until: '16:00' }] }],
    exceptions: [[{ date: '2026-12-25', open: [], note: '' }]],
  },
  sound: { level: [30], mute: [true], curve: [[]] },
  personalization: {
    enabled: [false, 'door-notice', 'staff-card'],
    offerAgeBand: [false, 'door-notice', 'staff-card'],
    limitSeconds: [90, 'door-notice', 'staff-card'],
  },
  camera: { label: ['Front'], rotation: [90], mirror: [true], zone: [{ x: 0.1, y: 0.2, width: 0.5, height: 0.6 }] },
  content: {
    sticks: [false],
    stickFileSystems: [['ext4']],
    stickFolders: [['/sticks']],
    inbox: ['/in'],
    allowUnsigned: [true],
    line: ['south'],
    kept: [5],
    confirmedSubjects: [['alcohol']],
  },
  keys: { ask: ['KeyA'], stop: ['KeyX', 'staff-card'], settings: ['KeyS', 'staff-card'] },
}

describe('documents follow the settings', () => {
  const { settings } = shopFacts
  const cases = Object.entries(otherSettings).flatMap(([group, fields]) =>
    Object.entries(fields).map(([field, [value, ...also]]) => [`${group}.${field}`, value, also] as const),
  )

  test.each(cases)('another %s shows in each document that speaks of it', (name, value, also) => {
    const [group = '', field = ''] = name.split('.')
    const before: object = Reflect.get(settings, group)
    const changed = withSettings(staffSettingsSchema.parse({ ...settings, [group]: { ...before, [field]: value } }))
    for (const language of staffLanguages) {
      for (const document of ['impact-assessment', 'officer-export', ...also] as const) {
        const shown = text(document, changed, language)
        expect(shown, `${document} ${language}`).not.toBe(text(document, shopFacts, language))
      }
    }
  })

  test('days, shares, lengths and languages are written as people write them', () => {
    const exceptions = [{ date: '2026-12-24', open: [{ from: '08:00', until: '14:00' }], note: '' }]
    const unusual = withSettings({
      hours: { ...settings.hours, always: false, exceptions },
      appearance: { ...settings.appearance, language: 'de-simple' },
      personalization: { ...settings.personalization, limitSeconds: 90 },
    })
    const said = {
      de: [
        '24. Dezember 2026 08:00–14:00',
        '75\u00a0% der Breite',
        '80\u00a0%, je nach',
        'Bildschirm: Leichte Sprache',
      ],
      en: ['24 December 2026 08:00–14:00', '75% of the width', '80%, less', 'Screen: Easy German'],
    }
    for (const language of staffLanguages) {
      // Where blanks are all the same, one could not tell whether a line may end there.
      const written = text('impact-assessment', unusual, language).replaceAll(/<[^>]+>/g, ' ')
      for (const each of said[language]) expect(written).toContain(each)
      expect(written).not.toMatch(/2026-12-24|\d %/)
      for (const document of ['door-notice', 'staff-card', 'impact-assessment'] as const)
        expect(text(document, unusual, language)).toContain({ de: '90 Sekunden', en: '90 seconds' }[language])
    }
  })

  test('what there is none of has its own word in German', () => {
    const none = withSettings({ content: { ...settings.content, inbox: '', confirmedSubjects: [], stickFolders: [] } })
    const shown = text('impact-assessment', none, 'de')
    expect(shown).toContain('Bestätigte heikle Themen</th><td>keine</td>')
    expect(shown).toContain('Ordner, unter denen Sticks erscheinen</th><td>keine</td>')
    expect(shown).toContain('Ordner, aus dem Inhalte angenommen werden</th><td>keiner</td>')
  })

  test('name and contact stand apart on the notice, so that a number keeps its order beside Arabic letters', () => {
    for (const reach of ['touch', 'none'] as const) {
      const shop = { name: 'مخبز النور', contact: '030 1234567' }
      const notice = text('door-notice', withSettings({ shop, screen: { ...settings.screen, reach } }))
      expect(notice).toContain('<bdi>مخبز النور</bdi>, <bdi>030 1234567</bdi>')
    }
  })

  test('hours until midnight are written so that nobody takes 24 of them for none', () => {
    const sun = [{ from: '00:00', until: '00:00' }]
    const hours = { ...settings.hours, always: false, week: { ...settings.hours.week, sun } }
    expect(text('impact-assessment', withSettings({ hours }))).toContain('00:00–24:00')
  })

  test.each(['x', 'y', 'width', 'height'] as const)('the area shows with its %s', (side) => {
    const zone = { x: 0.1, y: 0.2, width: 0.5, height: 0.6 }
    const shown = (marked: typeof zone) =>
      seen(text('impact-assessment', withSettings({ camera: { ...settings.camera, zone: marked } })))
    expect(shown({ ...zone, [side]: zone[side] + 0.02 })).not.toBe(shown(zone))
  })

  test.each([
    ['touch', 'de', 'bis Sie den Bildschirm antippen', 'Stopp drücken'],
    ['button', 'de', 'bis Sie die Taste drücken', 'Stopptaste drücken'],
    ['touch', 'en', 'until you touch the screen', 'Press Stop or'],
    ['button', 'en', 'until you press the button', 'Press the Stop button or'],
  ] as const)('the notice speaks of what is there to press: %s, in %s', (reach, language, ...said) => {
    const shown = seen(text('door-notice', withSettings({ screen: { ...settings.screen, reach } }), language))
    for (const each of said) expect(shown).toContain(each)
    // What stands on a key of the computer, no customer sees.
    expect(shown).not.toContain(settings.keys.stop)
  })

  test('every setting there is is among those that are tried', () => {
    const there = Object.entries(settings).flatMap(([group, fields]) =>
      Object.keys(fields).map((field) => `${group}.${field}`),
    )
    // How far the first start got says nothing of customers.
    expect(new Set([...cases.map(([name]) => name), 'firstStart.step'])).toEqual(new Set(there))
  })
})

describe('what each must say', () => {
  test.each(staffLanguages)(
    'the notice, in %s: who, how long, how to stop, the head, the build, the limit',
    (language) => {
      const shown = seen(text('door-notice', shopFacts, language))
      const half = { de: 'weniger als einer halben Sekunde', en: 'within half a second' }[language]
      const unfound = { de: 'bevor das Gerät Sie gefunden hat', en: 'before the player has found you' }[language]
      const stop = { de: 'Stopp drücken', en: 'Press Stop' }[language]
      const off = { de: 'Die Kamera ist aus, bis', en: 'The camera is off until' }[language]
      for (const must of [
        'Markt am Eck',
        '0203 555 0117',
        half,
        unfound,
        stop,
        off,
        shopFacts.build,
        '5f2b8c41d09e7a63',
      ]) {
        expect(shown).toContain(must)
      }
    },
  )

  test('where nobody is asked, the notice and the card do not speak of asking', () => {
    for (const reach of ['none', 'unasked'] as const) {
      const facts = withSettings({ screen: { ...shopFacts.settings.screen, reach } })
      expect(seen(text('door-notice', facts))).toContain('This screen looks at nobody.')
      expect(seen(text('door-notice', facts))).not.toContain('until you')
      expect(seen(text('staff-card', facts))).toContain('not asking anybody at present')
    }
  })

  test.each(staffLanguages)('the assessment, in %s, speaks of every promise and says what it is not', (language) => {
    const shown = seen(text('impact-assessment', shopFacts, language))
    for (const promise of promiseSchema.options) expect(shown).toMatch(new RegExp(`\\b${promise}\\b`))
    expect(shown).toContain({ de: 'Keine Rechtsberatung', en: 'Not legal advice' }[language])
    expect(shown).not.toMatch(/\bP19\b/)
  })

  test('P13: the export holds the receipts as they lie on the disk, the totals, and what cannot be seen', () => {
    const html = text('officer-export')
    const pre = /<pre>([\s\S]*?)<\/pre>/.exec(html)?.[1]?.replaceAll('&quot;', '"')
    expect(pre).toBe(shopFacts.receipts)
    expect(seen(html)).toContain('kuerbis')
    expect(seen(html)).toContain('It cannot see cameras that are used through PipeWire.')
    expect(seen(html)).toContain('not kept')
  })

  test.each(staffLanguages)(
    'P13: the export, in %s, prints what was agreed to, and says where that is not kept',
    (language) => {
      const [id, gone] = ['0123456789abcdef', 'fedcba9876543210']
      const said = '{"en":{"sheet":{"question":"May this <b>screen</b> look?"}}}\n'
      const wordings = [
        { id, text: said },
        { id: gone, text: null },
      ]
      const html = text('officer-export', { ...shopFacts, wordings }, language)
      const printed = [...html.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].at(-1)?.[1]
      expect(printed?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toBe(said)
      expect(html.split('<h3>').slice(-2)).toEqual([expect.stringContaining(id), expect.stringContaining(gone)])
      expect(seen(html)).toContain({ de: 'nicht aufbewahrt', en: 'did not keep it' }[language])
      expect(seen(html), 'what the number leaves out').toContain(
        { de: 'Name und Kontakt des Ladens', en: 'the name and contact of the shop' }[language],
      )
    },
  )

  test.each(staffLanguages)(
    'P13: the export, in %s, names openings without a yes and what was put aside',
    (language) => {
      const unasked = { code: 'opened-without-yes', line: 1, day: '2026-01-03' } as const
      const facts: DocumentFacts = {
        ...shopFacts,
        receiptBreaches: [unasked],
        setAside: [
          {
            name: 'receipts.broken-2026-01-02-1.jsonl',
            days: [],
            breaches: [{ code: 'head-wrong', line: 1, day: null }],
          },
        ],
      }
      const gaps = { de: 'An keinem dieser Tage wurde', en: 'On none of these days was' }[language]
      expect(seen(text('officer-export', shopFacts, language)), 'control').toContain(gaps)
      const shown = seen(text('officer-export', facts, language))
      expect(shown).not.toContain(gaps)
      expect(shown).toContain(
        { de: '3. Januar 2026: Eine Kamera war offen', en: 'On 3 January 2026 a camera was open' }[language],
      )
      expect(shown).toContain('receipts.broken-2026-01-02-1.jsonl')
      expect(shown).toContain('(head-wrong)')
    },
  )

  test.each(['de', 'en'] as const)(
    'P13: before the first day is over, the export in %s blames no older program for a number that is not there yet',
    (language) => {
      const told = { de: 'Ein älteres Programm hat sie geschrieben', en: 'an older program' }[language]
      const shown = (receiptsHead: DocumentFacts['receiptsHead']) =>
        seen(makeDocument('officer-export', language, { ...shopFacts, receiptsHead }).text)
      expect(shown(null)).not.toContain(told)
      expect(shown({ day: '2026-01-04', head: 'ab'.repeat(32), installation: null }), 'control').toContain(told)
    },
  )

  test.each(['door-notice', 'officer-export'] as const)(
    'P13: the %s has the number of the installation',
    (document) => {
      expect(seen(text(document))).toContain('7c21e05d9f34ab68')
      const older = { ...shopFacts, receiptsHead: { day: '2026-01-04', head: 'ab'.repeat(32), installation: null } }
      expect(seen(text(document, older))).not.toContain('7c21e05d9f34ab68')
    },
  )

  test.each([
    ['de', 'Paket und Beitrag (package, item)', 'gesehen (seen)', '4. Januar 2026'],
    ['en', 'Package and item (package, item)', 'on the screen (seen)', '4 January 2026'],
  ] as const)(
    'the tables of the export, in %s, speak that language and say which column of the file is meant',
    (...said) => {
      const [language, ...texts] = said
      const [tables = ''] = text('officer-export', shopFacts, language).split('<pre>')
      for (const each of texts) expect(seen(tables)).toContain(each)
      expect(seen(tables)).not.toMatch(/2026-01-04|UTC/)
    },
  )
})
