import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFilm } from './film.fixture.ts'
import { probeFilm } from './probe-film.node.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askfirst-film-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['a.mp4', 'libx264', 'aac', 'avc', 'aac'],
  ['a.mov', 'libx265', undefined, 'hevc', undefined],
  ['b.mov', 'libx264', 'aac', 'avc', 'aac'],
  ['a.webm', 'libvpx-vp9', 'libopus', 'vp9', 'opus'],
  ['a.mkv', 'libx264', undefined, 'avc', undefined],
] as const)('%s says how long it is, and what it is coded in', async (name, picture, sound, codec, soundCodec) => {
  writeFilm(join(folder, name), { picture, sound })
  expect(await probeFilm(join(folder, name))).toEqual({ seconds: expect.closeTo(1, 0), codec, soundCodec })
})

test('sound alone is no film, and what only begins like one says nothing', async () => {
  writeFilm(join(folder, 'sound.m4a'), { sound: 'aac' })
  writeFilm(join(folder, 'sound.webm'), { sound: 'libopus' })
  expect(await probeFilm(join(folder, 'sound.m4a'))).toBe('no-picture')
  expect(await probeFilm(join(folder, 'sound.webm'))).toBe('no-picture')
  await writeFile(join(folder, 'cut.mp4'), '\0\0\0\x10ftypisom\0\0\0\0')
  expect(await probeFilm(join(folder, 'cut.mp4'))).toBeUndefined()
  expect(await probeFilm(join(folder, 'gone.mp4'))).toBeUndefined()
})
