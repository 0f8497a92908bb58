import { defaultSettings, withoutSecrets } from '../../contract/settings/settings.ts'
import type { DocumentFacts } from './document-facts.ts'

const settings = withoutSecrets(defaultSettings)

/** A shop that asks, after a day with sessions. */
export const shopFacts: DocumentFacts = {
  madeAt: new Date(2026, 0, 5, 12),
  version: '0.1.0',
  host: 'Electron 45.4.1',
  settings: {
    ...settings,
    shop: { name: 'Markt am Eck', contact: 'Telefon 0203 555 0117' },
    personalization: { ...settings.personalization, offerAgeBand: true },
    screen: { diagonalInches: 32, reach: 'touch', rotation: 0 },
    hours: { ...settings.hours, always: false },
    sound: { level: 80, mute: false, curve: [{ from: '20:00', percent: 50 }] },
  },
  staffPin: false,
  build: 'c3a1904be77d52f8'.repeat(4),
  receiptsHead: { day: '2026-01-04', head: '5f2b8c41d09e7a63'.repeat(4), installation: '7c21e05d9f34ab68' },
  cameraWatch: 'partly',
  selfTest: {
    at: '2026-01-05T10:00:00.000Z',
    checks: [
      { check: 'network', promise: 'P3', at: '2026-01-05T10:00:00.000Z', result: 'kept' },
      { check: 'models', promise: 'P6', at: '2026-01-05T10:00:00.000Z', result: 'broken' },
      { check: 'camera-watch', promise: 'P1', at: '2026-01-05T10:00:00.000Z', result: 'not-tried' },
    ],
  },
  audit: {
    at: '2026-01-04T09:30:00.000Z',
    kind: 'installed',
    build: 'c3a1904be77d52f8'.repeat(4),
    kept: 11,
    broken: 0,
    notTried: 7,
  },
  receipts: `${JSON.stringify({
    day: '2026-01-04',
    sessions: [
      {
        kind: 'camera',
        wording: '0123456789abcdef',
        purposes: ['presence', 'ageBand'],
        opened: true,
        length: 'under-three-minutes',
        ending: 'customer',
        count: 3,
      },
    ],
    yeses: 4,
    camera: { opened: 4, minutes: 5 },
    previous: '0'.repeat(64),
    head: '5f2b8c41d09e7a63'.repeat(4),
  })}\n`,
  receiptBreaches: [],
  setAside: [],
  wordings: [{ id: '0123456789abcdef', text: '{"en":{"sheet":{"question":"May this screen look at you?"}}}\n' }],
  totals: [
    'from,until,package,item,figure,sessions,secondsEach',
    '2026-01-04T08:00:00.000Z,2026-01-04T17:00:00.000Z,markt,kuerbis,seen,15,20',
    '',
  ].join('\r\n'),
}
