import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

let folder = ''
const at = (...names: readonly string[]): string => join(folder, ...names)
const askfirst = (...words: readonly string[]) => heard(commands, words)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askfirst-cli-'))
  await mkdir(at('media/more'), { recursive: true })
  await writeFile(at('media/one.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
  await writeFile(at('media/notes.txt'), 'not for the screen')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is not there is said to be just that', async () => {
  for (const command of ['verify', 'inspect', 'preview', 'pack', 'init']) {
    const said = await askfirst(command, at('nowhere'))
    expect(said).toMatchObject({ code: 2, error: expect.stringContaining(`There is nothing at ${at('nowhere')}.`) })
  }
})

test('init names folders and files that it leaves out; a key that is no file is told from a file that is no key', async () => {
  const made = await askfirst('init', at('media'))
  expect(made.code).toBe(0)
  expect(made.error).toContain('what lies in folders is not taken: more')
  expect(made.error).toContain('that a player shows: notes.txt')
  const missing = await askfirst('verify', at('media-package'), '--key', at('no.pub'))
  expect(missing).toMatchObject({ code: 2, error: expect.stringContaining('no file that could be read') })
  const other = await askfirst('verify', at('media-package'), '--key', at('media/notes.txt'))
  expect(other).toMatchObject({ code: 2, error: expect.stringContaining('is no public key of minisign') })
})
