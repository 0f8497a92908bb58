import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StaffSettings } from '../../contract/settings/settings.ts'
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

describe('documents follow the settings', () => {
  const { settings } = shopFacts
  const changes: readonly (readonly [string, Partial<StaffSettings>, readonly Kind[]])[] = [
    ['name', { shop: { ...settings.shop, name: 'Other' } }, privacyDocumentSchema.options],
    ['contact', { shop: { ...settings.shop, contact: 'Other' } }, privacyDocumentSchema.options],
    [
      'limit',
      { personalization: { ...settings.personalization, limitSeconds: 90 } },
      ['door-notice', 'staff-card', 'impact-assessment', 'officer-export'],
    ],
    [
      'age band',
      { personalization: { ...settings.personalization, offerAgeBand: false } },
      ['door-notice', 'staff-card', 'impact-assessment', 'officer-export'],
    ],
    [
      'personalization',
      { personalization: { ...settings.personalization, enabled: false } },
      ['door-notice', 'staff-card', 'impact-assessment', 'officer-export'],
    ],
    ['reach', { screen: { ...settings.screen, reach: 'none' } }, ['door-notice', 'impact-assessment']],
    ['diagonal', { screen: { ...settings.screen, diagonalInches: 55 } }, ['impact-assessment', 'officer-export']],
    ['sound', { sound: { ...settings.sound, level: 30, curve: [] } }, ['impact-assessment', 'officer-export']],
    ['display', { display: { name: 'LG TV', powerOff: false } }, ['impact-assessment', 'officer-export']],
    ['hours', { hours: { ...settings.hours, always: true } }, ['impact-assessment', 'officer-export']],
    [
      'weekday',
      { hours: { ...settings.hours, week: { ...settings.hours.week, sun: [{ from: '10:00', until: '16:00' }] } } },
      ['impact-assessment'],
    ],
    [
      'holiday',
      { hours: { ...settings.hours, exceptions: [{ date: '2026-12-25', open: [], note: '' }] } },
      ['impact-assessment'],
    ],
    ['mute', { sound: { ...settings.sound, mute: true } }, ['impact-assessment']],
    ['turned screen', { screen: { ...settings.screen, rotation: 90 } }, ['impact-assessment']],
    ['camera', { camera: { ...settings.camera, label: 'Front' } }, ['impact-assessment', 'officer-export']],
    ['rotation', { camera: { ...settings.camera, rotation: 90 } }, ['impact-assessment', 'officer-export']],
    ['mirror', { camera: { ...settings.camera, mirror: true } }, ['impact-assessment', 'officer-export']],
    [
      'area',
      { camera: { ...settings.camera, zone: { x: 0.1, y: 0.2, width: 0.5, height: 0.6 } } },
      ['impact-assessment', 'officer-export'],
    ],
    ['contrast', { appearance: { ...settings.appearance, contrast: 'high' } }, ['impact-assessment']],
    ['text size', { appearance: { ...settings.appearance, textSize: 'large' } }, ['impact-assessment']],
    ['position', { appearance: { ...settings.appearance, position: 'low' } }, ['impact-assessment']],
    ['language', { appearance: { ...settings.appearance, language: 'en' } }, ['impact-assessment']],
    ['language of staff', { staff: { language: 'en' } }, ['impact-assessment']],
    [
      'content',
      {
        content: {
          sticks: false,
          stickFolders: ['/sticks'],
          stickFileSystems: ['ext4'],
          inbox: '/in',
          allowUnsigned: true,
          line: 'south',
          kept: 5,
          confirmedSubjects: ['alcohol'],
        },
      },
      ['impact-assessment'],
    ],
    ['keys', { keys: { ...settings.keys, stop: 'KeyX' } }, ['staff-card', 'impact-assessment']],
  ]

  test.each(changes)('a new %s shows in each document that speaks of it', (_name, change, documents) => {
    for (const language of staffLanguages) {
      for (const document of documents) {
        const changed = text(document, withSettings(change), language)
        expect(changed, `${document} ${language}`).not.toBe(text(document, shopFacts, language))
      }
    }
  })

  test('every setting there is is among those that are tried', () => {
    const tried = changes.flatMap(([, change]) =>
      Object.entries(change).flatMap(([group, fields]) =>
        Object.entries(fields)
          .filter(([field, value]) => {
            const before = Object.entries(settings).find(([name]) => name === group)?.[1] ?? {}
            return JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(value)
          })
          .map(([field]) => `${group}.${field}`),
      ),
    )
    const there = Object.entries(settings).flatMap(([group, fields]) =>
      Object.keys(fields).map((field) => `${group}.${field}`),
    )
    // The three keys stand in one line; which mounts are sticks, and how far the first start got, say nothing of customers.
    const apart = ['keys.ask', 'keys.settings', 'content.stickFileSystems', 'content.stickFolders', 'firstStart.step']
    expect(new Set([...tried, ...apart])).toEqual(new Set(there))
  })
})

describe('what each must say', () => {
  test.each(staffLanguages)(
    'the notice, in %s: who, how long, how to stop, the head, the build, the limit',
    (language) => {
      const shown = seen(text('door-notice', shopFacts, language))
      const half = { de: 'weniger als einer halben Sekunde', en: 'within half a second' }[language]
      const stop = { de: 'Stopp drücken', en: 'Press Stop' }[language]
      const off = { de: 'Die Kamera ist aus, bis', en: 'The camera is off until' }[language]
      for (const must of ['Markt am Eck', '0203 555 0117', half, stop, off, shopFacts.build, '5f2b8c41d09e7a63']) {
        expect(shown).toContain(must)
      }
    },
  )

  test('where nobody is asked, the notice and the card do not speak of asking', () => {
    for (const reach of ['none', 'unasked'] as const) {
      const facts = withSettings({ screen: { ...shopFacts.settings.screen, reach } })
      expect(seen(text('door-notice', facts))).toContain('This screen looks at nobody.')
      expect(seen(text('door-notice', facts))).not.toContain('until you press')
      expect(seen(text('staff-card', facts))).toContain('asks nobody at present')
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
})
