import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleItem, exampleManifest, examplePlaylist } from '../contract/package/package-example.fixture.ts'
import { commands } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'))
  const manifest = exampleManifest({
    playlists: [
      examplePlaylist('default', [exampleItem('a', { validUntil: '2026-10-25T05:00:00Z' })]),
      examplePlaylist('night', ['n', 'm']),
      examplePlaylist('late', ['l']),
    ],
    schedule: [
      { playlist: 'night', priority: 1, days: ['sat'], from: '22:00', until: '03:30' },
      { playlist: 'late', priority: 1, days: ['sun'], from: '02:45', until: '03:30' },
    ],
  })
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const preview = (...words: readonly string[]) => heard(commands, ['preview', ...words])

test('askfirst preview says what plays when and why, through a night on which the clocks change', async () => {
  const at = ['--at', '2026-10-24T21:00:00+02:00', '--zone', 'Europe/Berlin', '--hours', '10']
  expect((await preview(folder, ...at)).out).toBe(`24 Oct 2026, 21:00:00 CEST to 24 Oct 2026, 22:00:00 CEST
  default (default): a
24 Oct 2026, 22:00:00 CEST to 25 Oct 2026, 02:45:00 CEST
  night (schedule entry 1): n, m
25 Oct 2026, 02:45:00 CEST to 25 Oct 2026, 02:00:00 CET
  night (schedule entry 1): n, m
  late (schedule entry 2): l
25 Oct 2026, 02:00:00 CET to 25 Oct 2026, 02:45:00 CET
  night (schedule entry 1): n, m
25 Oct 2026, 02:45:00 CET to 25 Oct 2026, 03:30:00 CET
  night (schedule entry 1): n, m
  late (schedule entry 2): l
25 Oct 2026, 03:30:00 CET to 25 Oct 2026, 06:00:00 CET
  default (default): a
`)
})

test('a time without an offset is one in the zone that is named, wherever this computer is', async () => {
  const berlin = await preview(folder, '--at', '2026-10-24T21:00', '--zone', 'Europe/Berlin', '--hours', '1')
  expect(berlin.out).toMatch(/^24 Oct 2026, 21:00:00 CEST to 24 Oct 2026, 22:00:00 CEST\n/)
  const tokyo = await preview(folder, '--at', '2026-10-24T21:00:30', '--zone', 'Asia/Tokyo', '--hours', '1')
  expect(tokyo.out).toMatch(/^24 Oct 2026, 21:00:30 GMT\+9 to 24 Oct 2026, 22:00:00 GMT\+9\n/)
})

test('where nothing is valid any more it says so', async () => {
  const at = ['--at', '2026-10-26T00:00:00Z', '--zone', 'UTC', '--hours', '1']
  expect((await preview(folder, ...at)).out).toBe(
    '26 Oct 2026, 00:00:00 UTC to 26 Oct 2026, 01:00:00 UTC\n  the neutral picture\n',
  )
})

test('wrong use and what is no package are answered with a sentence', async () => {
  expect((await preview()).code).toBe(2)
  // What Date.parse takes for some moment or other, in whichever zone.
  for (const at of ['tomorrow', '2026-12-24', '12', '24 Dec 2026 18:00', '2026-02-30T10:00', '2026-12-24T18:00+1'])
    expect([at, (await preview(folder, '--at', at)).code]).toEqual([at, 2])
  expect((await preview(folder, '--hours', '0')).code).toBe(2)
  expect((await preview(folder, '--zone', 'Europe/Nowhere')).code).toBe(2)
  expect((await preview(tmpdir())).code).toBe(1)
})
