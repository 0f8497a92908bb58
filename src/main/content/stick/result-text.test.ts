import { expect, test } from 'vitest'
import { packageReasonSchema } from '../../../contract/reasons.ts'
import type { ImportEnding } from '../../../contract/workers/import.ts'
import { type ResultFacts, resultText } from './result-text.ts'

const activated = {
  kind: 'activated',
  path: '/media/AUTUMN/autumn-12.askfirst',
  id: 'shop',
  version: 12,
  title: 'Herbst',
  copied: 1,
  repaired: false,
} satisfies ImportEnding

const textOf = (changes: Partial<ResultFacts> = {}): string =>
  resultText({
    shop: 'Markt am Eck',
    playerVersion: '0.1.0',
    at: new Date('2026-01-05T10:00:00Z'),
    timeZone: 'Europe/Berlin',
    ending: activated,
    activeTitle: 'Sommer',
    receiptsHead: null,
    ...changes,
  })

test('the file says in German and English what came of it, where and when', () => {
  expect(textOf().split('\r\n')).toEqual([
    'Angenommen: „Herbst“, Version 12. Es läuft ab dem nächsten Beitrag.',
    'Paket: autumn-12.askfirst',
    'Gerät: Markt am Eck (Askfirst 0.1.0)',
    'Zeit: 5. Januar 2026 um 11:00',
    '',
    'Accepted: “Herbst”, version 12. It plays from the next item on.',
    'Package: autumn-12.askfirst',
    'Player: Markt am Eck (Askfirst 0.1.0)',
    'Time: 5 January 2026 at 11:00',
    '',
    'ok',
    '2026-01-05T10:00:00.000Z',
    '',
  ])
})

test('P13: the head of the last day that is over is on the stick, as the check of receipts takes it', () => {
  const installation = '7c21e05d9f34ab68'
  const receiptsHead = { day: '2026-01-04', head: '5f2b8c41d09e7a63'.repeat(4), installation }
  const lines = textOf({ receiptsHead }).split('\r\n')
  const head = `2026-01-04:${receiptsHead.head}`
  expect(lines).toEqual(expect.arrayContaining([`Prüfzeichen der Belege: ${head}`, `Head of the receipts: ${head}`]))
  expect(lines).toEqual(
    expect.arrayContaining([
      `Nummer dieser Installation: ${installation}`,
      `Number of this installation: ${installation}`,
    ]),
  )
  expect(textOf({ receiptsHead: { ...receiptsHead, installation: null } })).not.toContain('installation')
  expect(textOf()).not.toMatch(/Belege|receipts/)
})

test('a reason has its words in both languages, its code, and the place for whoever makes packages', () => {
  for (const reason of packageReasonSchema.options.filter((each) => each !== 'already-active')) {
    const text = textOf({ ending: { kind: 'refused', path: 'E:\\askfirst', reason, sentence: 'At items[2].' } })
    expect(text).toContain('Paket: askfirst\r\n')
    expect(text).toMatch(/^Nicht angenommen\. [A-ZÄÖÜ]/)
    expect(text).toMatch(/\nNot accepted\. [A-Z]/)
    expect(text).toContain(`\r\n${reason}\r\n2026-01-05T10:00:00.000Z\r\nAt items[2].\r\n`)
  }
})

test('a newer package that was passed over is named with its reason', () => {
  const passedOver = {
    path: '/media/AUTUMN/autumn-13.askfirst',
    reason: 'asset-corrupt',
    sentence: 'At a.webp.',
  } as const
  const text = textOf({ ending: { ...activated, passedOver } })
  expect(text).toMatch(/^Angenommen: „Herbst“.* Ein neueres wurde nicht angenommen: autumn-13\.askfirst\. [A-ZÄÖÜ]/)
  expect(text).toMatch(/\nAccepted: “Herbst”.* A newer one was not accepted: autumn-13\.askfirst\. [A-Z]/)
  expect(text).toContain('\r\nok\r\n2026-01-05T10:00:00.000Z\r\nautumn-13.askfirst: asset-corrupt\r\nAt a.webp.\r\n')
})

test('files that are left out are named in both languages, with what helps', () => {
  const leftOut = [
    { why: 'heic' as const, files: 7, names: ['IMG_1.HEIC', 'IMG_2.HEIC'] },
    { why: 'name' as const, files: 1, names: ['c?.webp'] },
  ]
  expect(textOf({ ending: { ...activated, leftOut } }).split('\r\n')).toEqual(
    expect.arrayContaining([
      '7 Dateien bleiben weg: IMG_1.HEIC, IMG_2.HEIC und 5 weitere. HEIC wird hier nicht gezeigt. Speichern Sie Bilder als JPEG.',
      '1 Datei bleibt weg: c?.webp. Nehmen Sie für Namen Buchstaben, Ziffern und Bindestriche.',
      '7 files are left out: IMG_1.HEIC, IMG_2.HEIC and 5 more. HEIC is not shown here. Save pictures as JPEG.',
      '1 file is left out: c?.webp. For names, use letters, digits and dashes.',
    ]),
  )
})

test('the same again is no failure, and files that came back are named so', () => {
  const again: ImportEnding = { kind: 'refused', path: '/a', reason: 'already-active', sentence: 'It is active.' }
  expect(textOf({ ending: again })).toMatch(/^Läuft schon: „Sommer“\. Es war nichts zu tun\./)
  expect(textOf({ ending: { ...activated, repaired: true } })).toMatch(/^Wiederhergestellt: „Herbst“, Version 12\./)
})
