import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { defaultSettings, withoutSecrets } from '../../contract/settings/settings.ts'
import type { Status } from '../../contract/status.ts'
import { type SupportFacts, supportFiles, zipOf } from './support-bundle.node.ts'

const status: Status = {
  format: 1,
  version: '0.1.0',
  host: 'stand-in',
  build: '',
  startedAt: '2026-01-05T10:00:00Z',
  now: '2026-01-05T10:00:00Z',
  pid: 1,
  playing: { package: 'market', version: 1, reason: 'session' },
  screen: { state: 'on', changesAt: null, answers: true },
  session: 'open',
  camera: 'on',
  engine: null,
  faults: [{ code: 'no-camera', since: '2026-01-05T10:00:00Z' }],
}
const facts: SupportFacts = {
  status,
  settings: {
    ...withoutSecrets({ ...defaultSettings, pin: 'the record of the PIN', recovery: 'the record of the code' }),
    shop: { name: 'Corner market', contact: 'Ada Byron, 0203 555' },
    hours: {
      ...defaultSettings.hours,
      exceptions: [{ date: '2026-12-24', open: [], note: 'Ada is away' }],
    },
  },
  logs: ['', '2026-01-05T10:00:00.000Z cannot read /home/ada/askfirst on till-7 of Corner market\n'],
  machine: { cores: 2 },
  names: ['/home/ada', 'ada', 'till-7', 'x'],
}

describe('the support bundle', () => {
  test('holds no name of a person, a shop or a machine, no PIN and no note', () => {
    const text = JSON.stringify(supportFiles(facts))
    for (const personal of ['Corner', 'Byron', '555', 'ada', 'Ada', 'till-7', 'record of']) {
      expect(text, personal).not.toContain(personal)
    }
    expect(text).toContain('no-camera')
    expect(text).toContain('cannot read ***/askfirst on *** of ***')
    const control = JSON.stringify(supportFiles({ ...facts, names: [] }))
    expect(control, 'control: what is not struck out would be there').toContain('till-7')
  })

  test('holds no name that JSON writes in another way, no camera’s name and no folder', () => {
    const { settings } = facts
    const files = supportFiles({
      ...facts,
      settings: {
        ...settings,
        shop: { name: 'The "Corner"', contact: '' },
        camera: { ...settings.camera, label: 'Webcam of Ada' },
        content: { ...settings.content, inbox: '/srv/byron' },
      },
      status: { ...status, build: 'C:\\Users\\ada The "Corner"' },
      logs: ['', 'opened Webcam of Ada, watching /srv/byron\n'],
      machine: { cores: 2 },
      names: ['C:\\Users\\ada'],
    })
    const text = files.map((file) => file.text).join('')
    for (const personal of ['Corner', 'Users', 'ada', 'Ada', 'byron']) expect(text, personal).not.toContain(personal)
    expect(text).toContain('"label": "***"')
    expect(text).toContain('"build": "*** ***"')
  })

  test('leaves out what is empty, and is a ZIP of exactly what was listed', async () => {
    const files = supportFiles(facts)
    expect(files.map(({ name }) => name)).toEqual([
      'README.txt',
      'about.json',
      'status.json',
      'settings.json',
      'logs/askfirst.log',
    ])
    const zip = await fromBufferPromise(Buffer.from(await zipOf(files)), { lazyEntries: true })
    const found: [string, number][] = []
    for await (const entry of zip.eachEntry()) found.push([entry.fileName, entry.uncompressedSize])
    expect(found).toEqual(files.map(({ name, text }) => [name, Buffer.byteLength(text)]))
  })
})
